package dev.specwright;

import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one run depends on.
 *
 * @param document the OpenAPI document to compile
 * @param overlays OpenAPI Overlay 1.0 documents, applied in this order
 * @param outputDirectory the source root to write to; made if it does not exist, and owned by this run alone
 * @param options what the user chose
 * @param lock the file that keeps the names of earlier runs, read and written; need not exist. Empty where names follow
 *     the document alone
 * @param templates a directory with templates that take the place of the generator's own, by their file names
 */
public record GenerationRequest(
        SpecSource document,
        List<SpecSource> overlays,
        Path outputDirectory,
        GeneratorOptions options,
        Optional<SpecSource.FileSource> lock,
        Optional<Path> templates) {

    /** What the name of a lock ends with that stands beside its document. */
    public static final String LOCK_SUFFIX = ".specwright.lock";

    /** Copies the list. */
    public GenerationRequest {
        overlays = List.copyOf(overlays);
    }

    /**
     * A run without a lock.
     *
     * @param document the OpenAPI document to compile
     * @param overlays OpenAPI Overlay 1.0 documents, applied in this order
     * @param outputDirectory the source root to write to
     * @param options what the user chose
     */
    public GenerationRequest(
            SpecSource document, List<SpecSource> overlays, Path outputDirectory, GeneratorOptions options) {
        this(document, overlays, outputDirectory, options, Optional.empty(), Optional.empty());
    }

    /**
     * The same with a lock.
     *
     * @param file the file that keeps the names
     * @return a copy
     */
    public GenerationRequest withLock(SpecSource.FileSource file) {
        return new GenerationRequest(document, overlays, outputDirectory, options, Optional.of(file), templates);
    }

    /**
     * The same with templates of the user's own.
     *
     * @param directory the directory that they are in
     * @return a copy
     */
    public GenerationRequest withTemplates(Path directory) {
        return new GenerationRequest(document, overlays, outputDirectory, options, lock, Optional.of(directory));
    }
}
