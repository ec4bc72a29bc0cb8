package com.example.gcore.core;

import java.time.Duration;

/** A call that was sent and did not succeed. */
@SuppressWarnings("serial") // not meant to be serialized
public abstract sealed class ApiException extends RuntimeException
        permits ConnectionException, StatusException, DecodeException {
    private final String method;
    private final String path;
    private final Duration elapsed;

    ApiException(ApiCall.Attempt attempt, String message, Throwable cause) {
        super(attempt.call() + " " + message, cause);
        this.method = attempt.call().method;
        this.path = attempt.call().template;
        this.elapsed = attempt.elapsed();
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path template, such as {@code /projects/{project_id}}. */
    public String path() {
        return path;
    }

    /** The time since the call began. */
    public Duration elapsed() {
        return elapsed;
    }

    /** How many times the request was sent. */
    public int attempts() {
        return 1;
    }
}
