package com.example.gcore.core;

/** A request was not sent because it breaks the API's constraints; {@link #violations()} has all of them. */
@SuppressWarnings("serial") // not meant to be serialized
public final class RequestInvalidException extends ValidationException {
    private final ApiCall<?> call;

    RequestInvalidException(ApiCall<?> call, Violations violations) {
        super(call + " was not sent, not valid", violations);
        this.call = call;
    }

    /** The HTTP method. */
    public String method() {
        return call.method;
    }

    /** The path template, such as {@code /projects/{project_id}}. */
    public String path() {
        return call.template;
    }
}
