package com.example.gcore.core;

import java.time.Duration;
import java.util.Optional;

/** A call that did not succeed: what all failures of calls have in common. */
@SuppressWarnings("serial") // not meant to be serialized
public abstract sealed class ApiException extends RuntimeException
        permits ConnectionException, DeadlineException, DecodeException, OutcomeUnknownException, StatusException,
                ValidationException {
    private final String method;
    private final String path;
    private final int attempts;
    private final Duration elapsed;
    private final String requestId;

    ApiException(CallRun<?> run, String message, Throwable cause) {
        super(run == null ? message : run.call + " " + message, cause);
        this.method = run == null ? "" : run.call.method;
        this.path = run == null ? "" : run.call.template;
        this.attempts = run == null ? 0 : run.attempts();
        this.elapsed = run == null ? Duration.ZERO : run.elapsed();
        this.requestId = run == null ? null : run.requestId();
    }

    /** The HTTP method. */
    public final String method() {
        return method;
    }

    /** The path template, such as {@code /projects/{project_id}}. */
    public final String path() {
        return path;
    }

    /** How many times the request was sent. */
    public final int attempts() {
        return attempts;
    }

    /** The time since the call began, pauses between attempts included. */
    public final Duration elapsed() {
        return elapsed;
    }

    /** What the server calls the last request, from its header {@code X-Request-Id}. */
    public final Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
