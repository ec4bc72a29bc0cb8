package com.example.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.ApiException;
import com.example.api.core.ConnectionException;
import com.example.api.core.OutcomeUnknownException;
import com.example.api.core.RequestOptions;
import com.example.api.core.StatusException;
import com.example.api.model.Thing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Each public static method is one test. */
public final class RetryScenarios {
    private static final Thing THING = Thing.of(3);

    private RetryScenarios() {}

    public static void theStatusesThatAreTriedAgain() {
        for (int status : List.of(408, 409, 429, 500, 501, 502, 503, 504, 599)) {
            ScriptedTransport server = new ScriptedTransport().answer(status).answer(200);
            server.client().build().things().delete("p");
            assertEquals(2, server.sent.size(), "status " + status);
        }
        for (int status : List.of(302, 400, 401, 403, 404, 422)) {
            ScriptedTransport server = new ScriptedTransport().answer(status).answer(200);
            StatusException e = assertThrows(StatusException.class, () -> server.client().build().things().delete("p"));
            assertEquals(1, e.attempts(), "status " + status);
        }
    }

    public static void twoRetriesUnlessSaidOtherwise() {
        ScriptedTransport server = new ScriptedTransport().answer(500, "x-request-id", "r-3");
        SampleClient client = server.client().build();
        StatusException e = assertThrows(StatusException.class, () -> client.things().delete("p"));
        assertEquals(3, e.attempts());
        assertEquals(List.of(500L, 1000L), server.waits);
        assertEquals(Duration.ofMillis(1500), e.elapsed());
        assertEquals("r-3", e.requestId().orElseThrow());
        e = assertThrows(StatusException.class, () -> client.things().delete("p", RequestOptions.NONE.retries(0)));
        assertEquals(1, e.attempts());
        SampleClient patient = client.withOptions(RequestOptions.NONE.retries(6));
        server.waits.clear();
        assertThrows(StatusException.class, () -> patient.things().delete("p"));
        assertEquals(List.of(500L, 1000L, 2000L, 4000L, 8000L, 8000L), server.waits);
        assertThrows(IllegalArgumentException.class, () -> RequestOptions.NONE.retries(-1));
    }

    public static void pausesAreAtRandom() {
        for (double dice : new double[] {0, 0.25, 0.999}) {
            ScriptedTransport server = new ScriptedTransport().answer(500).dice(dice);
            assertThrows(StatusException.class, () -> server.client().build().things().delete("p"));
            assertEquals(List.of((long) (500 * dice), (long) (1000 * dice)), server.waits);
        }
    }

    public static void theServerSaysWhen() {
        Map<List<String>, Long> waits = Map.ofEntries(
                Map.entry(List.of("Retry-After", "7"), 7000L),
                Map.entry(List.of("retry-after", " 7 "), 7000L),
                Map.entry(List.of("Retry-After", "0"), 0L),
                Map.entry(List.of("Retry-After", "1.9"), 1000L),
                Map.entry(List.of("Retry-After", "60"), 60_000L),
                Map.entry(List.of("Retry-After-Ms", "1234"), 1234L),
                Map.entry(List.of("Retry-After", "9", "Retry-After-Ms", "12"), 12L),
                Map.entry(List.of("Retry-After", "Sat, 31 Jan 2026 12:00:30 GMT"), 30_000L),
                Map.entry(List.of("Retry-After", "Sat, 31 Jan 2026 11:00:00 GMT"), 0L),
                Map.entry(List.of("Retry-After", "soon"), 500L),
                Map.entry(List.of("Retry-After", "-1"), 500L),
                Map.entry(List.of("Retry-After", ""), 500L));
        waits.forEach((headers, wait) -> {
            for (boolean async : new boolean[] {false, true}) {
                ScriptedTransport server =
                        new ScriptedTransport().answer(429, headers.toArray(new String[0])).answer(200);
                create(server.client().build(), async);
                assertEquals(List.of(wait), server.waits, headers.toString());
            }
        });
    }

    public static void whoAsksForTooLongGetsNoRetry() {
        for (String wait : List.of("61", "99999999999999999999999", "Sat, 31 Jan 2026 13:00:00 GMT")) {
            ScriptedTransport server = new ScriptedTransport().answer(429, "Retry-After", wait).answer(200);
            assertThrows(StatusException.TooManyRequests.class, () -> server.client().build().things().delete("p"));
            assertEquals(List.of(), server.waits);
        }
        ScriptedTransport server = new ScriptedTransport().answer(429, "Retry-After", "61").answer(200);
        server.client().longestRetryAfter(Duration.ofSeconds(61)).build().things().delete("p");
        assertEquals(List.of(61_000L), server.waits);
    }

