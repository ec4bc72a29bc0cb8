package dev.specwright;

import dev.specwright.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The model that sources would be emitted from.
 *
 * @param diagnostics findings in reading order
 * @param json the model as JSON; empty where there was an error
 */
public record ModelResult(List<Diagnostic> diagnostics, Optional<String> json) {

    /** Copies the list. */
    public ModelResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
