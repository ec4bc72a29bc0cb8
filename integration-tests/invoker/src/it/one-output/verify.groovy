String log = new File(basedir, 'build.log').text
assert log.contains("'target/generated-sources/specwright' already holds what another execution generated from api.yaml")
assert log.contains('Give each execution its own, for example ${project.build.directory}/generated-sources/com.acme.others')
File root = new File(basedir, 'target/generated-sources/specwright/com/acme')
assert new File(root, 'notes/model/Note.java').isFile()
assert !new File(root, 'others').exists()
