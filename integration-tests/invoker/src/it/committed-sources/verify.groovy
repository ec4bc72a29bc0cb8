String log = new File(basedir, 'build.log').text
assert (log =~ /All \d+ files are what would be generated -> src\/generated\/java/).count == 1
assert log.contains('[ERROR] --- a/com/acme/notes/model/Note.java')
assert log.contains('files are not what would be generated from changed.yaml; run specwright:generate and commit the result')
assert new File(basedir, "src/generated/java/com/acme/notes/model/NoteValidator.java").text.contains("200")
