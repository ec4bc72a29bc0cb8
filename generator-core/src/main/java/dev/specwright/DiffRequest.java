package dev.specwright;

import dev.specwright.load.SpecSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a comparison depends on.
 *
 * @param before the old document
 * @param after the new document
 * @param accepted a document that lists accepted changes, where there is one
 * @param options what the user chose for the generated Java
 * @param today the day on which what a document has announced for an earlier one has come
 */
public record DiffRequest(
        Input before, Input after, Optional<SpecSource> accepted, GeneratorOptions options, LocalDate today) {

    /**
     * A comparison of which all changes count.
     *
     * @param before the old document
     * @param after the new document
     * @param options what the user chose for the generated Java
     * @param today the day on which what a document has announced for an earlier one has come
     */
    public DiffRequest(Input before, Input after, GeneratorOptions options, LocalDate today) {
        this(before, after, Optional.empty(), options, today);
    }

    /**
     * A document to compare.
     *
     * @param document the OpenAPI document
     * @param overlays OpenAPI Overlay 1.0 documents, applied to it in this order
     * @param lock the file that keeps the names of the generated Java; empty where they follow the document alone
     */
    public record Input(SpecSource document, List<SpecSource> overlays, Optional<SpecSource.FileSource> lock) {

        /** Copies the list. */
        public Input {
            overlays = List.copyOf(overlays);
        }

        /**
         * A document without overlays.
         *
         * @param document the OpenAPI document
         * @return the input
         */
        public static Input of(SpecSource document) {
            return new Input(document, List.of());
        }

        /**
         * A document without a lock.
         *
         * @param document the OpenAPI document
         * @param overlays OpenAPI Overlay 1.0 documents, applied to it in this order
         */
        public Input(SpecSource document, List<SpecSource> overlays) {
            this(document, overlays, Optional.empty());
        }
    }
}
