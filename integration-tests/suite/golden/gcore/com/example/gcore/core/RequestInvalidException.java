package com.example.gcore.core;

/**
 * A request was not sent because it breaks the API's constraints; {@link #violations()} has all of them. The pointer of
 * a parameter is such as {@code /query/limit}, with its place before its name; any other points into the body.
 */
@SuppressWarnings("serial") // not meant to be serialized
public final class RequestInvalidException extends ValidationException {
    private final String method;
    private final String path;

    RequestInvalidException(ApiCall<?> call, Violations violations) {
        super(call + " was not sent, not valid", violations);
        this.method = call.method;
        this.path = call.template;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path template, such as {@code /projects/{project_id}}. */
    public String path() {
        return path;
    }
}
