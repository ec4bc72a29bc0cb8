package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds schemas that say, word for word, what another one says: tools that write documents copy what they could refer to,
 * some of them a hundred times. Such schemas become one type, that of the component among them or else of the first.
 */
final class Twins {

    /** JSON values in a schema; smaller ones are alike by chance, and would not stay so. */
    private static final int FEWEST_NODES = 10;

    private final boolean alike;
    private final Set<String> components = new LinkedHashSet<>();
    private final Map<JsonNode, List<Node>> known = new LinkedHashMap<>();
    private final Map<String, Node> firsts = new LinkedHashMap<>();

    Twins(ResolvedApi api) {
        // Where schemas have addresses of their own, the same words may refer to something else elsewhere.
        this.alike = api.identifiers().isEmpty();
        for (Node.Member component : api.schemas()) {
            components.add(component.value().pointer());
            known.computeIfAbsent(component.value().json(), json -> new ArrayList<>())
                    .add(component.value());
        }
    }

    /**
     * The schema whose type a schema has.
     *
     * @param schema a schema that becomes a type
     * @return the same each time; the schema itself if it is a component, small, or met before all others like it
     */
    Node first(Node schema) {
        Node first = firsts.get(schema.pointer());
        if (first == null) {
            first = mayBeShared(schema) ? find(schema) : schema;
            firsts.put(schema.pointer(), first);
        }
        return first;
    }

    /** Makes a schema have a type of its own, whatever is like it. */
    void keepApart(Node schema) {
        if (!components.contains(schema.pointer())) {
            firsts.put(schema.pointer(), schema);
            known.computeIfAbsent(schema.json(), json -> new ArrayList<>()).add(schema);
        }
    }

    private boolean mayBeShared(Node schema) {
        return alike
                && !components.contains(schema.pointer())
                && !isForm(schema.pointer())
                && size(schema.json()) >= FEWEST_NODES;
    }

    /** What of a form is a file hangs on the media type around it. */
    private static boolean isForm(String pointer) {
        return pointer.contains("/content/multipart~1") && pointer.endsWith("/schema");
    }

    private static int size(JsonNode json) {
        int size = 1;
        for (JsonNode child : json) {
            size += size >= FEWEST_NODES ? 0 : size(child);
        }
        return size;
    }

    private Node find(Node schema) {
        List<Node> same = known.computeIfAbsent(schema.json(), json -> new ArrayList<>());
        for (Node other : same) {
            if (isWordForWord(other.json(), schema.json())) {
                return other;
            }
        }
        same.add(schema);
        return schema;
    }

    /** Equal JSON may have its members in another order, which is the order in which they are sent, and {@code 1.0} for 1. */
    private static boolean isWordForWord(JsonNode one, JsonNode other) {
        if (!one.isContainerNode()) {
            return one.equals(other) && one.asText().equals(other.asText());
        }
        Iterator<String> names = other.fieldNames();
        Iterator<JsonNode> values = other.iterator();
        for (Iterator<String> name = one.fieldNames(); name.hasNext(); ) {
            if (!names.hasNext() || !name.next().equals(names.next())) {
                return false;
            }
        }
        for (JsonNode value : one) {
            if (!values.hasNext() || !isWordForWord(value, values.next())) {
                return false;
            }
        }
        return true;
    }
}
