package com.example.gcore.core;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One call of one operation, filled in by the generated methods and sent by {@link ApiCaller}. Not thread-safe.
 *
 * @param <T> the result, {@link Void} where there is none
 */
public final class ApiCall<T> {
    private final String method;
    private final String template;
    private final JsonCodec<T> result;
    private final StringBuilder query = new StringBuilder();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String path;
    private Body<?> body;
    private boolean secured = true;
    private Violations violations = Violations.NONE;

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

    /**
     * Fills a variable of the path with the value's text form.
     *
     * @throws IllegalArgumentException when the text is empty, "." or "..", which would lead to another resource
     */
    public ApiCall<T> path(String name, Object value) {
        String text = Objects.requireNonNull(value, name).toString();
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("Path parameter " + name + " must not be \"" + text + "\"");
        }
        path = path.replace("{".concat(name).concat("}"), HttpText.percentEncode(text));
        return this;
    }

    /** Adds a parameter to the query string: null is not sent, a collection is sent as one pair for each element. */
    public ApiCall<T> query(String name, Object value) {
        if (value instanceof Collection<?> values) {
            for (Object each : values) {
                HttpText.appendQuery(query, name, each);
            }
        } else if (value != null) {
            HttpText.appendQuery(query, name, value);
        }
        return this;
    }

    /**
     * Sets a header; null is not sent.
     *
     * @throws IllegalArgumentException when HTTP does not allow the value
     */
    public ApiCall<T> header(String name, Object value) {
        if (value != null) {
            HttpText.requireHeader(name, value.toString());
            headers.put(name, value.toString());
        }
        return this;
    }

    /** Sets the body; null is not sent. */
    public <B> ApiCall<T> body(String mediaType, JsonCodec<B> codec, B value) {
        body = value == null ? null : new Body<>(null, mediaType, codec, value);
        return this;
    }

    /** Sets the body and how it is checked before it is sent; null is not sent. */
    public <B> ApiCall<T> body(String mediaType, JsonCodec<B> codec, B value, Function<? super B, Violations> check) {
        body = value == null ? null : new Body<>(check, mediaType, codec, value);
        return this;
    }

    /** Adds what is wrong with a parameter; its pointer is {@code /} and the parameter's name. */
    public ApiCall<T> check(String name, Violations wrong) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        violations = violations.and(Violations.NONE.with(wrong, pointer, false));
        return this;
    }

    /** Sends no credentials. */
    public ApiCall<T> unsecured() {
        secured = false;
        return this;
    }

    String method() {
        return method;
    }

    String template() {
        return template;
    }

    /** How its answer is read, null where it returns nothing. */
    JsonCodec<T> result() {
        return result;
    }

    /** What is wrong with the parameters and the body. */
    Violations violations() {
        return body == null ? violations : violations.and(body.violations());
    }

    /** The request for this call; of two headers for one name, that of the options is sent, else that of this call. */
    TransportRequest request(String baseUrl, Credentials credentials, RequestOptions options) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("Accept", "application/json");
        if (body != null) {
            all.put("Content-Type", body.mediaType);
        }
        if (secured) {
            credentials.addTo(all);
        }
        all.putAll(headers);
        all.putAll(options.headers());
        StringBuilder uri = new StringBuilder(baseUrl).append(path);
        char separator = '?';
        for (String part : List.of(query.toString(), options.query())) {
            if (!part.isEmpty()) {
                uri.append(separator).append(part);
                separator = '&';
            }
        }
        TransportRequest.Body bytes = body == null ? null : new TransportRequest.Body(body.encoded());
        return new TransportRequest(method, URI.create(uri.toString()), all, bytes, options.timeout());
    }

    /** Tells method and path template. */
    @Override
    public String toString() {
        return method + " " + template;
    }

    private record Body<B>(
            Function<? super B, Violations> check,
            String mediaType,
            JsonCodec<B> codec,
            B value) {

        byte[] encoded() {
            return codec.toJsonBytes(value);
        }

        Violations violations() {
            return check == null ? Violations.NONE : check.apply(value);
        }
    }
}
