package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.load.Pointers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree that is being overlaid: a node's parent and the node's name or index there.
 *
 * @param parent the object or array; null for the root
 * @param parentOrigin where the parent comes from; the root's own origin for the root
 * @param token the member's name or the element's index; empty for the root
 * @param node the node itself
 */
record Slot(@Nullable JsonNode parent, Origin parentOrigin, String token, JsonNode node) {

    /** Follows a way through the tree that is known to exist. */
    static Slot follow(JsonNode root, Origin rootOrigin, List<String> tokens) {
        Slot slot = new Slot(null, rootOrigin, "", root);
        for (String token : tokens) {
            Origin origin = slot.origin();
            JsonNode child = slot.node.at(Pointers.child("", token));
            slot = new Slot(slot.node, origin, token, child);
        }
        return slot;
    }

    Origin origin() {
        return parent == null ? parentOrigin : parentOrigin.child(token);
    }

    /** The element's index; -1 for a member and for the root. */
    int index() {
        return parent instanceof ArrayNode ? Integer.parseInt(token) : -1;
    }

    void replace(JsonNode value, Origin origin) {
        if (parent instanceof ObjectNode object) {
            object.set(token, value);
        } else if (parent instanceof ArrayNode array) {
            array.set(index(), value);
        }
        parentOrigin.set(token, origin);
    }

    /** Takes the node out. Elements of one array must be taken out from the last to the first. */
    void remove() {
        if (parent instanceof ObjectNode object) {
            object.remove(token);
        } else if (parent instanceof ArrayNode array) {
            parentOrigin.remove(array.size(), index());
            array.remove(index());
        }
    }
}
