package com.example.gcore.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * What happens to each call: it is checked, encoded, authenticated and sent, its answer
 * is decoded or becomes an exception, and where that may help it is sent again. Immutable and thread-safe.
 */
public final class ApiCaller {
    private static final int MOST_BYTES = 100_000_000;

    private final ClientBuilder.Settings client;
    private final RequestOptions defaults;

    ApiCaller(ClientBuilder.Settings client, RequestOptions defaults) {
        this.client = client;
        this.defaults = defaults;
    }

    /** The same, with options for all calls. */
    public ApiCaller withOptions(RequestOptions options) {
        return new ApiCaller(client, options.over(defaults));
    }

    /**
     * Sends a call and waits for its result.
     *
     * @throws ApiException when there is no answer, or an error, or one that is not what the API's document says;
     *     a {@link RequestInvalidException} when the request breaks the API's constraints
     */
    public <T> ApiResponse<T> send(ApiCall<T> call, RequestOptions options) {
        return send(begin(call, options));
    }

    <T> ApiResponse<T> send(CallRun<T> run) {
        while (true) {
            ApiResponse<Object> answer = null;
            Throwable failure = null;
            try {
                answer = client.transport() instanceof JdkTransport jdk
                        ? exchange(run, jdk)
                        : await(exchange(run), run.limit());
            } catch (ExecutionException e) {
                failure = cause(e.getCause());
            } catch (IOException | UncheckedIOException e) {
                failure = cause(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = e;
            } catch (TimeoutException e) {
                failure = e;
            }
            Duration wait = run.nextWait(answer, failure);
            if (wait == null) {
                return run.result(answer, failure);
            }
            sleep(run, wait);
        }
    }

    /** Waits for the end; when there is none in time, or no time to wait, there shall be none. */
    private static <A> A await(Future<A> exchange, Duration limit)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            exchange.cancel(true);
        }
    }

    private void sleep(CallRun<?> run, Duration wait) {
        try {
            client.timing().after(wait).get();
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(run, e);
        }
    }

    /** Ends the future with what {@link #send} throws. Cancelling it, or one made from it, cancels the request. */
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiCall<T> call, RequestOptions options) {
        try {
            return sendAsync(begin(call, options));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    <T> CompletableFuture<ApiResponse<T>> sendAsync(CallRun<T> run) {
        CancellableFuture<ApiResponse<T>> response = new CancellableFuture<>();
        attempt(run, response);
        return response;
    }

    private <T> void attempt(CallRun<T> run, CancellableFuture<ApiResponse<T>> response) {
        try {
            CompletableFuture<ApiResponse<Object>> exchange = exchange(run);
            response.waitFor(exchange);
            exchange.orTimeout(run.limit().toNanos(), TimeUnit.NANOSECONDS);
            exchange.whenComplete((answer, failure) -> settle(run, answer, failure, response));
        } catch (Throwable e) {
            response.completeExceptionally(e);
        }
    }

    private <T> void settle(
            CallRun<T> run,
            ApiResponse<Object> answer,
            Throwable failure,
            CancellableFuture<ApiResponse<T>> response) {
        try {
            Throwable cause = cause(failure);
            Duration wait = run.nextWait(answer, cause);
            if (wait == null) {
                response.complete(run.result(answer, cause));
            } else {
                CompletableFuture<Void> pause = client.timing().after(wait);
                response.waitFor(pause);
                pause.thenRunAsync(() -> attempt(run, response));
            }
        } catch (Throwable e) {
            response.completeExceptionally(e);
        }
    }

    <T> CallRun<T> begin(ApiCall<T> call, RequestOptions special) {
        RequestOptions options = special.over(defaults);
        Violations violations = options.validation == ValidationMode.OFF ? Violations.NONE : call.violations();
        if (!violations.isEmpty() && options.validation == ValidationMode.ENFORCE) {
            throw new RequestInvalidException(new CallRun<>(call, client, options), violations);
        }
        for (Violation violation : violations) {
            System.getLogger(ApiCaller.class.getName())
                    .log(System.Logger.Level.WARNING, call + " " + HttpText.oneLine(violation.toString()));
        }
        return new CallRun<>(call, client, options);
    }

    /** On the caller's own thread: the JDK's client keeps the time, and to change threads costs more than all else. */
    private static ApiResponse<Object> exchange(CallRun<?> run, JdkTransport transport)
            throws IOException, InterruptedException {
        TransportRequest request = run.nextRequest();
        return whole(run.received(request, transport.send(request)));
    }

    /** Sends the request and reads the answer; once that is over in any way, the transport is told to stop. */
    private CompletableFuture<ApiResponse<Object>> exchange(CallRun<?> run) {
        TransportRequest request = run.nextRequest();
        CompletableFuture<ApiResponse<Object>> exchange = new CompletableFuture<>();
        CompletableFuture<TransportResponse> response = client.transport().sendAsync(request);
        exchange.whenComplete((answer, failure) -> response.cancel(true));
        response.whenComplete((head, failure) -> {
            try {
                if (failure == null) {
                    TransportResponse answer = run.received(request, head);
                    read(answer, exchange);
                } else {
                    exchange.completeExceptionally(failure);
                }
            } catch (Throwable e) {
                exchange.completeExceptionally(e);
            }
        });
        return exchange;
    }

    private static void read(TransportResponse head, CompletableFuture<ApiResponse<Object>> exchange)
            throws IOException {
        InputStream raw = head.body();
        exchange.whenComplete((answer, failure) -> {
            if (failure != null) {
                close(raw); // whoever reads it, or would read it, is too late
            }
        });
        exchange.complete(whole(head));
    }

    private static ApiResponse<Object> whole(TransportResponse head) throws IOException {
        try (InputStream in = unzipped(head, head.body())) {
            return new ApiResponse<>(head.status(), head.headers(), all(in));
        }
    }

    /** All of an answer; an UncheckedIOException when that is more than what is read as a whole. */
    static byte[] all(InputStream in) throws IOException {
        byte[] all = in.readNBytes(MOST_BYTES + 1);
        requireRoom(all.length);
        return all;
    }

    /** What was sent: servers may zip answers without being asked to (RFC 9110, section 12.5.3). */
    private static InputStream unzipped(TransportResponse head, InputStream in) throws IOException {
        if (!"gzip".equalsIgnoreCase(HttpText.header(head.headers(), "Content-Encoding"))) {
            return in;
        }
        PushbackInputStream start = new PushbackInputStream(in);
        int first = start.read();
        if (first < 0) {
            return start; // nothing was zipped: the answer to HEAD, or status 204
        }
        start.unread(first);
        return new GZIPInputStream(start);
    }

    /** An UncheckedIOException when an answer is larger than what is read as a whole. */
    static void requireRoom(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new UncheckedIOException(new IOException("The answer has more than " + MOST_BYTES + " bytes"));
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // nobody reads it any more
        }
    }

    /** The failure without what futures and the JDK's client wrap around it. */
    static Throwable cause(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return cause(failure.getCause());
        }
        Throwable inner = failure instanceof IOException ? failure.getCause() : null;
        boolean isWrapped = inner instanceof UncheckedIOException
                || inner instanceof TimeoutException
                || inner instanceof IOException && failure.getClass() == IOException.class;
        return isWrapped ? inner : failure;
    }
}
