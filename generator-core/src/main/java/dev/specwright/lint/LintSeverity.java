package dev.specwright.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How grave a finding is, the gravest first. */
public enum LintSeverity {
    /** It breaks something: generated code, calls, or the document itself. */
    ERROR,
    /** Very likely not what the author meant. */
    WARNING,
    /** Worth knowing; legal, and perhaps meant. */
    INFO;

    /**
     * Whether this is as grave as another or graver.
     *
     * @param other the other
     * @return true for the same
     */
    public boolean isAtLeast(LintSeverity other) {
        return compareTo(other) <= 0;
    }

    /**
     * The name that people write.
     *
     * @return such as {@code warning}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The severity of a name.
     *
     * @param label such as {@code warning} or {@code warn}, in any case
     * @return the severity, empty where there is none of that name
     */
    public static Optional<LintSeverity> of(String label) {
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(severity -> severity.label().equals(wanted.equals("warn") ? "warning" : wanted))
                .findFirst();
    }
}
