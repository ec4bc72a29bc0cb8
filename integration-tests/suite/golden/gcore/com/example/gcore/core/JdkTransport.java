package com.example.gcore.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The transport of {@code java.net.http}. Redirects are not followed, so credentials never reach another host. */
public final class JdkTransport implements HttpTransport {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private final Consumer<? super HttpClient.Builder> settings;
    private HttpClient client;

    /** A transport with an {@link HttpClient} of its own, made at the first request and set up as said here. */
    public JdkTransport(Consumer<? super HttpClient.Builder> settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** A transport over a client of the application, which must not follow redirects: it would send secrets along. */
    public JdkTransport(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The client must not follow redirects: it sends credentials along");
        }
        this.settings = null;
        this.client = client;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        long until = System.nanoTime() + request.timeout().toNanos();
        return toResponse(client().send(toJdk(request), head -> {
            BodySubscriber<InputStream> body = answer(head);
            return new TimedBody(body, until);
        }));
    }

    /** Sends the request; cancelling the future (or one made from it) cancels the exchange. */
    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return client().sendAsync(toJdk(request), head -> answer(head)).thenApply(JdkTransport::toResponse);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT);
            settings.accept(builder);
            client = builder.followRedirects(HttpClient.Redirect.NEVER).build();
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

    /** Reads the whole body before the exchange is over. */
    private static BodySubscriber<InputStream> answer(ResponseInfo head) {
        ApiCaller.requireRoom(head.headers().firstValueAsLong("Content-Length").orElse(0)); // a throw ends the exchange
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        BodySubscriber<Void> reader = BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
            ApiCaller.requireRoom(all.size() + (long) bytes.length);
            all.writeBytes(bytes);
        }));
        return BodySubscribers.mapping(reader, end -> new ByteArrayInputStream(all.toByteArray()));
    }

    /** The time that the JDK's client is given ends with the head of an answer; here it ends with the last byte. */
    private static final class TimedBody implements BodySubscriber<InputStream> {
        private final BodySubscriber<InputStream> body;
        private final CompletableFuture<InputStream> end = new CompletableFuture<>();

        TimedBody(BodySubscriber<InputStream> body, long until) {
            this.body = body;
            body.getBody().whenComplete((in, failure) -> {
                if (failure == null) {
                    end.complete(in);
                } else {
                    end.completeExceptionally(failure);
                }
            });
            end.orTimeout(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        }

        @Override
        public CompletionStage<InputStream> getBody() {
            return end;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            end.whenComplete((in, failure) -> {
                if (failure != null) {
                    subscription.cancel();
                }
            });
            body.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {
            body.onNext(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            body.onError(failure);
        }

        @Override
        public void onComplete() {
            body.onComplete();
        }
    }

    private static TransportResponse toResponse(HttpResponse<InputStream> response) {
        return new TransportResponse(response.statusCode(), response.headers().map(), response.body());
    }
}
