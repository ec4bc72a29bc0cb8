package com.example.gcore.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes what a client's user wants to see of its calls. Of headers and of members of JSON bodies only names are shown,
 * and the values of those that are listed; other bodies are never shown.
 */
final class CallLog {
    private static final Set<String> HARMLESS =
            Set.of("Accept", "Content-Length", "Content-Type", "Date", "Retry-After", "X-Request-Id");
    private final System.Logger logger = System.getLogger(ApiCaller.class.getName());
    private final LogLevel level;
    private final Credentials credentials;
    private final Set<String> shown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    CallLog(LogLevel level, Set<String> shown, Credentials credentials) {
        this.level = level;
        this.credentials = credentials;
        this.shown.addAll(HARMLESS);
        this.shown.addAll(shown);
    }

    void request(CallRun<?> run, TransportRequest request) {
        if (level.compareTo(LogLevel.HEADERS) >= 0) {
            List<String> headers = new ArrayList<>();
            request.headers().forEach((name, value) -> headers.add(name + ": " + shown(name, value)));
            long length = request.body() == null ? 0 : request.body().length();
            String body = run.call.maskedBody();
            write(run.call + " sent, attempt " + run.attempts() + " " + headers + body(body, length));
        }
    }

    void answer(CallRun<?> run, ApiResponse<?> answer) {
        if (level.compareTo(LogLevel.HEADERS) >= 0) {
            List<String> headers = new ArrayList<>();
            answer.headers().forEach((name, values) -> headers.add(name + ": " + shown(name, values)));
            byte[] bytes = answer.body() instanceof byte[] all ? all : new byte[0];
            String body = level == LogLevel.BODIES ? run.call.masked(answer.status(), bytes) : null;
            write(run.call + " answered with status " + answer.status() + " " + headers + body(body, bytes.length));
        }
    }

    void end(CallRun<?> run, ApiResponse<?> answer, Throwable failure) {
        String what = failure == null ? "status " + answer.status() : failure.getClass().getSimpleName();
        String id = run.requestId() == null ? "" : ", request " + run.requestId();
        write(run.call + " ended with " + what + " after " + run.elapsed().toMillis() + " ms, " + run.attempts()
                + (run.attempts() == 1 ? " attempt" : " attempts") + id);
    }

    private Object shown(String name, Object value) {
        return shown.contains(name) ? value : "***";
    }

    private String body(String json, long length) {
        if (level != LogLevel.BODIES || length == 0) {
            return "";
        }
        try {
            return " " + masked(JsonValue.parse(json), false);
        } catch (JsonDecodeException | NullPointerException notJson) {
            return length < 0 ? " (a stream)" : " (" + length + " bytes)";
        }
    }

    /** The value without what is not listed; an object's members speak for themselves. */
    private JsonValue masked(JsonValue value, boolean isShown) {
        if (value instanceof JsonValue.JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members().forEach((name, member) -> members.put(name, masked(member, shown.contains(name))));
            return new JsonValue.JsonObject(members);
        } else if (value instanceof JsonValue.JsonArray array) {
            List<JsonValue> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(masked(element, isShown)));
            return new JsonValue.JsonArray(elements);
        }
        return isShown || value instanceof JsonValue.JsonNull ? value : new JsonValue.JsonString("***");
    }

    private void write(String line) {
        logger.log(System.Logger.Level.INFO, HttpText.oneLine(credentials.mask(line)));
    }
}
