package dev.specwright;

import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that one run depends on.
 *
 * @param document the OpenAPI document to compile
 * @param overlays OpenAPI Overlay 1.0 documents, applied in this order
 * @param outputDirectory the source root to write to; made if it does not exist, and owned by this run alone
 * @param options what the user chose
 * @param failOnWarnings whether nothing is to be written where anything is wrong with the document or odd about it
 */
public record GenerationRequest(
        SpecSource document,
        List<SpecSource> overlays,
        Path outputDirectory,
        GeneratorOptions options,
        boolean failOnWarnings) {

    /** Copies the list. */
    public GenerationRequest {
        overlays = List.copyOf(overlays);
    }

    /**
     * A run that warnings do not stop.
     *
     * @param document the OpenAPI document to compile
     * @param overlays OpenAPI Overlay 1.0 documents, applied in this order
     * @param outputDirectory the source root to write to
     * @param options what the user chose
     */
    public GenerationRequest(
            SpecSource document, List<SpecSource> overlays, Path outputDirectory, GeneratorOptions options) {
        this(document, overlays, outputDirectory, options, false);
    }
}
