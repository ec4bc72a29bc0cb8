package dev.specwright.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.SourceLocation;

/**
 * One document as it was read: its text and a lossless tree of it. Numbers keep their decimal text
 * ({@code 1.10} is not {@code 1.1}), keys keep their order, and every node can be traced to its place.
 *
 * @param name what diagnostics call the document
 * @param text the document's text as decoded from UTF-8
 * @param root the tree; treat it as immutable
 * @param positions from JSON Pointer to line and column
 */
public record SourceDocument(String name, String text, JsonNode root, PositionIndex positions) {

    /**
     * Where a node stands.
     *
     * @param pointer JSON Pointer (RFC 6901) of the node
     * @return its place, or that of its nearest ancestor where the node itself is not in the text
     */
    public SourceLocation locate(String pointer) {
        return positions.locate(pointer);
    }
}
