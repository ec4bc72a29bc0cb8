import java.time.OffsetDateTime

String log = new File(basedir, 'build.log').text
def written = (log =~ /Generated .*: ([\d,]+) written, 0 unchanged, 0 deleted/).collect { it[1] }
def upToDate = (log =~ /Nothing to generate: ([\d,]+) files up to date/).collect { it[1] }
assert written.size() == 1
assert upToDate == written
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
