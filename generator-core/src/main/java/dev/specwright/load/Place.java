package dev.specwright.load;

import dev.specwright.diagnostics.SourceLocation;
import java.util.Map;

/**
 * A node's place and those of its children.
 *
 * @param location a member's key, an element's first character
 * @param children by member name or by index
 */
record Place(SourceLocation location, Map<String, Place> children) {

    /** The place of the node that a pointer leads to, or of its nearest ancestor that has one. */
    SourceLocation follow(String pointer) {
        Place place = this;
        for (String token : Pointers.tokens(pointer)) {
            Place child = place.children.get(token);
            if (child == null) {
                return place.location;
            }
            place = child;
        }
        return place.location;
    }
}
