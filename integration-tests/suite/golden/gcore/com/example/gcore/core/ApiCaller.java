package com.example.gcore.core;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What happens to each call: it is checked, encoded, authenticated and sent, its answer
 * is decoded or becomes an exception. Immutable and thread-safe.
 */
public final class ApiCaller {
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
     * @throws RequestInvalidException when the request breaks the API's constraints; nothing was sent
     * @throws ApiException when there is no answer, or an error, or one that is not what the API's document says
     */
    public <T> ApiResponse<T> send(ApiCall<T> call, RequestOptions options) {
        ApiCall.Attempt attempt = begin(call, options.over(defaults));
        return result(call, attempt, await(attempt, exchange(attempt)));
    }

    /** Ends the future with what {@link #send} throws. Cancelling it, or one made from it, cancels the request. */
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiCall<T> call, RequestOptions options) {
        try {
            ApiCall.Attempt attempt = begin(call, options.over(defaults));
            CompletableFuture<ApiResponse<byte[]>> exchange = exchange(attempt);
            CompletableFuture<ApiResponse<T>> response = new Cancelling<>(exchange);
            exchange.orTimeout(attempt.request().timeout().toNanos(), TimeUnit.NANOSECONDS);
            exchange.whenComplete((answer, failure) -> {
                try {
                    response.complete(result(call, attempt, answer == null ? raise(attempt, failure) : answer));
                } catch (Throwable e) {
                    response.completeExceptionally(e);
                }
            });
            return response;
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private ApiCall.Attempt begin(ApiCall<?> call, RequestOptions options) {
        Violations violations = options.validation == ValidationMode.OFF ? Violations.NONE : call.violations();
        if (!violations.isEmpty() && options.validation == ValidationMode.ENFORCE) {
            throw new RequestInvalidException(call, violations);
        }
        for (Violation violation : violations) {
            System.getLogger(ApiCaller.class.getName())
                    .log(System.Logger.Level.WARNING, call + " " + HttpText.oneLine(violation.toString()));
        }
        return call.attempt(client, options);
    }

    /** Sends the request and reads the answer; once that is over in any way, the transport is told to stop. */
    private CompletableFuture<ApiResponse<byte[]>> exchange(ApiCall.Attempt attempt) {
        CompletableFuture<TransportResponse> response = client.transport().sendAsync(attempt.request());
        CompletableFuture<ApiResponse<byte[]>> exchange = response.thenCompose(head -> {
            try (InputStream in = head.body()) {
                return CompletableFuture.completedFuture(
                        new ApiResponse<>(head.status(), head.headers(), in.readAllBytes()));
            } catch (Throwable e) {
                return CompletableFuture.failedFuture(e);
            }
        });
        exchange.whenComplete((answer, failure) -> response.cancel(true));
        return exchange;
    }

    private static ApiResponse<byte[]> await(ApiCall.Attempt attempt, Future<ApiResponse<byte[]>> exchange) {
        try {
            return exchange.get(attempt.request().timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return raise(attempt, e.getCause());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return raise(attempt, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return raise(attempt, e);
        }
    }

    /** Throws what the caller gets for a failed exchange: what is no failure to communicate is thrown as it is. */
    private static ApiResponse<byte[]> raise(ApiCall.Attempt attempt, Throwable failure) {
        boolean isWrapped = failure instanceof CompletionException && failure.getCause() != null;
        Throwable cause = isWrapped ? failure.getCause() : failure;
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        } else if (cause instanceof Error error) {
            throw error;
        }
        throw ConnectionException.of(attempt, cause);
    }

    private <T> ApiResponse<T> result(ApiCall<T> call, ApiCall.Attempt attempt, ApiResponse<byte[]> answer) {
        int status = answer.status();
        if (status < 200 || status > 299) {
            String body = client.credentials().mask(new String(answer.body(), StandardCharsets.UTF_8));
            throw StatusException.of(attempt, new ApiResponse<>(status, answer.headers(), body));
        }
        boolean isEmpty = call.result == null || status == 204 || status == 205;
        try {
            return new ApiResponse<>(status, answer.headers(), isEmpty ? null : call.result.fromJson(answer.body()));
        } catch (JsonDecodeException e) {
            throw new DecodeException(attempt, status, e);
        }
    }

    /** A future that, like those of the JDK's client, cancels the request when it or one made from it is cancelled. */
    private static final class Cancelling<T> extends CompletableFuture<T> {
        private final Future<?> request;

        Cancelling(Future<?> request) {
            this.request = request;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            request.cancel(true);
            return cancelled;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new Cancelling<>(request);
        }
    }
}
