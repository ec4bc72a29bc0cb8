package dev.specwright.load;

import dev.specwright.diagnostics.SourceLocation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Positions found by going through the nodes of a YAML text that was read with its places. What an alias or a merge key
 * brings in stands where it is written.
 */
final class YamlPositions implements PositionIndex {

    /** From so many members on, an object's members are found by a map. */
    private static final int MANY = 16;

    private final YamlComposer composer;
    private final Node root;
    private final Map<MappingNode, Map<String, NodeTuple>> large = new IdentityHashMap<>();

    YamlPositions(YamlComposer composer, Node root) {
        this.composer = composer;
        this.root = root;
    }

    @Override
    public synchronized SourceLocation locate(String pointer) {
        Node place = root;
        Node node = root;
        for (String token : Pointers.tokens(pointer)) {
            if (node instanceof MappingNode mapping) {
                NodeTuple member = member(mapping, token);
                if (member == null) {
                    break;
                }
                place = member.getKeyNode();
                node = member.getValueNode();
            } else {
                Node element = node instanceof SequenceNode list ? element(list.getValue(), token) : null;
                if (element == null) {
                    break;
                }
                place = element;
                node = element;
            }
        }
        return composer.locate(place);
    }

    private static @Nullable Node element(List<Node> elements, String token) {
        boolean index = !token.isEmpty() && token.length() < 10 && token.chars().allMatch(c -> c >= '0' && c <= '9');
        return index && Integer.parseInt(token) < elements.size() ? elements.get(Integer.parseInt(token)) : null;
    }

    private @Nullable NodeTuple member(MappingNode mapping, String name) {
        if (mapping.getValue().size() > MANY) {
            return large.computeIfAbsent(mapping, this::members).get(name);
        }
        NodeTuple found = null;
        for (NodeTuple member : mapping.getValue()) {
            // Of a key that is there twice the last one counts.
            found = isCalled(member.getKeyNode(), name) ? member : found;
        }
        return found == null ? merged(mapping, name) : found;
    }

    private Map<String, NodeTuple> members(MappingNode mapping) {
        Map<String, NodeTuple> members = new HashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            if (member.getKeyNode() instanceof ScalarNode key && !YamlScalars.isMerge(key)) {
                members.put(key.getValue(), member);
            }
        }
        for (Node source : sources(mapping)) {
            if (source instanceof MappingNode other) {
                members(other).forEach(members::putIfAbsent);
            }
        }
        return members;
    }

    private @Nullable NodeTuple merged(MappingNode mapping, String name) {
        for (Node source : sources(mapping)) {
            NodeTuple found = source instanceof MappingNode other ? member(other, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Node> sources(MappingNode mapping) {
        return mapping.getValue().stream()
                .filter(member -> YamlScalars.isMerge(member.getKeyNode()))
                .flatMap(member -> member.getValueNode() instanceof SequenceNode list
                        ? list.getValue().stream()
                        : Stream.of(member.getValueNode()))
                .toList();
    }

    private static boolean isCalled(Node key, String name) {
        return key instanceof ScalarNode scalar && scalar.getValue().equals(name) && !YamlScalars.isMerge(scalar);
    }
}
