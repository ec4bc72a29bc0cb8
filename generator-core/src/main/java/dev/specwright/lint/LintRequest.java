package dev.specwright.lint;

import dev.specwright.load.SpecSource;
import java.util.List;
import java.util.Optional;

/**
 * What to look at.
 *
 * @param document the document
 * @param overlays overlays to apply to it first, in this order
 * @param preset which rules to run; empty for what the configuration says, or else the recommended ones
 * @param config the configuration; empty for {@link LintConfigReader#FILE} next to the document, if there is one
 * @param baseline findings that are known
 */
public record LintRequest(
        SpecSource document,
        List<SpecSource> overlays,
        Optional<Preset> preset,
        Optional<SpecSource> config,
        Baseline baseline) {

    /** Copies the list. */
    public LintRequest {
        overlays = List.copyOf(overlays);
    }

    /**
     * A request with one preset, without a baseline.
     *
     * @param document the document
     * @param overlays overlays to apply to it first
     * @param preset which rules to run
     */
    public LintRequest(SpecSource document, List<SpecSource> overlays, Preset preset) {
        this(document, overlays, Optional.of(preset), Optional.empty(), Baseline.EMPTY);
    }
}
