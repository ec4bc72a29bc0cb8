package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares schemas, each two of them once, however many operations reach them: what comes of it is a graph of pairs.
 */
final class SchemaComparison {

    private final SchemaReader oldReader;
    private final SchemaReader newReader;
    private final Unchanged unchanged;
    private final List<ViewRule> typeRules;
    private final List<ViewRule> rules;
    private final Map<String, SchemaPair> pairs = new LinkedHashMap<>();
    private final Deque<SchemaPair> waiting = new ArrayDeque<>();

    SchemaComparison(SchemaReader oldReader, SchemaReader newReader, Unchanged unchanged, Lifecycle lifecycle) {
        this.oldReader = oldReader;
        this.newReader = newReader;
        this.unchanged = unchanged;
        this.typeRules = List.of(new TypeRule(), new AnnotationRule(lifecycle));
        this.rules = List.of(
                new ValueRule(),
                new BoundRule(),
                new PatternRule(),
                new ObjectRule(oldReader, newReader, unchanged),
                new ArrayRule(),
                new UnionRule(oldReader, newReader),
                new ApplicatorRule());
    }

    /**
     * The pair of two schemas, with all that is within them.
     *
     * @param before the old schema
     * @param after the new schema
     * @param text whether values are written as text
     * @return empty where nothing has changed
     */
    Optional<SchemaPair> compare(Node before, Node after, boolean text) {
        Optional<SchemaPair> pair = pair(new ViewRule.Places(List.of(before), List.of(after)), text);
        while (!waiting.isEmpty()) {
            expand(waiting.removeFirst());
        }
        return pair;
    }

    /** All pairs, in the order in which they were met. */
    Collection<SchemaPair> pairs() {
        return pairs.values();
    }

    /** The pair of two schemas that some comparison has met; empty where none has. */
    Optional<SchemaPair> known(Node before, Node after) {
        return Optional.ofNullable(pairs.get(key(List.of(before), List.of(after), false)));
    }

    private Optional<SchemaPair> pair(ViewRule.Places places, boolean text) {
        List<Node> before = oldReader.settled(places.before());
        List<Node> after = newReader.settled(places.after());
        String key = key(before, after, text);
        SchemaPair known = pairs.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (unchanged.is(before, after)) {
            return Optional.empty();
        }
        SchemaPair pair = new SchemaPair(oldReader.read(before), newReader.read(after), text);
        pairs.put(key, pair);
        waiting.add(pair);
        return Optional.of(pair);
    }

    private static String key(List<Node> before, List<Node> after, boolean text) {
        return pointers(before) + " -> " + pointers(after) + (text ? " as text" : "");
    }

    private static String pointers(List<Node> nodes) {
        return nodes.stream().map(Node::pointer).collect(Collectors.joining(" "));
    }

    private void expand(SchemaPair pair) {
        ViewRule.Within within = (places, scope) ->
                pair(places, pair.isText()).ifPresent(target -> pair.addEdge(new SchemaPair.Edge(target, scope)));
        typeRules.forEach(rule -> rule.compare(pair, within));
        if (haveValuesInCommon(pair)) {
            rules.forEach(rule -> rule.compare(pair, within));
        }
    }

    /** Where no value of the old kind is left, comparing details would only add noise. */
    private static boolean haveValuesInCommon(SchemaPair pair) {
        Set<JsonKind> common = EnumSet.noneOf(JsonKind.class);
        common.addAll(pair.before().kinds());
        common.retainAll(pair.after().kinds());
        common.remove(JsonKind.NULL);
        return !common.isEmpty();
    }
}
