package dev.specwright.load;

import dev.specwright.load.Span.Form;
import dev.specwright.load.Span.Range;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where everything stands in a YAML text. */
final class YamlSpans {

    private final String text;
    /** From code points, which the library counts, to UTF-16 units; empty where the two are the same. */
    private final int[] units;

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> shared = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlSpans(String text) {
        this.text = text;
        this.units = units(text);
    }

    /** Empty where the text is read only after it was repaired, so that offsets are not those of the file. */
    static Optional<Span> read(String name, String text) throws LoadFailure {
        YamlComposer composer = new YamlComposer(name, text, true);
        Node root = composer.compose();
        if (composer.isRepaired()) {
            return Optional.empty();
        }
        YamlSpans spans = new YamlSpans(text);
        spans.count(root);
        return Optional.of(spans.span(root, Range.NONE, 0, false));
    }

    /** Finds the nodes that more than one place refers to. */
    private void count(Node node) {
        if (!seen.add(node)) {
            shared.add(node);
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(member -> count(member.getValueNode()));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::count);
        }
    }

    /** What stands at or behind an offset. */
    private Span span(Node node, Range key, int from, boolean within) {
        boolean several = within || shared.contains(node);
        if (start(node) < from) {
            // The node stands where its anchor is, not here.
            return new Span(key, alias(from), Form.PLAIN, true, Map.of());
        }
        if (node instanceof ScalarNode scalar) {
            return new Span(key, scalar(scalar), form(scalar), several, Map.of());
        }
        Map<String, Span> children = node instanceof MappingNode mapping
                ? members(mapping, several)
                : elements((SequenceNode) node, several);
        boolean block = ((CollectionNode<?>) node).getFlowStyle() == FlowStyle.BLOCK;
        int end = block
                // The library counts what follows up to the next token.
                ? children.values().stream()
                        .mapToInt(child ->
                                Math.max(child.value().end(), child.key().end()))
                        .max()
                        .orElse(end(node))
                : end(node);
        return new Span(key, new Range(start(node), end), block ? Form.BLOCK : Form.FLOW, several, children);
    }

    private Map<String, Span> elements(SequenceNode sequence, boolean within) {
        Map<String, Span> elements = new LinkedHashMap<>();
        int from = start(sequence);
        for (Node element : sequence.getValue()) {
            Span span = span(element, Range.NONE, from, within);
            elements.put(Integer.toString(elements.size()), span);
            from = span.value().end();
        }
        return elements;
    }

    private Map<String, Span> members(MappingNode mapping, boolean within) {
        Map<String, Span> members = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
            if (member.getKeyNode() instanceof ScalarNode key && !YamlScalars.isMerge(key)) {
                Range place = new Range(start(key), end(key));
                members.put(key.getValue(), span(member.getValueNode(), place, place.end(), within));
            }
        }
        return members;
    }

    /** The alias that stands next behind an offset. */
    private Range alias(int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) != '*') {
            start++;
        }
        int end = start;
        while (end < text.length() && " \t\r\n,]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Range(start, end);
    }

    private Range scalar(ScalarNode scalar) {
        int start = start(scalar);
        int end = end(scalar);
        // The library counts the line ends behind a block scalar, and where the next token starts.
        while (end > start && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Range(start, end);
    }

    private static Form form(ScalarNode scalar) {
        return switch (scalar.getScalarStyle()) {
            case PLAIN -> Form.PLAIN;
            case LITERAL, FOLDED -> Form.BLOCK_SCALAR;
            default -> Form.QUOTED;
        };
    }

    private int start(Node node) {
        return offset(node.getStartMark());
    }

    private int end(Node node) {
        return offset(node.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        int codePoint = mark.map(Mark::getIndex).orElse(0);
        return units.length == 0 ? codePoint : units[codePoint];
    }

    private static int[] units(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] units = new int[count + 1];
        int at = 0;
        for (int i = 0; i < count; i++) {
            units[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        units[count] = at;
        return units;
    }
}
