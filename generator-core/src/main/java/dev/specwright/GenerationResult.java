package dev.specwright;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Severity;
import java.util.List;

/**
 * What became of a run. Where it did not succeed nothing was written, and everything but the findings is empty.
 *
 * @param diagnostics findings in reading order
 * @param written paths of the files that are new or changed, sorted, relative to the output directory, with {@code /}
 * @param unchanged paths of the files that already had the right bytes and were left alone
 * @param deleted paths of the files of an earlier run that are not generated any more
 * @param models number of model types that were generated
 * @param lines number of lines in all generated files, changed or not
 * @param locked whether the lock was written: it did not have all names, or has to follow some
 */
public record GenerationResult(
        List<Diagnostic> diagnostics,
        List<String> written,
        List<String> unchanged,
        List<String> deleted,
        int models,
        int lines,
        boolean locked) {

    /** Copies the lists. */
    public GenerationResult {
        diagnostics = List.copyOf(diagnostics);
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
    }

    static GenerationResult failed(List<Diagnostic> diagnostics) {
        return new GenerationResult(diagnostics, List.of(), List.of(), List.of(), 0, 0, false);
    }

    /**
     * Whether the output directory now holds what the document asks for.
     *
     * @return false if at least one finding is an error
     */
    public boolean succeeded() {
        return diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR);
    }
}
