def files = []
new File(basedir, 'target/generated-sources/specwright').eachFileRecurse(groovy.io.FileType.FILES) { files << it }
assert files.size() > 10
files.each { assert !it.bytes.contains((byte) 13) : it }
String client = files.collect { it.getText('UTF-8') }.join('')
assert client.contains('Создаёт заметку — с “кавычками” и 🎈')
assert client.contains('"текст"')
int sources = 0
// Who may write read-only files all the same has a lock beside the document.
new File(basedir, 'src').eachFileRecurse(groovy.io.FileType.FILES) { if (!it.name.endsWith('.specwright.lock')) sources++ }
assert sources == 2
