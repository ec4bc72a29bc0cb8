import java.time.OffsetDateTime

String log = new File(basedir, 'build.log').text
def runs = (log =~ /Generated .*: ([\d,]+) written, ([\d,]+) unchanged, 0 deleted/).collect { it[1..2] }
assert runs.size() == 2
assert runs[0][0] != '0' && runs[0][1] == '0'
assert runs[1] == ['0', runs[0][0]]
assert log.contains('Nothing to compile')
assert !log.contains('not marked as @threadSafe')

// Files are as old as the first run.
def ends = (log =~ /Finished at: (\S+)/).collect { OffsetDateTime.parse(it[1]) }
assert ends.size() == 2
def firstEnd = ends[0].plusSeconds(1).toInstant().toEpochMilli()
new File(basedir, 'target/generated-sources/specwright').eachFileRecurse(groovy.io.FileType.FILES) {
    assert it.lastModified() <= firstEnd : "rewritten: $it"
}

assert new File(basedir, 'target/classes/com/acme/Consumer.class').isFile()
assert new File(basedir, 'target/classes/com/acme/notes/model/Note.class').isFile()
