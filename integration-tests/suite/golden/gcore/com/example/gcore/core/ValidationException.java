package com.example.gcore.core;

/** A value that breaks rules of its schema. */
@SuppressWarnings("serial") // not meant to be serialized
public class ValidationException extends RuntimeException {
    private final transient Violations violations;

    ValidationException(String what, Violations violations) {
        super(JsonDecodeException.message(what, violations));
        this.violations = violations;
    }

    /** All that is wrong, in document order. */
    public final Violations violations() {
        return violations;
    }
}
