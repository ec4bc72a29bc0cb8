package com.example.gcore.core;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What is different for one call, or for all calls of a client made with it. Immutable: each method returns a copy. */
public final class RequestOptions {
    /** Nothing is different. */
    public static final RequestOptions NONE = new RequestOptions();

    private static final Duration LONGEST = Duration.ofDays(10_000); // what fits into nanoseconds, with room to spare
    Duration timeout;
    Duration deadline;
    Integer retries;
    ValidationMode validation;
    Map<String, String> headers;
    String query;

    private RequestOptions() {
        headers = Map.of();
        query = "";
    }

    private RequestOptions(RequestOptions others) {
        timeout = others.timeout;
        deadline = others.deadline;
        retries = others.retries;
        validation = others.validation;
        headers = others.headers;
        query = others.query;
    }

    /** How long one attempt may take, from connecting to the last byte of the answer; must be positive. */
    public RequestOptions timeout(Duration timeout) {
        RequestOptions copy = new RequestOptions(this);
        copy.timeout = positive("timeout", timeout);
        return copy;
    }

    /** How long the whole call may take, all attempts and the pauses between them; must be positive. */
    public RequestOptions deadline(Duration deadline) {
        RequestOptions copy = new RequestOptions(this);
        copy.deadline = positive("deadline", deadline);
        return copy;
    }

    /** How many times, at most, a request is sent again after a failure that may pass; 0 for never. */
    public RequestOptions retries(int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("The number of retries must not be negative, was " + retries);
        }
        RequestOptions copy = new RequestOptions(this);
        copy.retries = retries;
        return copy;
    }

    /** What to do about a request that breaks the API's constraints. */
    public RequestOptions validation(ValidationMode validation) {
        RequestOptions copy = new RequestOptions(this);
        copy.validation = validation;
        return copy;
    }

    /** Sends a header, instead of any other value for this name, credentials included. */
    public RequestOptions header(String name, String value) {
        RequestOptions copy = new RequestOptions(this);
        copy.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.headers.putAll(headers);
        copy.headers.put(name, HttpText.requireHeader(name, value));
        return copy;
    }

    /** Adds to the query string, also to parameters of the same name; name and value are plain text, encoded here. */
    public RequestOptions query(String name, String value) {
        RequestOptions copy = new RequestOptions(this);
        StringBuilder all = new StringBuilder(query);
        HttpText.appendQuery(all, name, value);
        copy.query = all.toString();
        return copy;
    }

    /** These options where they say something, the others elsewhere. */
    RequestOptions over(RequestOptions others) {
        RequestOptions both = new RequestOptions(this);
        both.timeout = timeout == null ? others.timeout : timeout;
        both.deadline = deadline == null ? others.deadline : deadline;
        both.retries = retries == null ? others.retries : retries;
        both.validation = validation == null ? others.validation : validation;
        both.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        both.headers.putAll(others.headers);
        both.headers.putAll(headers);
        both.query = others.query.isEmpty() || query.isEmpty() ? others.query + query : others.query + "&" + query;
        return both;
    }

    private static Duration positive(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("The " + what + " must be positive, was " + time);
        }
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }

    /** Tells the names of the headers but no value of a header or of the query: they may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions[timeout=" + timeout + ", deadline=" + deadline + ", retries=" + retries
                + ", validation=" + validation
                + ", headers=" + headers.keySet() + "]";
    }
}
