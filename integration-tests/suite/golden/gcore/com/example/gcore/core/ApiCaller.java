package com.example.gcore.core;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What happens to each call: it is checked, encoded, authenticated and sent, its answer
 * is decoded or becomes an exception. Immutable and thread-safe.
 */
public final class ApiCaller {
    private final String baseUrl;
    private final HttpTransport transport;
    private final Credentials credentials;
    private final RequestOptions defaults;

    ApiCaller(String baseUrl, HttpTransport transport, Credentials credentials, RequestOptions defaults) {
        this.baseUrl = baseUrl;
        this.transport = transport;
        this.credentials = credentials;
        this.defaults = defaults;
    }

    /** The same, with options for all calls. */
    public ApiCaller withOptions(RequestOptions options) {
        return new ApiCaller(baseUrl, transport, credentials, options.over(defaults));
    }

    /**
     * Sends a call and waits for its result.
     *
     * @throws RequestInvalidException when the request breaks the API's constraints; nothing was sent
     * @throws ConnectionException when there is no answer, or the thread is interrupted, which stays marked as such
     * @throws StatusException when the answer's status is not 200 to 299
     * @throws DecodeException when the answer is not what the API's document says
     */
    public <T> ApiResponse<T> send(ApiCall<T> call, RequestOptions options) {
        Attempt attempt = begin(call, options.over(defaults));
        return result(call, attempt, await(attempt, exchange(attempt)));
    }

    /**
     * Sends a call. All that {@link #send} throws ends the future instead. Cancelling the future, or one made from it,
     * cancels the request.
     */
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(ApiCall<T> call, RequestOptions options) {
        try {
            Attempt attempt = begin(call, options.over(defaults));
            CompletableFuture<Answer> exchange = exchange(attempt);
            CompletableFuture<ApiResponse<T>> response = new RequestFuture<>(exchange);
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

    private Attempt begin(ApiCall<?> call, RequestOptions options) {
        if (options.validation() != ValidationMode.OFF) {
            check(call, options.validation());
        }
        return Attempt.of(call, call.request(baseUrl, credentials, options));
    }

    private static void check(ApiCall<?> call, ValidationMode mode) {
        Violations violations = call.violations();
        if (violations.isEmpty()) {
            return;
        }
        if (mode == ValidationMode.ENFORCE) {
            throw new RequestInvalidException(call, violations);
        }
        System.Logger log = System.getLogger(ApiCaller.class.getName());
        for (Violation violation : violations) {
            log.log(System.Logger.Level.WARNING, call + " " + HttpText.oneLine(violation.toString()));
        }
    }

    /** Sends the request and reads the answer; once the result is done in any other way, the transport is told to stop. */
    private CompletableFuture<Answer> exchange(Attempt attempt) {
        CompletableFuture<TransportResponse> response = transport.sendAsync(attempt.request());
        CompletableFuture<Answer> exchange = new CompletableFuture<>();
        response.whenComplete((head, failure) -> {
            try {
                if (failure == null) {
                    exchange.complete(Answer.read(head));
                } else {
                    exchange.completeExceptionally(failure);
                }
            } catch (Throwable e) {
                exchange.completeExceptionally(e);
            }
        });
        exchange.whenComplete((answer, failure) -> response.cancel(true));
        return exchange;
    }

    private static Answer await(Attempt attempt, CompletableFuture<Answer> exchange) {
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
    private static Answer raise(Attempt attempt, Throwable failure) {
        boolean isWrapped = failure instanceof CompletionException && failure.getCause() != null;
        Throwable cause = isWrapped ? failure.getCause() : failure;
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw ConnectionException.of(attempt, cause);
    }

    private <T> ApiResponse<T> result(ApiCall<T> call, Attempt attempt, Answer answer) {
        int status = answer.status();
        if (status < 200 || status > 299) {
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            throw StatusException.of(attempt, answer, credentials.mask(body));
        }
        boolean isEmpty = call.result() == null || status == 204 || status == 205;
        try {
            T value = isEmpty ? null : call.result().fromJson(answer.body());
            return new ApiResponse<>(status, answer.headers(), value);
        } catch (JsonDecodeException e) {
            throw new DecodeException(attempt, status, e);
        }
    }
}
