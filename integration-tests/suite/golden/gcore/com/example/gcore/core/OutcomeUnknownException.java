package com.example.gcore.core;

import java.util.Optional;

/**
 * A request that changes something was sent, and it is not known what came of it: there was no answer, or one (status
 * 408, 500 to 599) that leaves open how far the server came. It was therefore not sent again; the caller has to look
 * first. The cause is what a harmless request would have ended with.
 */
@SuppressWarnings("serial") // not meant to be serialized
public final class OutcomeUnknownException extends ApiException {
    OutcomeUnknownException(CallRun<?> run, ApiException cause) {
        super(run, "has an unknown outcome, the server may have done it: " + cause.getMessage(), cause);
    }

    /** What the server answered; empty where there was no answer. */
    public Optional<StatusException> answer() {
        return getCause() instanceof StatusException answered ? Optional.of(answered) : Optional.empty();
    }
}
