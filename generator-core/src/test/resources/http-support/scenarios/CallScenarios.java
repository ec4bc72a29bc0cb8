package com.example.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.ApiException;
import com.example.api.core.ApiResponse;
import com.example.api.core.ConnectionException;
import com.example.api.core.DeadlineException;
import com.example.api.core.DecodeException;
import com.example.api.core.JsonDecodeException;
import com.example.api.core.OutcomeUnknownException;
import com.example.api.core.RequestOptions;
import com.example.api.core.StatusException;
import com.example.api.core.TransportResponse;
import com.example.api.model.Thing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Each public static method is one test. */
public final class CallScenarios {
    private static final Thing THING = Thing.of(3);
    private static final String JSON = "{\"size\":7}";

    private CallScenarios() {}

    public static void sendsBodyAndCredentialsAndDecodesTheAnswer() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            assertEquals(Thing.of(7), server.client().build().things().create("p", THING));
            StubServer.Seen seen = server.seen.get(0);
            assertEquals("POST", seen.method());
            assertEquals("/v3/p/things", seen.uri());
            assertEquals("{\"size\":3}", seen.body());
            assertEquals("apikey key-4711", seen.headers().getFirst("Authorization"));
            assertEquals("application/json", seen.headers().getFirst("Content-Type"));
            assertEquals("application/json", seen.headers().getFirst("Accept"));
            assertNull(seen.headers().getFirst("Upgrade"));
        }
    }

    public static void givesStatusAndHeaders() {
        try (StubServer server = StubServer.answering(201, JSON)) {
            ApiResponse<Thing> response = server.client().build().things().createWithResponse("p", THING, RequestOptions.NONE);
            assertEquals(201, response.status());
            assertEquals("r-1", response.header("X-REQUEST-ID").orElseThrow());
            assertEquals(Thing.of(7), response.body());
        }
    }

    public static void sendsWithoutWaiting() throws Exception {
        try (StubServer server = StubServer.answering(200, JSON)) {
            assertEquals(Thing.of(7), server.client().build().asyncThings().create("p", THING).get(9, TimeUnit.SECONDS));
            assertNull(server.client().build().asyncThings().delete("p").get(9, TimeUnit.SECONDS));
        }
    }

    public static void encodesPathAndQuery() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            server.client().build().things().list("a/b c%ü{x}~", List.of("x&y", "z+1"), null, null);
            server.client().build().things().list("p", null, 5, "t");
            assertEquals("/v3/a%2Fb%20c%25%C3%BC%7Bx%7D~/things?name=x%26y&name=z%2B1", server.seen.get(0).uri());
            assertNull(server.seen.get(0).headers().getFirst("X-Trace"));
            assertEquals("/v3/p/things?limit=5", server.seen.get(1).uri());
            assertEquals("t", server.seen.get(1).headers().getFirst("X-Trace"));
        }
    }

    public static void refusesPathParametersThatLeadElsewhere() {
        SampleClient client = SampleClient.builder().baseUrl("http://localhost").build();
        for (String project : List.of("", ".", "..")) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> client.things().delete(project));
            assertTrue(e.getMessage().contains("project_id"), e.getMessage());
        }
        assertThrows(NullPointerException.class, () -> client.things().delete(null));
    }

    public static void aSuccessWithoutBodyIsNull() {
        try (StubServer server = StubServer.answering(204, "")) {
            server.client().build().things().delete("p");
            assertEquals("DELETE", server.seen.get(0).method());
            assertNull(server.client().build().things().create("p", THING));
        }
    }

    public static void sendsNoCredentialsToUnsecuredOperations() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            server.client().build().things().status();
            assertNull(server.seen.get(0).headers().getFirst("Authorization"));
        }
    }

    public static void headersOfTheClientLose() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            SampleClient client = server.client()
                    .header("x-trace", "client")
                    .header("authorization", "client")
                    .header("content-type", "text/plain")
                    .header("accept", "a/b")
                    .build();
            client.things().list("p", null, null, "call");
            client.things().create("p", THING);
            client.things().status();
            assertEquals(List.of("call"), server.seen.get(0).headers().get("X-Trace"));
            assertEquals(List.of("apikey key-4711"), server.seen.get(0).headers().get("Authorization"));
            assertEquals(List.of("client"), server.seen.get(1).headers().get("X-Trace"));
            assertEquals(List.of("application/json"), server.seen.get(1).headers().get("Content-Type"));
            assertEquals(List.of("a/b"), server.seen.get(1).headers().get("Accept"));
            assertEquals(List.of("client"), server.seen.get(2).headers().get("Authorization"));
        }
    }

    public static void optionsWinOverTheClient() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            SampleClient client = server.client().header("x-a", "client").header("X-B", "client").build();
            RequestOptions forClient = RequestOptions.NONE.header("X-A", "derived").query("q", "1");
            RequestOptions forCall = RequestOptions.NONE.query("q", "2 3").header("authorization", "Bearer t");
            client.withOptions(forClient).things().create("p", THING, forCall);
            assertEquals("/v3/p/things?q=1&q=2%203", server.seen.get(0).uri());
            assertEquals(List.of("derived"), server.seen.get(0).headers().get("X-A"));
            assertEquals(List.of("client"), server.seen.get(0).headers().get("X-B"));
            assertEquals(List.of("Bearer t"), server.seen.get(0).headers().get("Authorization"));
        }
    }

    public static void eachStatusHasItsException() {
        Map<Integer, Class<? extends StatusException>> classes = Map.ofEntries(
                Map.entry(302, StatusException.class), // not followed
                Map.entry(400, StatusException.BadRequest.class),
                Map.entry(401, StatusException.Unauthorized.class),
                Map.entry(403, StatusException.Forbidden.class),
                Map.entry(404, StatusException.NotFound.class),
                Map.entry(409, StatusException.Conflict.class),
                Map.entry(418, StatusException.ClientError.class),
                Map.entry(422, StatusException.UnprocessableContent.class),
                Map.entry(429, StatusException.TooManyRequests.class),
                Map.entry(500, StatusException.ServerError.class),
                Map.entry(503, StatusException.ServerError.class));
        classes.forEach((status, expected) -> {
            try (StubServer server = StubServer.answering(status, "{\"message\":\n\"no: key-4711\"}")) {
                SampleClient client = server.client().retries(0).build();
                ApiException thrown = assertThrows(ApiException.class, () -> client.things().create("p", THING));
                StatusException e = thrown instanceof OutcomeUnknownException unknown
                        ? unknown.answer().orElseThrow()
                        : (StatusException) thrown;
                assertEquals(expected, e.getClass());
                assertEquals(status, e.status());
                assertEquals("{\"message\":\n\"no: ***\"}", e.body());
                assertEquals("r-1", e.requestId().orElseThrow());
                assertEquals("POST /v3/{project_id}/things was answered with status " + status
                        + " (request r-1)", e.getMessage()); // a server may quote the request's secrets
                assertEquals("POST", e.method());
                assertEquals("/v3/{project_id}/things", e.path());
                assertTrue(e.elapsed().toNanos() > 0);
                assertEquals(1, e.attempts());
                assertEquals(1, server.seen.size());
                ExecutionException async =
                        assertThrows(ExecutionException.class, () -> client.asyncThings().delete("p").get());
                assertEquals(expected, async.getCause().getClass());
            }
        });
    }

    public static void anAnswerThatDoesNotFitTellsWhere() {
        Map<String, String> wrong = Map.of(
                "{\"size\":", "/size: expected well-formed JSON, found the end of the text",
                "{}", "/size: expected a value, found nothing",
                "<html>", "document: expected well-formed JSON, found malformed text",
                "", "document: expected a JSON value, found nothing");
        for (Map.Entry<String, String> body : wrong.entrySet()) {
            try (StubServer server = StubServer.answering(200, body.getKey())) {
                SampleClient client = server.client().build();
                DecodeException e = assertThrows(DecodeException.class, () -> client.things().create("p", THING));
                assertEquals("POST", e.method());
                assertEquals("/v3/{project_id}/things", e.path());
                assertEquals(200, e.status());
                assertInstanceOf(JsonDecodeException.class, e.getCause());
                assertTrue(e.getMessage().contains(body.getValue()), e.getMessage());
            }
        }
    }

    public static void aTruncatedTransferIsNoAnswer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread server = new Thread(() -> {
                try (var connection = socket.accept()) {
                    connection.getInputStream().read(new byte[1000]);
                    connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"size\"".getBytes());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            server.start();
            SampleClient client = SampleClient.builder().baseUrl("http://localhost:" + socket.getLocalPort()).retries(0).build();
            assertThrows(ConnectionException.class, () -> client.things().status());
        }
    }

    public static void aRefusedConnectionTellsTheHost() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        SampleClient client = SampleClient.builder().baseUrl("http://127.0.0.1:" + port).apiKey("key-4711").retries(0).build();
        ConnectionException e = assertThrows(ConnectionException.class, () -> client.things().create("p", THING));
        assertTrue(e.getMessage().startsWith("POST /v3/{project_id}/things got no answer from http://127.0.0.1:" + port
                + ": ConnectException"), e.getMessage());
        assertInstanceOf(java.net.ConnectException.class, e.getCause());
        ExecutionException async = assertThrows(ExecutionException.class, () -> client.asyncThings().delete("p").get());
        assertInstanceOf(ConnectionException.class, async.getCause());
    }

    public static void givesUpAtTheTimeout() {
        for (String half : List.of("", "12345678")) { // no head; or a body that ends in the middle
            try (StubServer server = StubServer.silent(half)) {
                SampleClient client = server.client().timeout(Duration.ofMillis(300)).retries(0).build();
                OutcomeUnknownException e =
                        assertThrows(OutcomeUnknownException.class, () -> client.things().create("p", THING));
                assertInstanceOf(DeadlineException.class, e.getCause());
                assertTrue(e.elapsed().toMillis() >= 300, e.elapsed().toString());
                assertTrue(e.getMessage().endsWith("(limit of an attempt 300 ms)"), e.getMessage());
                ExecutionException async =
                        assertThrows(ExecutionException.class, () -> client.asyncThings().delete("p").get());
                assertInstanceOf(DeadlineException.class, async.getCause());
            }
        }
    }

    public static void anyTransportWillDo() throws Exception {
        List<String> sent = new ArrayList<>();
        SampleClient client = SampleClient.builder().baseUrl("https://api.example.com").apiKey("key-4711")
                .transport(request -> {
                    sent.add(request + " " + request.headers().get("authorization") + " "
                            + new String(request.body().open().readAllBytes()) + request.body().length());
                    return new TransportResponse(200, Map.of("A", List.of("b")), new ByteArrayInputStream(JSON.getBytes()));
                })
                .build();
        assertEquals(Thing.of(7), client.things().create("p", THING));
        assertEquals(Thing.of(7), client.asyncThings().create("p", THING).get());
        String expected = "POST https://api.example.com/v3/p/things [Accept, Authorization, Content-Type] apikey key-4711 {\"size\":3}10";
        assertEquals(List.of(expected, expected), sent);
    }

    public static void timeoutsHoldWithAnyTransport() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        SampleClient client = SampleClient.builder().baseUrl("https://x").timeout(Duration.ofMillis(100)).retries(0).transport(request -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw new IOException("late");
        }).build();
        assertThrows(DeadlineException.class, () -> client.things().status());
        assertTrue(interrupted.await(9, TimeUnit.SECONDS));
    }

    public static void failuresOfAnyTransportAreTold() {
        SampleClient.Builder builder = SampleClient.builder().baseUrl("https://x").apiKey("key-4711").retries(0);
        SampleClient failing = builder.transport(request -> { throw new IOException("no\nroute"); }).build();
        Exception e = assertThrows(ConnectionException.class, () -> failing.things().status());
        assertEquals("GET /status got no answer from https://x: IOException: no route", e.getMessage());
        SampleClient slow = builder.transport(request -> { throw new java.net.SocketTimeoutException(); }).build();
        assertThrows(DeadlineException.class, () -> slow.things().status());
        SampleClient broken = builder.transport(request -> { throw new IllegalStateException("bug"); }).build();
        assertThrows(IllegalStateException.class, () -> broken.things().status());
        ExecutionException async = assertThrows(ExecutionException.class, () -> broken.asyncThings().delete("p").get());
        assertInstanceOf(IllegalStateException.class, async.getCause());
    }

    public static void anInterruptedThreadStaysInterrupted() throws Exception {
        try (StubServer server = StubServer.silent("")) {
            AtomicReference<String> outcome = new AtomicReference<>();
            SampleClient client = server.client().build();
            Thread thread = new Thread(() -> {
                try {
                    client.things().create("p", THING);
                } catch (ApiException e) {
                    outcome.set(e.getMessage() + Thread.currentThread().isInterrupted());
                }
            });
            thread.start();
            assertTrue(server.asked.await(9, TimeUnit.SECONDS));
            thread.interrupt();
            thread.join(9000);
            assertTrue(outcome.get().endsWith("POST /v3/{project_id}/things was interruptedtrue"), outcome.get());
        }
    }

    public static void cancellingAFutureCancelsTheRequest() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) { // the real transport: the server sees the connection end
            CountDownLatch ended = new CountDownLatch(1);
            CountDownLatch asked = new CountDownLatch(1);
            new Thread(() -> {
                try (var connection = socket.accept()) {
                    byte[] buffer = new byte[1000];
                    while (connection.getInputStream().read(buffer) >= 0) {
                        asked.countDown();
                    }
                    ended.countDown();
                } catch (IOException e) {
                    ended.countDown();
                }
            }).start();
            SampleClient client = SampleClient.builder().baseUrl("http://localhost:" + socket.getLocalPort()).build();
            CompletableFuture<Thing> future = client.asyncThings().create("p", THING);
            assertTrue(asked.await(9, TimeUnit.SECONDS));
            assertTrue(future.cancel(true));
            assertThrows(CancellationException.class, future::join);
            assertTrue(ended.await(9, TimeUnit.SECONDS));
        }
    }

    public static void secretsAreNeverTold() {
        SampleClient.Builder builder = SampleClient.builder().baseUrl("https://x");
        for (String key : List.of("key-4711\n", "key-4711ü")) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> builder.apiKey(key));
            assertFalse(e.getMessage().contains("4711"), e.getMessage());
            assertTrue(e.getMessage().contains("Authorization"), e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> builder.apiKey(" "));
        Exception url = assertThrows(IllegalArgumentException.class, () -> builder.baseUrl("https://me:key-4711@x"));
        assertFalse(url.getMessage().contains("4711"), url.getMessage());
        RequestOptions options = RequestOptions.NONE.header("X-Key", "key-4711").query("key", "key-4711");
        assertFalse(options.toString().contains("4711"), options.toString());
        assertTrue(options.toString().contains("X-Key"), options.toString());
        String texts = builder.apiKey("key-4711").toString() + builder.build() + builder.build().things();
        assertFalse(texts.contains("4711"), texts);
        assertThrows(IllegalArgumentException.class, () -> RequestOptions.NONE.header("X:", "key-4711"));
        Exception header = assertThrows(IllegalArgumentException.class, () -> RequestOptions.NONE.header("X", "key-4711\r\nA: b"));
        assertFalse(header.getMessage().contains("4711"), header.getMessage());
    }

    public static void theEnvironmentNamesWhatIsMissing() {
        SampleClient.Builder builder = SampleClient.builder();
        for (Map<String, String> environment : List.of(Map.of("SAMPLE_API_KEY", " "), Map.of("A", "b"))) {
            Exception e = assertThrows(IllegalStateException.class, () -> builder.fromEnv(environment));
            assertEquals("The environment variable SAMPLE_API_KEY is not set", e.getMessage());
        }
        Exception e = assertThrows(IllegalArgumentException.class, () -> builder.fromEnv(Map.of("SAMPLE_BASE_URL", "x y")));
        assertTrue(e.getMessage().startsWith("The environment variable SAMPLE_BASE_URL must be an absolute"), e.getMessage());
        Exception url = assertThrows(IllegalStateException.class, () -> SampleClient.builder().apiKey("k").build());
        assertEquals("The base URL is not set: the API's document names no absolute one", url.getMessage());
        try (StubServer server = StubServer.answering(200, JSON)) {
            Map<String, String> environment = Map.of("SAMPLE_BASE_URL", server.url(), "SAMPLE_API_KEY", "k");
            SampleClient.builder().fromEnv(environment).build().things().create("p", THING);
            assertEquals("apikey k", server.seen.get(0).headers().getFirst("Authorization"));
        }
    }

    public static void theBaseUrlMayHaveSlashAndPrefix() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            server.client().baseUrl(server.url() + "/").build().things().status();
            server.client().baseUrl(server.url() + "/gate/way//").build().things().status();
            assertEquals("/status", server.seen.get(0).uri());
            assertEquals("/gate/way/status", server.seen.get(1).uri());
        }
    }

    public static void refusesOtherBaseUrls() {
        for (String url : List.of("", "api.example.com", "/v1", "ftp://x", "https://", "https:x", "https://x/?a=b", "https://x/#a",
                "https://x y", "https://{region}.example.com")) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> SampleClient.builder().baseUrl(url), url);
            assertTrue(e.getMessage().startsWith("The base URL must be an absolute http or https URL"), e.getMessage());
        }
    }

    public static void timeoutsArePositive() {
        assertThrows(IllegalArgumentException.class, () -> RequestOptions.NONE.timeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> SampleClient.builder().timeout(Duration.ofMillis(-1)));
    }
}
