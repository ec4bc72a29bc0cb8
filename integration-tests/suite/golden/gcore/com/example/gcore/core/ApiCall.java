package com.example.gcore.core;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** One call of one operation, filled in by the generated methods and sent by {@link ApiCaller}. Not thread-safe. */
public final class ApiCall<T> {
    final String method;
    final String template;
    /** How its answer is read, null where it returns nothing. */
    final JsonCodec<T> result;
    private final StringBuilder query = new StringBuilder();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String path;
    private String mediaType;
    private Supplier<byte[]> body;
    private boolean secured = true;
    private IllegalArgumentException refused;
    private final List<Supplier<Violations>> checks = new ArrayList<>();

    private ApiCall(String method, String template, JsonCodec<T> result) {
        this.method = method;
        this.template = template;
        this.path = template;
        this.result = result;
    }

    /** A call that returns a JSON value; the path is a template such as {@code /projects/{project_id}}. */
    public static <T> ApiCall<T> of(String method, String path, JsonCodec<T> result) {
        return new ApiCall<>(method, path, Objects.requireNonNull(result, "result"));
    }

    /** A call that returns nothing: the body of a successful answer is not looked at. */
    public static ApiCall<Void> of(String method, String path) {
        return new ApiCall<>(method, path, null);
    }

    /** Fills a variable of the path; "", "." and ".." would lead elsewhere, the call is not sent with them. */
    public ApiCall<T> path(String name, Object value) {
        return encodedPath(name, HttpText.percentEncode(Objects.requireNonNull(value, name).toString()));
    }

    private ApiCall<T> encodedPath(String name, String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            refused = new IllegalArgumentException("Path parameter " + name + " must not be \"" + text + "\"");
        }
        path = path.replace("{".concat(name).concat("}"), text);
        return this;
    }

    /** Adds a parameter to the query string: null is not sent, a collection is sent as one pair for each element. */
    public ApiCall<T> query(String name, Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> HttpText.appendQuery(query, name, Objects.requireNonNull(each, name)));
        } else if (value != null) {
            HttpText.appendQuery(query, name, value);
        }
        return this;
    }

    /** Sets a header; null is not sent. The call is not sent with a value that HTTP does not allow. */
    public ApiCall<T> header(String name, Object value) {
        try {
            if (value != null) {
                headers.put(name, HttpText.requireHeader(name, value.toString()));
            }
        } catch (IllegalArgumentException e) {
            refused = e; // what the API's document says of the value is checked first
        }
        return this;
    }

    /** Sets the body; null is not sent. */
    public <B> ApiCall<T> body(String mediaType, JsonCodec<B> codec, B value) {
        this.mediaType = mediaType;
        body = value == null ? null : () -> codec.toJsonBytes(value);
        return this;
    }

    /** Sets the body and how it is checked before it is sent; null is not sent. */
    public <B> ApiCall<T> body(String mediaType, JsonCodec<B> codec, B value, Function<? super B, Violations> check) {
        checks.add(() -> value == null ? Violations.NONE : check.apply(value));
        return body(mediaType, codec, value);
    }

    /** Sends no credentials. */
    public ApiCall<T> unsecured() {
        secured = false;
        return this;
    }

    /** What is wrong with the parameters and the body. */
    Violations violations() {
        Violations all = Violations.NONE;
        for (Supplier<Violations> check : checks) {
            all = all.and(check.get());
        }
        return all;
    }

    /** Of several headers for one name, that of the options is sent, else the call's, the credential, the client's. */
    Attempt attempt(ClientBuilder.Settings client, RequestOptions options) {
        if (refused != null) {
            throw refused;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("Accept", "application/json");
        all.putAll(client.headers());
        if (secured) {
            client.credentials().addTo(all);
        }
        if (body != null) {
            all.put("Content-Type", mediaType);
        }
        all.putAll(headers);
        all.putAll(options.headers);
        String both = query.isEmpty() || options.query.isEmpty() ? query + options.query : query + "&" + options.query;
        String base = client.baseUrl();
        URI uri = URI.create(base + path + (both.isEmpty() ? both : "?" + both));
        TransportRequest.Body bytes = body == null
                ? null
                : new TransportRequest.Bytes(body.get());
        TransportRequest request =
                new TransportRequest(method, uri, all, bytes, options.timeout);
        return new Attempt(this, request, System.nanoTime());
    }

    /** Tells method and path template. */
    @Override
    public String toString() {
        return method + " " + template;
    }

    /** A request on its way, since a time in terms of {@link System#nanoTime()}. */
    record Attempt(ApiCall<?> call, TransportRequest request, long startedAt) {
        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - startedAt);
        }
    }
}
