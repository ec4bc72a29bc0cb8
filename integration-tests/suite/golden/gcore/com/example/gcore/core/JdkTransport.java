package com.example.gcore.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The transport of {@code java.net.http}. Redirects are not followed, so credentials never reach another host. */
public final class JdkTransport implements HttpTransport {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private HttpClient client;

    /** A transport with an {@link HttpClient} of its own, made at the first request. */
    public JdkTransport() {}

    /** A transport over a client that the application has set up: proxy, TLS, executor, redirects. */
    public JdkTransport(HttpClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        return toResponse(client().send(toJdk(request), BodyHandlers.ofByteArray()));
    }

    /** Sends the request; cancelling the future (or one made from it) cancels the exchange. */
    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return client().sendAsync(toJdk(request), BodyHandlers.ofByteArray()).thenApply(JdkTransport::toResponse);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
        }
        return client;
    }

    private static HttpRequest toJdk(TransportRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(request.timeout());
        if (request.uri().getScheme().equalsIgnoreCase("http")) {
            builder.version(HttpClient.Version.HTTP_1_1); // else it asks for h2c, which some servers refuse
        }
        request.headers().forEach(builder::setHeader);
        return builder.method(request.method(), publisher(request.body())).build();
    }

    private static BodyPublisher publisher(TransportRequest.Body body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofByteArray(((TransportRequest.Bytes) body).bytes());
    }

    private static TransportResponse toResponse(HttpResponse<byte[]> response) {
        return new TransportResponse(
                response.statusCode(), response.headers().map(), new ByteArrayInputStream(response.body()));
    }
}
