package com.example.api;

import com.example.api.core.HttpTransport;
import com.example.api.core.Timing;
import com.example.api.core.TransportRequest;
import com.example.api.core.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Gives the answers of a script, in a time of its own in which nothing but waiting takes any. */
final class ScriptedTransport implements HttpTransport, Timing {
    static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    final List<TransportRequest> sent = new ArrayList<>();
    final List<Long> waits = new ArrayList<>();
    private final Deque<Object> script = new ArrayDeque<>();
    private long nanos;
    private double dice = 1;

    /** Answers with a status, a success with a thing, and headers given as name and value in turns. */
    ScriptedTransport answer(int status, String... headers) {
        Map<String, List<String>> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        byte[] body = status == 200 ? "{\"size\":7}".getBytes() : "no".getBytes();
        script.add(new TransportResponse(status, all, new ByteArrayInputStream(body)));
        return this;
    }

    ScriptedTransport failure(Exception failure) {
        script.add(failure);
        return this;
    }

    ScriptedTransport dice(double next) {
        dice = next;
        return this;
    }

    SampleClient.Builder client() {
        return SampleClient.builder().baseUrl("https://x").apiKey("key-4711").transport(this).timing(this);
    }

    /** Each step of the script is taken once, the last one again and again. */
    @Override
    public synchronized TransportResponse send(TransportRequest request) throws IOException {
        sent.add(request);
        Object next = script.size() == 1 ? script.peek() : script.remove();
        if (next instanceof IOException failure) {
            throw failure;
        } else if (next instanceof RuntimeException failure) {
            throw failure;
        }
        TransportResponse response = (TransportResponse) next;
        response.body().reset();
        return response;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        try {
            return CompletableFuture.completedFuture(send(request));
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public double random() {
        return dice;
    }

    @Override
    public CompletableFuture<Void> after(Duration delay) {
        waits.add(delay.toMillis());
        nanos += delay.toNanos();
        return CompletableFuture.completedFuture(null);
    }
}
