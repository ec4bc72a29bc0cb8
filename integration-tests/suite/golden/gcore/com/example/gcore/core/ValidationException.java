package com.example.gcore.core;

/** A value that breaks rules of its schema. */
@SuppressWarnings("serial") // not meant to be serialized
public sealed class ValidationException extends ApiException permits RequestInvalidException {
    private final transient Violations violations;

    ValidationException(CallRun<?> run, String what, Violations violations) {
        super(run, JsonDecodeException.message(what, violations), null);
        this.violations = violations;
    }

    /** All that is wrong, in document order. */
    public final Violations violations() {
        return violations;
    }
}
