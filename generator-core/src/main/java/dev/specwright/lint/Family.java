package dev.specwright.lint;

import java.util.Locale;

/** What rules are about. */
public enum Family {
    /** The document breaks the specification: what reading and linking it report. */
    SPECIFICATION,
    /** Parts that contradict each other or have no effect. */
    STRUCTURE,
    /** Defaults, examples, enums and patterns. */
    VALUES,
    /** What generated Java looks like. */
    CODE,
    /** What descriptions say. */
    PROSE,
    /** Credentials, transport, and patterns that can be attacked. */
    SECURITY,
    /** Conventions that some teams have and others do not. */
    STYLE;

    /**
     * The name that people read.
     *
     * @return such as {@code values}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
