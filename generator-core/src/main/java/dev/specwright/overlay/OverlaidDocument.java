package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.PositionIndex;

/**
 * A document after its overlays.
 *
 * @param root the tree; treat it as immutable
 * @param positions from JSON Pointer to file, line and column, in the overlay for what an overlay brought in
 */
public record OverlaidDocument(JsonNode root, PositionIndex positions) {

    /**
     * Where a node stands.
     *
     * @param pointer JSON Pointer (RFC 6901) of the node in the overlaid tree
     * @return its place in the document or overlay that it comes from, or that of its nearest ancestor
     */
    public SourceLocation locate(String pointer) {
        return positions.locate(pointer);
    }
}
