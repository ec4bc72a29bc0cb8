package dev.specwright.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the findings of one run, so that a user sees every error at once and not the first.
 *
 * <p>Not thread-safe: one run owns one collector.
 */
public final class Diagnostics {

    private static final Comparator<Diagnostic> READING_ORDER = Comparator.comparing(
                    (Diagnostic d) -> d.location().file())
            .thenComparingInt(d -> d.location().line())
            .thenComparingInt(d -> d.location().column())
            .thenComparing(Diagnostic::pointer)
            .thenComparing(Diagnostic::code);

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /**
     * Adds a finding; one that equals an earlier one is kept once.
     *
     * @param diagnostic the finding
     */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /**
     * Adds a finding.
     *
     * @param code what kind of finding
     * @param location where it is
     * @param pointer JSON Pointer of the node it is about, {@code ""} for the whole document
     * @param message what is wrong and what was found
     * @param hint what to do next, {@code ""} for none
     */
    public void add(DiagnosticCode code, SourceLocation location, String pointer, String message, String hint) {
        add(new Diagnostic(code, location, pointer, message, hint));
    }

    /**
     * Whether the run must end without output.
     *
     * @return true if at least one finding is an error
     */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /**
     * All findings in reading order: by file, line, column.
     *
     * @return an unmodifiable copy
     */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(READING_ORDER);
        return List.copyOf(sorted);
    }
}
