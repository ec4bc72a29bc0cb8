package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Differences in regular expressions. */
final class PatternRule implements ViewRule {

    private static final Set<String> MATCH_ALL = Set.of("", ".*", "^.*$", "^.*", ".*$", "^", "$");

    @Override
    public void compare(SchemaPair pair, Within within) {
        Map<String, Node> before = patterns(pair.before());
        Map<String, Node> after = patterns(pair.after());
        if (before.keySet().equals(after.keySet())) {
            return;
        }
        Optional<Node> was = first(before, after);
        Optional<Node> is = first(after, before);
        String old = String.join("`, `", before.keySet());
        String now = String.join("`, `", after.keySet());
        if (before.keySet().containsAll(after.keySet())) {
            // Whoever reads text rarely relies on its spelling.
            Effect effect = Effect.WIDENED_AS_EXPECTED;
            pair.report(ChangeKind.PATTERN_CHANGED, effect, was, is, "need not match `" + old + "` any more");
        } else if (after.keySet().containsAll(before.keySet())) {
            pair.report(ChangeKind.PATTERN_CHANGED, Effect.NARROWED, was, is, "must match `" + now + "` now");
        } else {
            String predicate = "must match `" + now + "` now, it was `" + old + "`";
            pair.report(ChangeKind.PATTERN_CHANGED, Effect.UNCERTAIN, was, is, predicate);
        }
    }

    /** The patterns that refuse anything. */
    private static Map<String, Node> patterns(SchemaView view) {
        Map<String, Node> patterns = new LinkedHashMap<>();
        view.all("pattern").forEach(node -> patterns.putIfAbsent(node.json().asText(), node));
        patterns.keySet().removeAll(MATCH_ALL);
        return patterns;
    }

    private static Optional<Node> first(Map<String, Node> patterns, Map<String, Node> others) {
        return patterns.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
