package dev.specwright.load;

import dev.specwright.diagnostics.SourceLocation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The places of a YAML text. What an alias or a merge key brings in stands where it is written. */
final class YamlPlaces {

    private final YamlComposer composer;
    /** Shared between the aliases of a node, so that aliases cost nothing here. */
    private final Map<Node, Map<String, Place>> anchored = new IdentityHashMap<>();

    private YamlPlaces(YamlComposer composer) {
        this.composer = composer;
    }

    static Place read(String name, String text) throws LoadFailure {
        YamlComposer composer = new YamlComposer(name, text, true);
        Node root = composer.compose();
        return new Place(composer.locate(root), new YamlPlaces(composer).children(root));
    }

    private Map<String, Place> children(Node node) {
        if (node instanceof ScalarNode) {
            return Map.of();
        }
        Map<String, Place> known = anchored.get(node);
        if (known != null) {
            return known;
        }
        Map<String, Place> children =
                node instanceof MappingNode mapping ? members(mapping) : elements((SequenceNode) node);
        if (node.getAnchor().isPresent()) {
            anchored.put(node, children);
        }
        return children;
    }

    private Map<String, Place> elements(SequenceNode sequence) {
        Map<String, Place> elements = new HashMap<>();
        for (Node element : sequence.getValue()) {
            elements.put(Integer.toString(elements.size()), new Place(composer.locate(element), children(element)));
        }
        return elements;
    }

    private Map<String, Place> members(MappingNode mapping) {
        Map<String, Place> members = new HashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            if (member.getKeyNode() instanceof ScalarNode key && !YamlScalars.isMerge(key)) {
                SourceLocation location = composer.locate(key);
                members.put(key.getValue(), new Place(location, children(member.getValueNode())));
            }
        }
        for (NodeTuple member : mapping.getValue()) {
            if (YamlScalars.isMerge(member.getKeyNode())) {
                merge(member.getValueNode(), members);
            }
        }
        return members;
    }

    private void merge(Node value, Map<String, Place> members) {
        List<Node> sources = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        for (Node source : sources) {
            children(source).forEach(members::putIfAbsent);
        }
    }
}
