package com.example.settings;

import com.example.settings.core.HttpTransport;
import com.example.settings.core.StatusException;
import com.example.settings.core.Timing;
import com.example.settings.core.TransportResponse;
import com.example.settings.model.ListHostsParams;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What comes from the environment or from a supplier, and what servers call requests. */
public final class Calls {
    private static final String HOSTS = "{\"count\":1,\"results\":[\"a\"]}";
    private static final Timing NO_WAIT = new Timing() {
        @Override
        public CompletableFuture<Void> after(Duration delay) {
            return CompletableFuture.completedFuture(null);
        }
    };
    private final Consumer<Object> note;

    private Calls(Consumer<Object> note) {
        this.note = note;
    }

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        Calls calls = new Calls(note);
        calls.defaults();
        calls.suppliers();
        calls.requestIds();
    }

    private void defaults() {
        note.accept("-- from the environment");
        Map<String, String> environment = Map.of(
                "ACME_KEY", "secret", "ACME_PROJECT_ID", " 7 ", "ACME_REGION", "e/1", "ACME_BASE_URL", "https://acme");
        DefaultApi api = client().fromEnv(environment).build().operations();
        api.listHosts();
        api.listHosts(ListHostsParams.builder().limit(1).build());
        api.listHosts(8, "us");
        api.listHostsPaged().stream().count();
        api.deleteHost("h");
        client().fromEnv(environment).build().async().operations().deleteHost("later").join();
        note.accept("-- from the builder, which goes before");
        UUID tenant = UUID.fromString("11111111-2222-3333-4444-555555555555");
        DefaultApi built = client().fromEnv(environment).projectId(9).region("as").otherTenant(tenant).build().operations();
        built.listHosts();
        built.getTenant();
        note.accept("-- nowhere");
        failing(() -> client().key("k").build().operations().deleteHost("h"));
        failing(() -> client().fromEnv(Map.of("ACME_KEY", "k", "ACME_PROJECT_ID", "x")).build().operations().deleteHost("h"));
        failing(() -> client().fromEnv(Map.of("ACME_KEY", "k", "OTHER_TENANT", "x")).build().operations().getTenant());
        failing(() -> client().fromEnv(Map.of("ACME_PROJECT_ID", "7")));
        note.accept("-- what the environment says is checked like any other value");
        failing(() -> client().fromEnv(Map.of("ACME_KEY", "k", "ACME_PROJECT_ID", "7", "ACME_REGION", "e")).build()
                .operations().listHosts());
    }

    private void suppliers() {
        note.accept("-- a key from a supplier: asked before each attempt");
        Iterator<String> keys = List.of("first-key", "second-key", "third-key").iterator();
        Iterator<Integer> statuses = List.of(503, 401, 204).iterator();
        HttpTransport transport = request -> {
            String key = request.headers().get("X-Key");
            note.accept("  " + key);
            // Quotes keys, also those of requests before.
            return answer(statuses.next(), "refused: first-key " + key, "");
        };
        DefaultApi api = CloudClient.builder().baseUrl("https://acme").transport(transport).timing(NO_WAIT)
                .key(keys::next).build().operations();
        failing(() -> api.deleteHost(1, "h"));
        api.deleteHost(1, "h");
        note.accept("-- blank, null, failing");
        for (String none : new String[] {" ", null}) {
            failing(() -> client().key(() -> none).build().operations().deleteHost(1, "h"));
        }
        failing(() -> client().key(() -> {
            throw new IllegalStateException("no vault");
        }).build().operations().deleteHost(1, "h"));
        failing(() -> client().key(" "));
    }

    private void requestIds() {
        note.accept("-- what the server calls a request");
        for (String body : List.of("{\"request_id\":\"r-body\"}", "{\"request_id\":7}", "[]", "<html>", "")) {
            failing(() -> refused(body, "").deleteHost(1, "h"));
            failing(() -> refused(body, "r-header").deleteHost(1, "h"));
        }
    }

    private static DefaultApi refused(String body, String id) {
        return CloudClient.builder().baseUrl("https://acme").key("k").transport(request -> answer(400, body, id)).build()
                .operations();
    }

    private void failing(Runnable call) {
        try {
            call.run();
            note.accept("no failure");
        } catch (StatusException e) {
            note.accept(e.getMessage() + " | " + e.body() + " | " + e.requestId());
        } catch (RuntimeException e) {
            note.accept(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private CloudClient.Builder client() {
        return CloudClient.builder().baseUrl("https://acme").transport(request -> {
            note.accept("  " + request.method() + " " + request.uri() + " " + request.headers().get("X-Key"));
            return request.method().equals("DELETE") || request.uri().getPath().startsWith("/tenants")
                    ? answer(204, "", "")
                    : answer(200, HOSTS, "");
        });
    }

    private static TransportResponse answer(int status, String body, String id) {
        Map<String, List<String>> headers = id.isEmpty() ? Map.of() : Map.of("x-trace-id", List.of(id));
        return new TransportResponse(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
