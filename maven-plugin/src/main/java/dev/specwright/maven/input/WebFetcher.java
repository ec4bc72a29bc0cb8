package dev.specwright.maven.input;

import dev.specwright.write.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.transfer.NoTransporterException;

/** Fetches documents the way Maven fetches artifacts: through the proxies and with the credentials of settings.xml. */
final class WebFetcher {

    private final MavenAccess maven;

    WebFetcher(MavenAccess maven) {
        this.maven = maven;
    }

    /** The document as a file, which has the right checksum where one is asked for. */
    Path fetch(SpecAddress.OnWeb address) throws InputFailure {
        Path file = maven.downloads().resolve(fileName(address.uri()));
        try {
            // What is pinned by its checksum needs no network once it is here.
            if (address.sha256().isPresent()
                    && Files.isRegularFile(file)
                    && Sha256.of(Files.readAllBytes(file))
                            .equals(address.sha256().get())) {
                return file;
            }
            byte[] document = download(address.uri());
            requireChecksum(address, document);
            Files.createDirectories(file.getParent());
            Path partial = Files.createTempFile(file.getParent(), "download", ".part");
            Files.write(partial, document);
            return Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw InputFailure.unreadable("cannot be kept as " + file + ": " + e.getMessage(), "Check the disk");
        }
    }

    private byte[] download(URI uri) throws InputFailure {
        if (maven.session().isOffline()) {
            throw InputFailure.unreadable(
                    "is not fetched, because Maven is offline",
                    "Build without -o, or keep the document as a file of the project");
        }
        RemoteRepository server = server(uri);
        try (Transporter transporter = maven.transporters().newTransporter(maven.session(), server)) {
            requireQuery(uri, transporter);
            GetTask get = new GetTask(URI.create(server.getUrl()).relativize(uri));
            return get(transporter, get);
        } catch (NoTransporterException e) {
            throw InputFailure.unreadable("cannot be fetched by this Maven: " + e.getMessage(), SpecAddress.FORMS);
        }
    }

    /** Wagon, which is what Maven had before 3.9, takes a question mark for a part of a file's name. */
    private static void requireQuery(URI uri, Transporter transporter) throws InputFailure {
        if (uri.getRawQuery() != null && transporter.getClass().getSimpleName().startsWith("Wagon")) {
            throw InputFailure.unreadable(
                    "has a query, with which this Maven cannot ask",
                    "Use Maven 3.9 or later, or keep the document as a file");
        }
    }

    private static byte[] get(Transporter transporter, GetTask get) throws InputFailure {
        try {
            transporter.get(get);
            return get.getDataBytes();
        } catch (Exception e) { // What transporters throw is not declared more narrowly.
            boolean missing = transporter.classify(e) == Transporter.ERROR_NOT_FOUND;
            throw InputFailure.unreadable(
                    missing ? "is not there (404)" : "cannot be fetched: " + e.getMessage(),
                    missing
                            ? "Check the address"
                            : "Credentials and proxies come from settings.xml; serverId names the server");
        }
    }

    private RemoteRepository server(URI uri) {
        RepositorySystemSession session = maven.session();
        String path = uri.getRawPath() == null ? "/" : uri.getRawPath();
        URI directory = uri.resolve(path.substring(0, path.lastIndexOf('/') + 1));
        RemoteRepository bare = new RemoteRepository.Builder(
                        maven.serverId().orElse(uri.getHost()), "default", directory.toString())
                .build();
        return new RemoteRepository.Builder(bare)
                .setAuthentication(session.getAuthenticationSelector().getAuthentication(bare))
                .setProxy(session.getProxySelector().getProxy(bare))
                .build();
    }

    private static void requireChecksum(SpecAddress.OnWeb address, byte[] document) throws InputFailure {
        String found = Sha256.of(document);
        if (address.sha256().filter(wanted -> !wanted.equals(found)).isPresent()) {
            throw InputFailure.unreadable(
                    "has the SHA-256 " + found + ", not the one that is asked for",
                    "Look at what has changed there, then put the new checksum behind #sha256=");
        }
    }

    /** One file for one address, with the ending that tells JSON from YAML. */
    private static String fileName(URI uri) {
        String ending = String.valueOf(uri.getPath()).endsWith(".json") ? ".json" : ".yaml";
        return uri.getHost().replaceAll("[^A-Za-z0-9.-]", "_")
                + "-"
                + Sha256.of(uri.toString()).substring(0, 16)
                + ending;
    }
}
