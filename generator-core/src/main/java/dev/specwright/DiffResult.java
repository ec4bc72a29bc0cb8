package dev.specwright;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diff.DiffReport;
import java.util.List;
import java.util.Optional;

/**
 * What became of a comparison.
 *
 * @param diagnostics what is wrong with the documents: errors alone, in reading order, the old document's first
 * @param report what differs; empty where a document cannot be read at all. With errors in the documents it is there, but
 *     knows nothing of Java
 */
public record DiffResult(List<Diagnostic> diagnostics, Optional<DiffReport> report) {

    /** Copies the list. */
    public DiffResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
