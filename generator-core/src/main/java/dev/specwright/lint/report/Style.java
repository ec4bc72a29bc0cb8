package dev.specwright.lint.report;

import dev.specwright.lint.LintSeverity;

/** Colours of a terminal, or none. */
public enum Style {
    /** Plain text. */
    PLAIN,
    /** ANSI escape sequences (ECMA-48, SGR). */
    COLOURED;

    String severity(LintSeverity severity, String text) {
        return switch (severity) {
            case ERROR -> sgr("1;31", text);
            case WARNING -> sgr("1;33", text);
            case INFO -> sgr("1;36", text);
        };
    }

    String strong(String text) {
        return sgr("1", text);
    }

    String faint(String text) {
        return sgr("2", text);
    }

    private String sgr(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
