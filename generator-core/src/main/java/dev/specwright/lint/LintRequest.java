package dev.specwright.lint;

import dev.specwright.load.SpecSource;
import java.util.List;

/**
 * What to look at.
 *
 * @param document the document
 * @param overlays overlays to apply to it first, in this order
 * @param preset which rules to run
 */
public record LintRequest(SpecSource document, List<SpecSource> overlays, Preset preset) {

    /** Copies the list. */
    public LintRequest {
        overlays = List.copyOf(overlays);
    }
}
