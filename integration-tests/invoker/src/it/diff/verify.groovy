String log = new File(basedir, 'build.log').text
def (first, second) = log.split('BUILD FAILURE')
assert first.contains('[ERROR] BREAKING `Note.text` has the maxLength `100`, it was `200` [bound-changed]')
assert first.contains('[INFO] SAFE `Note.starred` is new [property-added]')
assert first.contains('[INFO]     + Note.Builder starred(boolean starred)')
assert first.contains('1 breaking, 0 risky, 1 safe; Java: behaviour; next version: major')
assert second.contains('accepted: nobody writes that much')
for (name in ['diff.json', 'diff.md', 'diff.html', 'TEST-diff.xml']) {
    assert new File(basedir, "target/diff/$name").length() > 0
}
