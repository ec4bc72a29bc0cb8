package com.example.gcore.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** One call of one operation, filled in by the generated methods and sent by {@link ApiCaller}. Not thread-safe. */
public final class ApiCall<T> extends CallParameters<ApiCall<T>> {
    final String method;
    final String template;
    /** How its answer is read, null where it returns nothing. */
    final JsonCodec<T> result;
    boolean secured = true;
    String mediaType;
    private Supplier<byte[]> body;
    private Supplier<String> maskedBody;
    private final List<Supplier<Violations>> checks = new ArrayList<>();

    private ApiCall(String method, String template, JsonCodec<T> result) {
        super(template);
        this.method = method;
        this.template = template;
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

    /** Sets the body; null is not sent. */
    public <B> ApiCall<T> body(String mediaType, JsonCodec<B> codec, B value) {
        if (value != null) {
            this.mediaType = mediaType;
            body = () -> codec.toJsonBytes(value);
            maskedBody = () -> codec.masked(value);
        }
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

    T decode(int status, Object body) {
        return result == null || status == 204 || status == 205 ? null : result.fromJson((byte[]) body);
    }

    /** Whether to send the call twice is the same as to send it once (RFC 9110, section 9.2.2). */
    boolean isIdempotent() {
        boolean byMethod = !method.equals("POST") && !method.equals("PATCH") && !method.equals("CONNECT");
        return byMethod;
    }

    TransportRequest.Body encodedBody() {
        return body == null ? null : new TransportRequest.Bytes(body.get());
    }

    /** The body of an answer with its secrets masked, as far as it is known which they are. */
    String masked(int status, byte[] body) {
        if (status / 100 == 2 && result != null) {
            try {
                return result.masked(result.fromJson(body));
            } catch (JsonDecodeException e) {
                // then it is not known
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as it may be shown, null where it is none of JSON. */
    String maskedBody() {
        return maskedBody == null ? null : maskedBody.get();
    }

    @Override
    ApiCall<T> self() {
        return this;
    }

    /** Tells method and path template. */
    @Override
    public String toString() {
        return method + " " + template;
    }
}
