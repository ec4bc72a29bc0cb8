package com.example.gcore.core;

/**
 * A request that changes something was sent and not answered: the server may have done what it says, or not. It was
 * therefore not sent again; the caller has to look first. The cause is the {@link ConnectionException} or the
 * {@link DeadlineException} that a harmless request would have ended with.
 */
@SuppressWarnings("serial") // not meant to be serialized
public final class OutcomeUnknownException extends ApiException {
    OutcomeUnknownException(CallRun<?> run, ApiException cause) {
        super(run, "has an unknown outcome, the server may have done it: " + cause.getMessage(), cause);
    }
}
