assert new File(basedir, 'out/com/acme/notes/NotesClient.java').isFile()
assert new File(basedir, 'out/com/acme/notes/model/Note.java').isFile()
assert new File(basedir, 'out/com/acme/notes/core/JsonModel.java').isFile()
assert !new File(basedir, 'target').exists()
