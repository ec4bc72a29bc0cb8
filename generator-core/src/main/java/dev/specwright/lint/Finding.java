package dev.specwright.lint;

import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.lint.fix.Fix;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that a rule, or the compiler, has found.
 *
 * @param rule the rule's id, or that of the compiler's diagnostic
 * @param severity how grave it is, as configured
 * @param location where it is
 * @param pointer JSON Pointer (RFC 6901) of the node it is about, from the root of the file that the location names;
 *     {@code ""} for the whole document
 * @param message what is wrong, one sentence without a full stop
 * @param hint what to do next, one sentence without a full stop; {@code ""} where the message says it all
 * @param fix how it can be mended without asking anybody; empty where somebody has to decide
 */
public record Finding(
        String rule,
        LintSeverity severity,
        SourceLocation location,
        String pointer,
        String message,
        String hint,
        Optional<Fix> fix) {

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
        return new Finding(rule, other, location, pointer, message, hint, fix);
    }

    /** The same finding, with all pointers from the root of the file that it is in. */
    Finding within(UnaryOperator<String> change) {
        Optional<Fix> moved = fix.map(mend -> new Fix(
                mend.description(),
                mend.edits().stream().map(edit -> edit.moved(change)).toList(),
                mend.obstacle()));
        return new Finding(rule, severity, location, change.apply(pointer), message, hint, moved);
    }

    /** The same finding with another way to mend it. */
    Finding with(Optional<Fix> other) {
        return new Finding(rule, severity, location, pointer, message, hint, other);
    }
}
