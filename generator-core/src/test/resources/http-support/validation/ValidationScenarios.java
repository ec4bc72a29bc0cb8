package com.example.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.ApiCaller;
import com.example.api.core.RequestInvalidException;
import com.example.api.core.RequestOptions;
import com.example.api.core.ValidationException;
import com.example.api.core.ValidationMode;
import com.example.api.model.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Each public static method is one test. */
public final class ValidationScenarios {
    private static final Thing TOO_LARGE = Thing.of(11);
    private static final String JSON = "{\"size\":7}";

    private ValidationScenarios() {}

    public static void refusesByDefaultAndSendsNothing() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            SampleClient client = server.client().build();
            ValidationException e = assertThrows(ValidationException.class, () -> client.things().create("p", TOO_LARGE));
            RequestInvalidException invalid = assertInstanceOf(RequestInvalidException.class, e);
            assertEquals("/size", e.violations().get(0).pointer());
            assertEquals("POST", invalid.method());
            assertEquals("/v3/{project_id}/things", invalid.path());
            assertTrue(e.getMessage().startsWith("POST /v3/{project_id}/things was not sent, not valid\n  /size: must be at most 10, was 11"), e.getMessage());
            ExecutionException async =
                    assertThrows(ExecutionException.class, () -> client.asyncThings().create("p", TOO_LARGE).get());
            assertInstanceOf(RequestInvalidException.class, async.getCause());
            assertEquals(List.of(), server.seen);
        }
    }

    public static void checksParameters() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            SampleClient client = server.client().build();
            ValidationException e =
                    assertThrows(ValidationException.class, () -> client.things().list("p", null, 0, null));
            assertEquals("/query/limit", e.violations().get(0).pointer());
            client.things().list("p", null, 1, null);
            assertEquals(1, server.seen.size());
        }
    }

    public static void offSendsAnything() {
        try (StubServer server = StubServer.answering(200, JSON)) {
            server.client().validation(ValidationMode.OFF).build().things().create("p", TOO_LARGE);
            RequestOptions off = RequestOptions.NONE.validation(ValidationMode.OFF);
            server.client().build().things().create("p", TOO_LARGE, off);
            assertEquals(2, server.seen.size());
            RequestOptions enforce = RequestOptions.NONE.validation(ValidationMode.ENFORCE);
            SampleClient lenient = server.client().build().withOptions(off);
            assertThrows(ValidationException.class, () -> lenient.things().create("p", TOO_LARGE, enforce));
        }
    }

    public static void warnLogsOneLineForEachViolation() {
        Logger logger = Logger.getLogger(ApiCaller.class.getName());
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                lines.add(logged.getLevel() + " " + logged.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (StubServer server = StubServer.answering(200, JSON)) {
            server.client().validation(ValidationMode.WARN).build().things().create("p", TOO_LARGE);
            server.client().validation(ValidationMode.WARN).build().things().create("p", Thing.of(1));
            assertEquals(2, server.seen.size());
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(List.of("WARNING POST /v3/{project_id}/things /size: must be at most 10, was 11 [#/Thing /size/maximum]"), lines);
    }
}
