package com.example.tasks;

import com.example.tasks.core.HttpTransport;
import com.example.tasks.core.Timing;
import com.example.tasks.core.TransportRequest;
import com.example.tasks.core.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A server of canned answers, and a clock that only waiting moves; dice always show their most. */
final class Script implements HttpTransport, Timing {
    private final Map<String, Deque<Object>> answers = new LinkedHashMap<>();
    private final Consumer<Object> note;
    private long nanos;

    Script(Consumer<Object> note) {
        this.note = note;
    }

    /** Answers a request line with one after the other, the last again and again: JSON, a status, or an exception. */
    Script on(String line, Object... all) {
        answers.put(line, new ArrayDeque<>(List.of(all)));
        return this;
    }

    MachinesClient client() {
        return MachinesClient.builder().baseUrl("https://x").transport(this).timing(this).build();
    }

    @Override
    public synchronized TransportResponse send(TransportRequest request) throws IOException {
        String query = request.uri().getRawQuery() == null ? "" : "?" + request.uri().getRawQuery();
        String line = request.method() + " " + request.uri().getPath();
        note.accept(nanos / 1_000_000 + " ms " + line + query);
        Deque<Object> all = answers.getOrDefault(line, new ArrayDeque<>(List.of(404)));
        Object answer = all.size() > 1 ? all.remove() : all.peek();
        if (answer instanceof IOException failure) {
            throw failure;
        }
        String text = answer instanceof Integer ? "{}" : (String) answer;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int status = answer instanceof Integer failed ? failed : 200;
        return new TransportResponse(status, Map.of(), new ByteArrayInputStream(bytes));
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        try {
            return CompletableFuture.completedFuture(send(request));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public double random() {
        return 1;
    }

    @Override
    public synchronized CompletableFuture<Void> after(Duration delay) {
        nanos += delay.toNanos();
        return CompletableFuture.completedFuture(null);
    }
}
