package com.example.gcore.core;

/**
 * There was no complete answer. Either sending the request again is harmless, or it never reached the server; see
 * {@link OutcomeUnknownException} for the other requests.
 */
@SuppressWarnings("serial") // not meant to be serialized
public final class ConnectionException extends ApiException {
    ConnectionException(CallRun<?> run, Throwable cause) {
        super(run, message(run, cause), cause);
    }

    private static String message(CallRun<?> run, Throwable cause) {
        if (cause instanceof InterruptedException) {
            return "was interrupted";
        }
        String why = cause.getMessage() == null ? "" : ": " + HttpText.oneLine(cause.getMessage());
        return "got no answer from " + run.host() + ": " + cause.getClass().getSimpleName() + why;
    }
}
