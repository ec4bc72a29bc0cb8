package com.example.gcore.core;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What is different for one call, or for all calls of a client made with it. Immutable: each method returns a copy. */
public final class RequestOptions {
    /** Nothing is different. */
    public static final RequestOptions NONE =
            new RequestOptions(null, null, Map.of(), "");
    final Duration timeout;
    final ValidationMode validation;
    final Map<String, String> headers;
    final String query;

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

    /** How long one attempt may take, from connecting to the last byte of the answer; must be positive. */
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

    /** Sends a header, instead of any other value for this name, credentials included. */
    public RequestOptions header(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, HttpText.requireHeader(name, value));
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
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(others.headers);
        all.putAll(headers);
        return new RequestOptions(
                timeout == null ? others.timeout : timeout,
                validation == null ? others.validation : validation,
                all,
                others.query.isEmpty() || query.isEmpty() ? others.query + query : others.query + "&" + query);
    }

    /** Tells the names of the headers but no value of a header or of the query: they may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions[timeout=" + timeout + ", validation=" + validation
                + ", headers=" + headers.keySet() + "]";
    }
}
