package dev.specwright.lint.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.load.Pointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What edits do to a tree. Pointers are those of the tree before any of them. */
final class TreeEdits {

    private final Map<String, List<Edit>> edits = new LinkedHashMap<>();
    /** The pointers of nodes within which something changes. */
    private final Set<String> touched = new HashSet<>();

    private TreeEdits(List<Edit> all) {
        for (Edit edit : all) {
            edits.computeIfAbsent(edit.pointer(), first -> new ArrayList<>()).add(edit);
            for (int end = edit.pointer().length();
                    end >= 0;
                    end = edit.pointer().lastIndexOf('/', end - 1)) {
                touched.add(edit.pointer().substring(0, end));
            }
        }
    }

    /**
     * Makes the changes.
     *
     * @param root the tree, which stays as it is
     * @param edits the changes
     * @return the changed tree
     */
    static JsonNode apply(JsonNode root, List<Edit> edits) {
        return new TreeEdits(edits).changed(root, "");
    }

    private JsonNode changed(JsonNode node, String pointer) {
        if (!touched.contains(pointer)) {
            return node;
        }
        JsonNode rebuilt = node;
        if (node.isObject()) {
            rebuilt = members(node, pointer);
        } else if (node.isArray()) {
            rebuilt = elements(node, pointer);
        }
        for (Edit edit : edits.getOrDefault(pointer, List.of())) {
            rebuilt = switch (edit.kind()) {
                case REPLACE -> edit.value();
                case WRAP -> JsonNodeFactory.instance.arrayNode().add(rebuilt);
                case APPEND -> ((ArrayNode) rebuilt).add(edit.value());
                case RENAME, REMOVE, INSERT -> rebuilt;
            };
        }
        return rebuilt;
    }

    private ObjectNode members(JsonNode object, String pointer) {
        ObjectNode rebuilt = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String child = Pointers.child(pointer, member.getKey());
            List<Edit> here = edits.getOrDefault(child, List.of());
            String name = member.getKey();
            for (Edit edit : here) {
                name = edit.kind() == Edit.Kind.RENAME ? edit.name() : name;
            }
            if (stays(here)) {
                rebuilt.set(name, changed(member.getValue(), child));
            }
            for (Edit edit : here) {
                if (edit.kind() == Edit.Kind.INSERT) {
                    rebuilt.set(edit.name(), edit.value());
                }
            }
        }
        return rebuilt;
    }

    private ArrayNode elements(JsonNode array, String pointer) {
        ArrayNode rebuilt = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            String child = Pointers.child(pointer, Integer.toString(i));
            if (stays(edits.getOrDefault(child, List.of()))) {
                rebuilt.add(changed(array.get(i), child));
            }
        }
        return rebuilt;
    }

    private static boolean stays(List<Edit> edits) {
        return edits.stream().noneMatch(edit -> edit.kind() == Edit.Kind.REMOVE);
    }
}
