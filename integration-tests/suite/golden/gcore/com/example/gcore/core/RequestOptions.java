package com.example.gcore.core;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What is different for one call, or for all calls of a client made with it. Immutable: each method returns a copy. */
public final class RequestOptions {
    /** Nothing is different. */
    public static final RequestOptions NONE =
            new RequestOptions(null, null, Collections.emptyMap(), "");
    private final Duration timeout;
    private final ValidationMode validation;
    private final Map<String, String> headers;
    private final String query;

    private RequestOptions(
            Duration timeout,
            ValidationMode validation,
            Map<String, String> headers,
            String query) {
        this.timeout = timeout;
        this.validation = validation;
        this.headers = headers;
        this.query = query;
    }

    /**
     * How long one attempt may take, from connecting to the last byte of the answer.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public RequestOptions timeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The timeout must be positive, was " + timeout);
        }
        return new RequestOptions(timeout, validation, headers, query);
    }

    /** What to do about a request that breaks the API's constraints. */
    public RequestOptions validation(ValidationMode validation) {
        return new RequestOptions(timeout, validation, headers, query);
    }

    /**
     * Sends a header, instead of any other value for this name, credentials included.
     *
     * @throws IllegalArgumentException when HTTP does not allow the name or the value
     */
    public RequestOptions header(String name, String value) {
        HttpText.requireHeader(name, value);
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, value);
        return new RequestOptions(timeout, validation, all, query);
    }

    /** Adds to the query string, also to parameters of the same name; name and value are plain text, encoded here. */
    public RequestOptions query(String name, String value) {
        StringBuilder all = new StringBuilder(query);
        HttpText.appendQuery(all, name, value);
        return new RequestOptions(timeout, validation, headers, all.toString());
    }

    /** These options where they say something, the others elsewhere. */
    RequestOptions over(RequestOptions others) {
        if (this == NONE) {
            return others;
        }
        RequestOptions both = new RequestOptions(
                timeout == null ? others.timeout : timeout,
                validation == null ? others.validation : validation,
                others.headers,
                others.query.isEmpty() || query.isEmpty() ? others.query + query : others.query + "&" + query);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            both = both.header(header.getKey(), header.getValue());
        }
        return both;
    }

    Duration timeout() {
        return timeout;
    }

    ValidationMode validation() {
        return validation;
    }

    Map<String, String> headers() {
        return headers;
    }

    String query() {
        return query;
    }

    /** Tells the names of the headers but no value of a header or of the query: they may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions[timeout=" + timeout
                + ", validation=" + validation
                + ", headers=" + headers.keySet() + "]";
    }
}
