package com.example.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.api.core.ApiCaller;
import com.example.api.core.Interceptor;
import com.example.api.core.JdkTransport;
import com.example.api.core.LogLevel;
import com.example.api.core.RequestOptions;
import com.example.api.core.StatusException;
import com.example.api.core.TransportRequest;
import com.example.api.core.TransportResponse;
import com.example.api.model.Thing;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Each public static method is one test. */
public final class LogScenarios {
    private static final Thing THING = Thing.of(3);

    private LogScenarios() {}

    public static void nothingIsLoggedUnlessAskedFor() {
        assertEquals(List.of(), logged(LogLevel.OFF));
    }

    public static void oneLineForEachCall() {
        assertEquals(
                List.of(
                        "POST /v3/{project_id}/things ended with status 200 after 0 ms, 1 attempt, request r-1",
                        "DELETE /v3/{project_id} ended with status 500 after 1500 ms, 3 attempts"),
                logged(LogLevel.CALLS));
    }

    public static void headersThatAreHarmlessOrListed() {
        List<String> lines = logged(LogLevel.HEADERS, "x-shown");
        assertEquals(
                "POST /v3/{project_id}/things sent, attempt 1 [Accept: application/json, Authorization: ***,"
                        + " Content-Type: application/json, X-Hidden: ***, X-Shown: 1]",
                lines.get(0));
        assertEquals(
                "POST /v3/{project_id}/things answered with status 200 [Set-Cookie: ***, X-Request-Id: [r-1]]", lines.get(1));
        assertEquals(10, lines.size());
    }

    public static void membersOfBodiesThatAreListed() {
        assertEquals(true, logged(LogLevel.BODIES).get(0).endsWith(" {\"size\":\"***\"}"));
        assertEquals(true, logged(LogLevel.BODIES, "size").get(0).endsWith(" {\"size\":3}"));
        assertEquals(true, logged(LogLevel.BODIES, "size").get(1).endsWith(" {\"size\":7}"));
    }

    public static void secretsAreNotLoggedWhateverIsListed() {
        for (String line : logged(LogLevel.BODIES, "Authorization", "size")) {
            assertFalse(line.contains("key-4711"), line);
            assertFalse(line.contains("planted-query"), line);
        }
    }

    private static List<String> logged(LogLevel level, String... shown) {
        Logger logger = Logger.getLogger(ApiCaller.class.getName());
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                lines.add(logged.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            ScriptedTransport server = new ScriptedTransport()
                    .answer(200, "X-Request-Id", "r-1", "Set-Cookie", "planted-cookie")
                    .answer(500);
            SampleClient client = server.client().logging(level, shown).build();
            RequestOptions options = RequestOptions.NONE
                    .header("X-Shown", "1")
                    .header("X-Hidden", "2")
                    .query("q", "planted-query");
            client.things().create("p", THING, options);
            assertThrows(StatusException.class, () -> client.things().delete("p"));
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return lines;
    }

    public static void interceptorsStandInARow() {
        List<String> seen = new ArrayList<>();
        ScriptedTransport server = new ScriptedTransport().answer(500).answer(200);
        SampleClient client = server.client()
                .intercept(interceptor("a", seen))
                .intercept(interceptor("b", seen))
                .build();
        client.withOptions(RequestOptions.NONE.header("X-Own", "1")).things().delete("p");
        List<String> attempt = List.of("a null", "b a", "b 500", "a 500");
        assertEquals(attempt, seen.subList(0, 4));
        assertEquals(List.of("a null", "b a", "b 200", "a 200"), seen.subList(4, 8));
        assertEquals("b", server.sent.get(1).headers().get("X-Seen"));
        Interceptor broken = new Interceptor() {
            @Override
            public TransportRequest request(TransportRequest request) {
                throw new IllegalStateException("not now");
            }
        };
        SampleClient refusing = server.client().intercept(broken).build();
        assertThrows(IllegalStateException.class, () -> refusing.things().delete("p"));
        assertThrows(Exception.class, () -> refusing.asyncThings().delete("p").join());
    }

    private static Interceptor interceptor(String name, List<String> seen) {
        return new Interceptor() {
            @Override
            public TransportRequest request(TransportRequest request) {
                seen.add(name + " " + request.headers().get("x-seen"));
                return request.header("X-Seen", name);
            }

            @Override
            public TransportResponse response(TransportRequest request, TransportResponse response) {
                seen.add(name + " " + response.status());
                return response;
            }
        };
    }

    public static void theJdksClientCanBeSetUp() {
        try (StubServer server = StubServer.answering(200, "{\"size\":7}")) {
            SampleClient client = server.client()
                    .http(http -> http.executor(Executors.newCachedThreadPool(task -> new Thread(task, "mine")))
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.ALWAYS))
                    .build();
            assertEquals(Thing.of(7), client.asyncThings().create("p", THING).join());
            assertEquals(1, server.seen.size());
        }
        HttpClient own = HttpClient.newHttpClient();
        try (StubServer server = StubServer.answering(200, "{\"size\":7}")) {
            assertEquals(Thing.of(7), server.client().transport(new JdkTransport(own)).build().things().status());
        }
        HttpClient following = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        assertThrows(IllegalArgumentException.class, () -> new JdkTransport(following));
    }

    public static void redirectsAreNotFollowedWhateverIsSetUp() {
        try (StubServer server = StubServer.answering(302, "{}")) {
            SampleClient client = server.client()
                    .http(http -> http.followRedirects(HttpClient.Redirect.ALWAYS))
                    .build();
            StatusException e = assertThrows(StatusException.class, () -> client.things().status());
            assertEquals(302, e.status());
            assertEquals(1, server.seen.size());
            assertEquals(true, Map.copyOf(e.headers()).toString().contains("/elsewhere"));
        }
    }
}
