package dev.specwright;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diff.DiffReport;
import java.util.List;
import java.util.Optional;

/**
 * What became of a comparison.
 *
 * @param diagnostics what is wrong with the documents: errors alone, in reading order, the old document's first
 * @param acceptance what is wrong with the list of accepted changes, and what of it is out of date
 * @param report what differs; empty where a document cannot be read at all. With errors in the documents it is there, but
 *     knows nothing of Java
 */
public record DiffResult(List<Diagnostic> diagnostics, List<Diagnostic> acceptance, Optional<DiffReport> report) {

    /** Copies the lists. */
    public DiffResult {
        diagnostics = List.copyOf(diagnostics);
        acceptance = List.copyOf(acceptance);
    }
}
