package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Merges an update into a node: objects member by member, arrays end to end, everything else by replacement. */
final class TreeMerge {

    private TreeMerge() {}

    static void intoObject(ObjectNode target, Origin origin, ObjectNode update, Origin updateOrigin) {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            String name = member.getKey();
            JsonNode old = target.get(name);
            JsonNode value = member.getValue();
            if (old instanceof ObjectNode object && value instanceof ObjectNode change) {
                intoObject(object, origin.child(name), change, updateOrigin.within(name));
            } else if (old instanceof ArrayNode array && value instanceof ArrayNode change) {
                intoArray(array, origin.child(name), change, updateOrigin.within(name));
            } else {
                target.set(name, value.deepCopy());
                origin.set(name, updateOrigin.within(name));
            }
        }
    }

    /**
     * Appends. Overlay 1.0 calls the update of an array "an entry to append"; an array of entries is appended entry by
     * entry, because nothing in an OpenAPI document wants an array within an array.
     */
    static void intoArray(ArrayNode target, Origin origin, JsonNode update, Origin updateOrigin) {
        if (!update.isArray()) {
            origin.append(target.size(), updateOrigin);
            target.add(update.<JsonNode>deepCopy());
            return;
        }
        for (int i = 0; i < update.size(); i++) {
            origin.append(target.size(), updateOrigin.within(Integer.toString(i)));
            target.add(update.get(i).<JsonNode>deepCopy());
        }
    }
}
