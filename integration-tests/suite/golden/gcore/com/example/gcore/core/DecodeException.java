package com.example.gcore.core;

/** The request succeeded, but the answer is not what the API's document says; the cause tells where. */
@SuppressWarnings("serial") // not meant to be serialized
public final class DecodeException extends ApiException {
    private final int status;

    DecodeException(CallRun<?> run, int status, JsonDecodeException cause) {
        super(run, "succeeded with " + status + ", but its answer does not fit: " + cause.getMessage(), cause);
        this.status = status;
    }

    /** The HTTP status, 200 to 299. */
    public int status() {
        return status;
    }
}
