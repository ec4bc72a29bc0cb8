package dev.specwright.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prism, a server made from a document by somebody else, which refuses requests that the document does not allow. */
final class PrismServer implements AutoCloseable {

    private static final String PACKAGE = "@stoplight/prism-cli@5.14.2";

    private final Process process;
    private final String url;

    private PrismServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Installs Prism by npm, unless it is there.
     *
     * @param directory where to
     */
    static void install(Path directory) throws IOException, InterruptedException {
        if (Files.exists(main(directory))) {
            return;
        }
        Files.createDirectories(directory);
        Process npm = new ProcessBuilder(
                        "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", PACKAGE)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("npm.log").toFile())
                .start();
        if (npm.waitFor() != 0) {
            throw new IOException("npm could not install " + PACKAGE + ", see " + directory.resolve("npm.log"));
        }
    }

    private static Path main(Path directory) {
        return directory.resolve("node_modules/@stoplight/prism-cli/dist/index.js");
    }

    /**
     * Starts a server.
     *
     * @param directory where Prism is installed
     * @param document the document
     * @return the server, once it listens
     */
    static PrismServer start(Path directory, Path document) throws IOException {
        int port = freePort();
        List<String> command = List.of(
                "node",
                main(directory).toString(),
                "mock",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                document.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Prism is listening")) {
                drain(lines);
                return new PrismServer(process, "http://127.0.0.1:" + port);
            }
        }
        throw new IOException("Prism did not start:\n" + said);
    }

    /** A process whose output nobody reads stops. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(
                () -> {
                    try {
                        lines.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        // it has ended
                    }
                },
                "prism-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
    }
}
