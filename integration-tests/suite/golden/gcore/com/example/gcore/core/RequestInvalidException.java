package com.example.gcore.core;

/**
 * A request was not sent because it breaks the API's constraints; {@link #violations()} has all of them. The pointer of
 * a parameter is such as {@code /query/limit}, with its place before its name; any other points into the body.
 */
@SuppressWarnings("serial") // not meant to be serialized
public final class RequestInvalidException extends ValidationException {
    RequestInvalidException(CallRun<?> run, Violations violations) {
        super(run, "was not sent, not valid", violations);
    }
}