    public static void whatIsNotIdempotentIsSentAgainIfItWasNotTaken() {
        List<ScriptedTransport> refusals = List.of(
                new ScriptedTransport().failure(new ConnectException("refused")),
                new ScriptedTransport().failure(new UnknownHostException("x")),
                new ScriptedTransport().failure(new java.net.http.HttpConnectTimeoutException("late")),
                new ScriptedTransport().answer(429),
                new ScriptedTransport().answer(503, "Retry-After", "1"));
        for (ScriptedTransport server : refusals) {
            assertEquals(Thing.of(7), server.answer(200).client().build().things().create("p", THING));
            assertEquals(2, server.sent.size());
        }
        for (int status : List.of(400, 401, 404, 409, 422)) {
            ScriptedTransport server = new ScriptedTransport().answer(status).answer(200);
            StatusException e = assertThrows(
                    StatusException.ClientError.class, () -> server.client().build().things().create("p", THING));
            assertEquals(1, e.attempts());
        }
    }

    public static void anAnswerThatLeavesTheOutcomeOpen() {
        for (int status : List.of(408, 500, 502, 503, 504)) {
            ScriptedTransport server =
                    new ScriptedTransport().answer(status, "X-Request-Id", "r-1").answer(200);
            OutcomeUnknownException e = assertThrows(
                    OutcomeUnknownException.class, () -> server.client().build().things().create("p", THING));
            assertEquals(1, e.attempts());
            assertEquals("r-1", e.requestId().orElseThrow());
            assertEquals(status, e.answer().orElseThrow().status());
            assertSame(e.getCause(), e.answer().orElseThrow());
        }
        ScriptedTransport busy = new ScriptedTransport().answer(503, "Retry-After", "1");
        assertThrows(
                StatusException.ServerError.class, () -> busy.client().build().things().create("p", THING));
        assertEquals(3, busy.sent.size());
    }

    public static void whatMayHaveBeenTakenIsUnknown() {
        IOException reset = new IOException("reset");
        for (boolean async : new boolean[] {false, true}) {
            ScriptedTransport server = new ScriptedTransport().failure(reset).answer(200);
            OutcomeUnknownException e =
                    assertThrows(OutcomeUnknownException.class, () -> create(server.client().build(), async));
            assertSame(reset, assertInstanceOf(ConnectionException.class, e.getCause()).getCause());
            assertEquals(1, e.attempts());
            assertTrue(e.getMessage().contains("unknown outcome"), e.getMessage());
            assertTrue(e.answer().isEmpty());
        }
        ScriptedTransport server = new ScriptedTransport().failure(reset).answer(200);
        server.client().build().things().delete("p");
        assertEquals(2, server.sent.size());
    }

    public static void aCallEndsWithinItsDeadline() {
        ScriptedTransport server = new ScriptedTransport().answer(500);
        SampleClient client = server.client().deadline(Duration.ofMillis(1400)).build();
        ApiException e = assertThrows(StatusException.class, () -> client.things().delete("p"));
        assertEquals(List.of(500L), server.waits);
        assertEquals(2, e.attempts());
        assertEquals(Duration.ofMillis(900), server.sent.get(1).timeout());
        RequestOptions longer = RequestOptions.NONE.deadline(Duration.ofDays(1)).timeout(Duration.ofSeconds(5));
        server.sent.clear();
        assertThrows(StatusException.class, () -> client.things().delete("p", longer));
        assertEquals(3, server.sent.size());
        assertEquals(Duration.ofSeconds(5), server.sent.get(2).timeout());
    }

    public static void retriesAreABudget() {
        ScriptedTransport server = new ScriptedTransport();
        SampleClient client = server.answer(500).client().build();
        SampleClient other = client.withOptions(RequestOptions.NONE.header("X-Other", "1"));
        for (int i = 0; i < 50; i++) {
            assertEquals(3, assertThrows(StatusException.class, () -> other.things().delete("p")).attempts());
        }
        assertEquals(1, assertThrows(StatusException.class, () -> client.things().delete("p")).attempts());
        SampleClient fresh = server.client().build();
        assertEquals(3, assertThrows(StatusException.class, () -> fresh.things().delete("p")).attempts());
        server.answer(200).answer(200).answer(200).answer(200).answer(200).answer(200).answer(500);
        assertThrows(StatusException.class, () -> client.things().delete("p")); // takes the last 500
        for (int i = 0; i < 5; i++) {
            client.things().delete("p");
        }
        server.answer(500);
        client.things().delete("p");
        assertEquals(2, assertThrows(StatusException.class, () -> client.things().delete("p")).attempts());
    }

    public static void anyFailureOfATransportThatIsNoneOfTheNetworkIsFinal() {
        ScriptedTransport server = new ScriptedTransport().failure(new IllegalStateException("bug")).answer(200);
        assertThrows(IllegalStateException.class, () -> server.client().build().things().delete("p"));
        assertEquals(1, server.sent.size());
    }

    private static Thing create(SampleClient client, boolean async) {
        if (!async) {
            return client.things().create("p", THING);
        }
        try {
            return client.asyncThings().create("p", THING).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
