package dev.specwright;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Severity;
import java.util.List;

/**
 * What accepting the names of a document means.
 *
 * @param diagnostics findings in reading order
 * @param removed lines of the lock that are no longer so, in the lock's order
 * @param added lines that are new
 * @param written whether the lock was written
 */
public record LockResult(List<Diagnostic> diagnostics, List<String> removed, List<String> added, boolean written) {

    /** Copies the lists. */
    public LockResult {
        diagnostics = List.copyOf(diagnostics);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /**
     * Whether the names are known.
     *
     * @return false if at least one finding is an error
     */
    public boolean succeeded() {
        return diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR);
    }
}
