package com.example.api.core;

public class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Violations violations;

    ValidationException(String prefix, Violations violations) {
        super(prefix + violations);
        this.violations = violations;
    }

    public Violations violations() {
        return violations;
    }
}
