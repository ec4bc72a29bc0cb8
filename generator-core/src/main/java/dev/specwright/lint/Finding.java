package dev.specwright.lint;

import dev.specwright.diagnostics.SourceLocation;
import java.util.Comparator;

/**
 * Something that a rule, or the compiler, has found.
 *
 * @param rule the rule's id, or that of the compiler's diagnostic
 * @param severity how grave it is, as configured
 * @param location where it is
 * @param pointer JSON Pointer (RFC 6901) of the node it is about; {@code ""} for the whole document
 * @param message what is wrong, one sentence without a full stop
 * @param hint what to do next, one sentence without a full stop; {@code ""} where the message says it all
 */
public record Finding(
        String rule, LintSeverity severity, SourceLocation location, String pointer, String message, String hint) {

    /** By file, line, column, then by rule. */
    public static final Comparator<Finding> READING_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.location().file())
            .thenComparingInt(finding -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::pointer)
            .thenComparing(Finding::message);

    /**
     * The same finding, taken more or less seriously.
     *
     * @param other how grave
     * @return a copy
     */
    public Finding as(LintSeverity other) {
        return new Finding(rule, other, location, pointer, message, hint);
    }
}
