package com.example.api.model;

import static com.example.api.core.Check.closed;
import static com.example.api.core.Check.minimum;
import static com.example.api.model.Logging.*;

import com.example.api.core.Violations;

/** Checks logging. */
public final class LoggingValidator {
    private LoggingValidator() {}

    public static Violations validate(Logging logging) {
        return logging == null ? Violations.NONE : Violations.NONE
                .and(PIN, minimum(PIN.of(logging), 1000, "#/components/schemas/Logging/properties/pin/minimum"))
                .and(closed(logging, "#/components/schemas/Logging/additionalProperties"));
    }
}
