package com.example.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on loopback that gives one answer to all, and remembers what it was asked. */
final class StubServer implements AutoCloseable {
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    record Seen(String method, String uri, com.sun.net.httpserver.Headers headers, String body) {}

    private StubServer(int status, String body, boolean isSilent) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, status, body, isSilent));
        server.start();
    }

    static StubServer answering(int status, String body) {
        return new StubServer(status, body, false);
    }

    /** Takes requests and answers none; where there is a body, its head and half of the body are sent. */
    static StubServer silent(String body) {
        return new StubServer(200, body, true);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    SampleClient.Builder client() {
        return SampleClient.builder().baseUrl(url()).apiKey("key-4711");
    }

    private void handle(HttpExchange exchange, int status, String body, boolean isSilent) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), sent));
            asked.countDown();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("X-Request-Id", "r-1");
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            if (!isSilent || bytes.length > 0) {
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes, 0, isSilent ? bytes.length / 2 : bytes.length);
                exchange.getResponseBody().flush();
            }
            if (isSilent) {
                closed.await(20, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
