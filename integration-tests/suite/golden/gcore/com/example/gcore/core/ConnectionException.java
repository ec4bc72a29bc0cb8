package com.example.gcore.core;

import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;

/** There was no complete answer: the server may or may not have got the request. */
@SuppressWarnings("serial") // not meant to be serialized
public sealed class ConnectionException extends ApiException {
    private ConnectionException(ApiCall.Attempt attempt, String message, Throwable cause) {
        super(attempt, message, cause);
    }

    static ConnectionException of(ApiCall.Attempt attempt, Throwable cause) {
        if (cause instanceof TimeoutException
                || cause instanceof HttpTimeoutException
                || cause instanceof SocketTimeoutException) {
            return new TimedOut(attempt, cause);
        } else if (cause instanceof InterruptedException) {
            return new ConnectionException(attempt, "was interrupted", cause);
        }
        String why = cause.getMessage() == null ? "" : ": " + HttpText.oneLine(cause.getMessage());
        String host = attempt.request().uri().getScheme() + "://" + attempt.request().uri().getRawAuthority();
        return new ConnectionException(
                attempt, "got no answer from " + host + ": " + cause.getClass().getSimpleName() + why, cause);
    }

    /** The time for one attempt was over before the answer was complete. */
    public static final class TimedOut extends ConnectionException {
        private TimedOut(ApiCall.Attempt attempt, Throwable cause) {
            super(attempt, "had no complete answer within " + attempt.request().timeout().toMillis() + " ms", cause);
        }
    }
}
