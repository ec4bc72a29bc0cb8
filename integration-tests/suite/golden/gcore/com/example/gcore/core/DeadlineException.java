package com.example.gcore.core;

/** The time for an attempt, or for the whole call, was over before the answer was complete. */
@SuppressWarnings("serial") // not meant to be serialized
public final class DeadlineException extends ApiException {
    DeadlineException(CallRun<?> run, Throwable cause) {
        super(run, "had no complete answer within " + run.elapsed().toMillis() + " ms (" + run.limits() + ")", cause);
    }
}
