package com.example.gcore.core;

/** A value that breaks rules of its schema. */
public class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 10;

    private final transient Violations violations;

    ValidationException(String what, Violations violations) {
        super(message(what, violations));
        this.violations = violations;
    }

    /** All that is wrong, in document order; lost in Java serialization. */
    public final Violations violations() {
        return violations;
    }

    private static String message(String what, Violations violations) {
        StringBuilder message = new StringBuilder(what);
        for (Violation violation : violations.subList(0, Math.min(SHOWN, violations.size()))) {
            message.append("\n  ").append(violation);
        }
        if (violations.size() > SHOWN) {
            message.append("\n  and ").append(violations.size() - SHOWN).append(" more");
        }
        return message.toString();
    }
}
