package dev.specwright.maven.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.specwright.write.Sha256;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFetcherTest {

    private static final String DOCUMENT = "openapi: 3.1.0\n";

    @TempDir
    private Path temp;

    private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
    private final List<String> requests = new ArrayList<>();
    private Optional<String> serverId = Optional.empty();

    @Test
    void asksForTheFileBelowItsDirectory() throws Exception {
        Path file = fetch("https://acme.com/v1/api.yaml?draft=1");

        assertEquals(DOCUMENT, Files.readString(file));
        assertEquals(List.of("https://acme.com/v1/ api.yaml?draft=1"), requests);
    }

    @Test
    void credentialsAreThoseOfTheServerCalledLikeTheHost() throws Exception {
        knowServer("acme.com");

        fetch("https://acme.com/api.json");
        fetch("https://elsewhere.com/api.json");

        assertEquals(List.of("https://acme.com/ api.json as reader", "https://elsewhere.com/ api.json"), requests);
    }

    @Test
    void credentialsMayBeThoseOfAnotherServer() throws Exception {
        knowServer("docs");
        serverId = Optional.of("docs");

        fetch("https://acme.com/api.json");

        assertEquals(List.of("https://acme.com/ api.json as reader"), requests);
    }

    @Test
    void theProxyIsTheOneOfTheSettings() throws Exception {
        DefaultProxySelector proxies = new DefaultProxySelector();
        proxies.add(new org.eclipse.aether.repository.Proxy("http", "proxy.acme.com", 3128), "*.local");
        session.setProxySelector(proxies);

        fetch("https://acme.com/api.json");
        fetch("https://docs.local/api.json");

        assertEquals(
                List.of("https://acme.com/ api.json by proxy.acme.com:3128", "https://docs.local/ api.json"), requests);
    }

    @Test
    void whatIsPinnedIsFetchedOnce() throws Exception {
        String pinned = "https://acme.com/api.yaml#sha256=" + Sha256.of(DOCUMENT);
        fetch(pinned);
        session.setOffline(true);

        assertEquals(DOCUMENT, Files.readString(fetch(pinned)));
        assertEquals(1, requests.size());
    }

    @Test
    void anotherContentThanThePinnedOneIsRefused() {
        assertEquals(
                "has the SHA-256 " + Sha256.of(DOCUMENT) + ", not the one that is asked for",
                failure("https://acme.com/api.yaml#sha256=" + "0".repeat(64)));
    }

    @Test
    void nothingIsFetchedOffline() {
        session.setOffline(true);

        assertEquals("is not fetched, because Maven is offline", failure("https://acme.com/api.yaml"));
        assertEquals(List.of(), requests);
    }

    @Test
    void whatTheServerSaysIsTold() {
        assertEquals("is not there (404)", failure("https://acme.com/missing.yaml"));
        assertEquals("cannot be fetched: status code 401", failure("https://acme.com/private.yaml"));
    }

    private String failure(String address) {
        return String.valueOf(
                assertThrows(InputFailure.class, () -> fetch(address)).getMessage());
    }

    private Path fetch(String address) throws InputFailure {
        RepositorySystem unused = (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, args) -> {
                    throw new AssertionError(method);
                });
        MavenAccess maven = new MavenAccess(
                unused,
                (around, server) -> new RecordingTransporter(server),
                session,
                List.of(),
                serverId,
                temp.resolve("target/specwright"));
        return new WebFetcher(maven).fetch((SpecAddress.OnWeb) SpecAddress.parse(address));
    }

    private void knowServer(String id) {
        session.setAuthenticationSelector(repository -> repository.getId().equals(id)
                ? new AuthenticationBuilder()
                        .addUsername("reader")
                        .addPassword("secret")
                        .build()
                : null);
    }

    /** Answers every request but those for {@code missing} and {@code private}. */
    private final class RecordingTransporter implements Transporter {

        private final RemoteRepository server;

        private RecordingTransporter(RemoteRepository server) {
            this.server = server;
        }

        @Override
        public void get(GetTask task) throws Exception {
            URI location = task.getLocation();
            try (AuthenticationContext known = AuthenticationContext.forRepository(session, server)) {
                String user = known == null ? "" : " as " + known.get(AuthenticationContext.USERNAME);
                org.eclipse.aether.repository.Proxy proxy = server.getProxy();
                String by = proxy == null ? "" : " by " + proxy.getHost() + ":" + proxy.getPort();
                requests.add(server.getUrl() + " " + location + user + by);
            }
            if (location.toString().startsWith("missing")) {
                throw new IllegalStateException("status code 404");
            }
            if (location.toString().startsWith("private")) {
                throw new IllegalStateException("status code 401");
            }
            task.newOutputStream().write(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int classify(Throwable error) {
            return String.valueOf(error.getMessage()).contains("404") ? ERROR_NOT_FOUND : ERROR_OTHER;
        }

        @Override
        public void peek(PeekTask task) {}

        @Override
        public void put(PutTask task) {}

        @Override
        public void close() {}
    }
}
