package com.example.gcore.core;

import java.time.Duration;

/** A call that was sent and did not succeed. */
@SuppressWarnings("serial") // not meant to be serialized
public abstract sealed class ApiException extends RuntimeException
        permits ConnectionException, StatusException, DecodeException {
    private final ApiCall<?> call;
    private final Duration elapsed;

    ApiException(ApiCall.Attempt attempt, String message, Throwable cause) {
        super(attempt.call() + " " + message, cause);
        this.call = attempt.call();
        this.elapsed = attempt.elapsed();
    }

    /** The HTTP method. */
    public String method() {
        return call.method;
    }

    /** The path template, such as {@code /projects/{project_id}}. */
    public String path() {
        return call.template;
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
