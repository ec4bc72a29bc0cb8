package com.example.gcore.core;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/** One call under way: the requests that it sends, one after the other, and what becomes of the answers. */
final class CallRun<T> {
    final ApiCall<T> call;
    final RequestOptions options;
    private final ClientBuilder.Settings client;
    private final long startedAt;
    private TransportRequest.Body body;
    private int attempts;
    private String requestId;

    CallRun(ApiCall<T> call, ClientBuilder.Settings client, RequestOptions options) {
        this.call = call;
        this.client = client;
        this.options = options;
        this.startedAt = client.timing().nanoTime();
    }

    /** How many requests were sent. */
    int attempts() {
        return attempts;
    }

    /** What the server calls the last request, null where it has not said. */
    String requestId() {
        return requestId;
    }

    Duration elapsed() {
        return Duration.ofNanos(client.timing().nanoTime() - startedAt);
    }

    /** How long an attempt may take that begins now. */
    Duration limit() {
        Duration left = left();
        Duration limit = left == null || left.compareTo(options.timeout) > 0 ? options.timeout : left;
        return limit.isNegative() || limit.isZero() ? Duration.ofNanos(1) : limit;
    }

    String limits() {
        String call = options.deadline == null ? "" : ", of the call " + options.deadline.toMillis() + " ms";
        return "limit of an attempt " + options.timeout.toMillis() + " ms" + call;
    }

    boolean hasTimeFor(Duration wait) {
        Duration left = left();
        return left == null || left.compareTo(wait) > 0;
    }

    private Duration left() {
        return options.deadline == null ? null : options.deadline.minus(elapsed());
    }

    /** Scheme and host: all of the URL that is fit to be shown. */
    String host() {
        URI uri = URI.create(base());
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private String base() {
        return client.baseUrl();
    }

    /** The next request. Of several headers for one name, that of the options is sent, else the call's, and so on. */
    TransportRequest nextRequest() {
        if (call.refused != null) {
            throw call.refused;
        }
        body = attempts++ == 0 ? call.encodedBody() : body;
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("Accept", "application/json");
        all.putAll(client.headers());
        StringBuilder query = new StringBuilder(call.query);
        append(query, options.query);
        if (call.secured) {
            client.credentials().addTo(all);
        }
        if (call.mediaType != null) {
            all.put("Content-Type", call.mediaType);
        }
        call.addHeaders(all);
        all.putAll(options.headers);
        URI uri = URI.create(base() + call.path + (query.isEmpty() ? "" : "?" + query));
        TransportRequest request =
                new TransportRequest(call.method, uri, all, body, limit());
        for (Interceptor interceptor : client.interceptors()) {
            request = interceptor.request(request);
        }
        if (client.log() != null) {
            client.log().request(this, request);
        }
        return request;
    }

    private static void append(StringBuilder query, CharSequence more) {
        query.append(query.isEmpty() || more.isEmpty() ? "" : "&").append(more);
    }

    /** An answer as the interceptors leave it. */
    TransportResponse received(TransportRequest request, TransportResponse response) {
        TransportResponse answer = response;
        for (int i = client.interceptors().size() - 1; i >= 0; i--) {
            answer = client.interceptors().get(i).response(request, answer);
        }
        requestId = HttpText.header(answer.headers(), "X-Request-Id");
        return answer;
    }

    /** How long to wait before the next attempt, null when what has come is final. */
    Duration nextWait(ApiResponse<?> answer, Throwable failure) {
        if (client.log() != null && answer != null) {
            client.log().answer(this, answer);
        }
        Duration wait = client.retries().next(this, answer, failure);
        if (client.log() != null && wait == null) {
            client.log().end(this, answer, failure);
        }
        return wait;
    }

    /** What the caller gets: of answer and failure one is null. */
    ApiResponse<T> result(ApiResponse<Object> answer, Throwable failure) {
        if (failure != null) {
            throw exception(failure);
        }
        int status = answer.status();
        if (status < 200 || status > 299) {
            String text = new String((byte[]) answer.body(), StandardCharsets.UTF_8);
            String masked = client.credentials().mask(text);
            StatusException known = StatusException.of(this, new ApiResponse<>(status, answer.headers(), masked));
            boolean isUnknown = !call.isIdempotent() && Retries.mayBeDone(answer);
            throw isUnknown ? new OutcomeUnknownException(this, known) : known;
        }
        try {
            T value = call.decode(status, answer.body());
            return new ApiResponse<>(status, answer.headers(), value);
        } catch (JsonDecodeException e) {
            throw new DecodeException(this, status, e);
        }
    }

    /** What the caller gets for a failure; what is no failure to communicate is thrown as it is. */
    private RuntimeException exception(Throwable failure) {
        if (failure instanceof UncheckedIOException ours) {
            return new ConnectionException(this, ours.getCause()); // a file that cannot be read, a too large answer
        } else if (failure instanceof RuntimeException unexpected) {
            return unexpected;
        } else if (failure instanceof Error error) {
            throw error;
        }
        ApiException known = noAnswer(failure);
        return call.isIdempotent() || Retries.isNotTaken(failure) ? known : new OutcomeUnknownException(this, known);
    }

    ApiException noAnswer(Throwable failure) {
        boolean isLate = failure instanceof TimeoutException
                || failure instanceof HttpTimeoutException
                || failure instanceof SocketTimeoutException;
        return isLate ? new DeadlineException(this, failure) : new ConnectionException(this, failure);
    }
}
