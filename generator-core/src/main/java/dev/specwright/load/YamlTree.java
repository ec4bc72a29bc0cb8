package dev.specwright.load;

import static dev.specwright.diagnostics.DiagnosticCode.SYNTAX;
import static dev.specwright.diagnostics.DiagnosticCode.TOO_COMPLEX;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** From the library's nodes to a JSON tree: aliases expanded, merge keys merged, duplicate keys reported. */
final class YamlTree {

    /** How many nodes aliases may add: generous to authors who reuse a lot, and ten times less than a heap holds. */
    private static final int MAX_ALIASED = 500_000;

    /** What an anchored node came to, so that an alias of it is a copy whose cost is known beforehand. */
    private record Expansion(JsonNode node, int size, int height) {}

    private final YamlComposer places;
    private final YamlScalars scalars;
    private final Diagnostics diagnostics;
    private final Map<Node, Expansion> anchored = new IdentityHashMap<>();
    /** Of objects with duplicate keys only. */
    private final Map<Node, Map<String, ScalarNode>> firstKeys = new IdentityHashMap<>();

    private final Deque<String> path = new ArrayDeque<>();
    private int size;
    private int aliased;
    private int deepest;

    YamlTree(YamlComposer places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
        this.scalars = new YamlScalars(this::report);
    }

    /** Where a finding goes: it is about a node, and about the pointer that the conversion is at. */
    @FunctionalInterface
    interface Report {
        void add(DiagnosticCode code, Node node, String message, String hint);
    }

    JsonNode convert(Node root) throws LoadFailure {
        return convert(root, 0);
    }

    private JsonNode convert(Node node, int depth) throws LoadFailure {
        Expansion known = anchored.get(node);
        if (known != null) {
            return copy(node, known, depth);
        }
        int sizeBefore = size++;
        int deepestBefore = deepest;
        deepest = depth;
        JsonNode converted = convertNew(node, depth);
        if (node.getAnchor().isPresent()) {
            anchored.put(node, new Expansion(converted, size - sizeBefore, deepest - depth));
        }
        deepest = Math.max(deepest, deepestBefore);
        return converted;
    }

    private JsonNode convertNew(Node node, int depth) throws LoadFailure {
        if (node instanceof ScalarNode scalar) {
            return scalars.value(scalar);
        }
        if (node.isRecursive()) {
            throw tooComplex(node, "an alias refers to the very node that it stands in", "use a $ref for recursion");
        }
        scalars.checkTag(node);
        return node instanceof MappingNode mapping ? object(mapping, depth) : array((SequenceNode) node, depth);
    }

    private JsonNode copy(Node node, Expansion known, int depth) throws LoadFailure {
        aliased += known.size;
        size += known.size;
        deepest = Math.max(deepest, depth + known.height);
        if (aliased > MAX_ALIASED) {
            throw tooComplex(
                    node,
                    "aliases of this node and others multiply the document by more than " + MAX_ALIASED + " nodes",
                    "use $ref where the same thing is used often");
        }
        if (deepest > BoundedParser.MAX_DEPTH) {
            throw tooComplex(
                    node,
                    "aliases nest objects and arrays more than " + BoundedParser.MAX_DEPTH + " deep",
                    "use $ref instead of aliases within aliases");
        }
        return known.node.deepCopy();
    }

    private ArrayNode array(SequenceNode sequence, int depth) throws LoadFailure {
        List<Node> elements = sequence.getValue();
        ArrayNode array = JsonNodeFactory.instance.arrayNode(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            path.addLast(Integer.toString(i));
            array.add(convert(elements.get(i), depth + 1));
            path.removeLast();
        }
        return array;
    }

    private ObjectNode object(MappingNode mapping, int depth) throws LoadFailure {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> merged = Set.of();
        for (NodeTuple member : mapping.getValue()) {
            if (YamlScalars.isMerge(member.getKeyNode())) {
                merged = merged.isEmpty() ? new HashSet<>() : merged;
                merge(member.getValueNode(), object, merged, depth);
                continue;
            }
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                report(SYNTAX, member.getKeyNode(), "a key must be text", "JSON has no objects or arrays as keys");
                continue;
            }
            path.addLast(key.getValue());
            scalars.checkKey(key);
            JsonNode earlier = object.replace(key.getValue(), convert(member.getValueNode(), depth + 1));
            if (merged.contains(key.getValue())) {
                merged.remove(key.getValue());
            } else if (earlier != null) {
                reportDuplicate(mapping, key);
            }
            path.removeLast();
        }
        return object;
    }

    /** Merge keys are YAML 1.1's, yet authors use them everywhere. Members written out win over merged ones. */
    private void merge(Node value, ObjectNode object, Set<String> merged, int depth) throws LoadFailure {
        List<Node> sources = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        for (Node source : sources) {
            if (!(source instanceof MappingNode)) {
                report(
                        SYNTAX,
                        source,
                        "the merge key '<<' needs an object or a list of objects",
                        "give it an alias of an object, or put '<<' in quotes if it is an ordinary key");
                continue;
            }
            for (Map.Entry<String, JsonNode> member : convert(source, depth).properties()) {
                if (!object.has(member.getKey())) {
                    object.set(member.getKey(), member.getValue());
                    merged.add(member.getKey());
                }
            }
        }
    }

    private void reportDuplicate(MappingNode mapping, ScalarNode second) {
        ScalarNode first =
                firstKeys.computeIfAbsent(mapping, YamlTree::firstKeys).get(second.getValue());
        Duplicates.report(diagnostics, pointer(), places.locate(first == null ? second : first), places.locate(second));
    }

    private static Map<String, ScalarNode> firstKeys(Node mapping) {
        Map<String, ScalarNode> keys = new HashMap<>();
        for (NodeTuple member : ((MappingNode) mapping).getValue()) {
            if (member.getKeyNode() instanceof ScalarNode key && !YamlScalars.isMerge(key)) {
                keys.putIfAbsent(key.getValue(), key);
            }
        }
        return keys;
    }

    private void report(DiagnosticCode code, Node node, String message, String hint) {
        diagnostics.add(code, places.locate(node), pointer(), message, hint);
    }

    private LoadFailure tooComplex(Node node, String message, String hint) {
        return new LoadFailure(TOO_COMPLEX, places.locate(node), message, hint);
    }

    private String pointer() {
        String pointer = "";
        for (String token : path) {
            pointer = Pointers.child(pointer, token);
        }
        return pointer;
    }
}
