import com.sun.net.httpserver.HttpServer
import java.security.MessageDigest

// A host that gives the document to those alone who name themselves.
byte[] document = '''openapi: 3.1.0
info: {title: Web, version: '1'}
paths: {}
components: {schemas: {Page: {type: object, properties: {title: {type: string}}}}}
'''.bytes
def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/v1/api.yaml') { exchange ->
    String who = 'Basic ' + 'reader:s3cret'.bytes.encodeBase64()
    boolean known = exchange.requestHeaders.getFirst('Authorization') == who
    if (known) {
        exchange.sendResponseHeaders(200, document.length)
        exchange.responseBody.write(document)
    } else {
        exchange.responseHeaders.set('WWW-Authenticate', 'Basic realm="docs"')
        exchange.sendResponseHeaders(401, -1)
    }
    exchange.close()
}
server.start()
context.put('docs', server)

def sha256 = MessageDigest.getInstance('SHA-256').digest(document).encodeHex()
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text = "-Ddocs.port=${server.address.port}\n-Ddocs.sha256=$sha256\n"
return true
