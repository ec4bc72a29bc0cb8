package dev.specwright.load;

import dev.specwright.diagnostics.SourceLocation;

/** From JSON Pointer to line and column. */
@FunctionalInterface
public interface PositionIndex {

    /**
     * Where a node stands: a member's location is that of its key, an element's that of its first character.
     *
     * @param pointer JSON Pointer (RFC 6901) of the node
     * @return its place, or that of its nearest ancestor where the node itself is not in the text
     */
    SourceLocation locate(String pointer);
}
