package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Differences in the values themselves: {@code enum}, {@code const} and {@code default}. */
final class ValueRule implements ViewRule {

    @Override
    public void compare(SchemaPair pair, Within within) {
        Optional<Map<String, Node>> before = pair.before().values();
        Optional<Map<String, Node>> after = pair.after().values();
        if (before.isPresent() && after.isPresent()) {
            listed(pair, before.get(), after.get());
        } else if (after.isPresent()) {
            String predicate = "must be one of " + shown(after.get()) + " now";
            Optional<Node> place = after.get().values().stream().findFirst();
            ChangeKind kind = pair.after().constant() ? ChangeKind.CONST_CHANGED : ChangeKind.ENUM_ADDED;
            pair.report(kind, Effect.NARROWED, Optional.empty(), place, predicate);
        } else if (before.isPresent()) {
            boolean constant = pair.before().constant();
            String predicate = "need not be one of " + shown(before.get()) + " any more";
            Optional<Node> place = before.get().values().stream().findFirst();
            ChangeKind kind = constant ? ChangeKind.CONST_CHANGED : ChangeKind.ENUM_REMOVED;
            Effect effect = constant ? Effect.WIDENED : Effect.WIDENED_AS_EXPECTED;
            pair.report(kind, effect, place, Optional.empty(), predicate);
        }
        extensible(pair);
        defaults(pair);
    }

    private static void listed(SchemaPair pair, Map<String, Node> before, Map<String, Node> after) {
        Set<String> gone = without(before.keySet(), after.keySet());
        Set<String> fresh = without(after.keySet(), before.keySet());
        if (pair.before().constant() && pair.after().constant()) {
            if (!gone.isEmpty()) {
                String predicate = "must be " + shown(after) + " now, was " + shown(before);
                Optional<Node> was = before.values().stream().findFirst();
                Optional<Node> is = after.values().stream().findFirst();
                pair.report(ChangeKind.CONST_CHANGED, Effect.REPLACED, was, is, predicate);
            }
            return;
        }
        for (String value : gone) {
            Optional<Node> was = Optional.of(before.get(value));
            String predicate = "cannot be " + JsonTexts.shown(was.get().json()) + " any more";
            pair.report(ChangeKind.ENUM_VALUE_REMOVED, Effect.NARROWED, was, Optional.empty(), predicate);
        }
        for (String value : fresh) {
            Optional<Node> is = Optional.of(after.get(value));
            String predicate = "can be " + JsonTexts.shown(is.get().json()) + " now";
            pair.report(ChangeKind.ENUM_VALUE_ADDED, Effect.WIDENED_AS_EXPECTED, Optional.empty(), is, predicate);
        }
    }

    private static Set<String> without(Set<String> values, Set<String> others) {
        return values.stream()
                .filter(Predicate.not(others::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String shown(Map<String, Node> values) {
        String some = values.values().stream()
                .limit(5)
                .map(value -> JsonTexts.shown(value.json()))
                .collect(Collectors.joining(", "));
        return values.size() > 5 ? some + " and " + (values.size() - 5) + " more" : some;
    }

    /** {@code x-extensible-enum}: values that are listed as those of today. */
    private static void extensible(SchemaPair pair) {
        Optional<Node> before = pair.before().first("x-extensible-enum");
        Optional<Node> after = pair.after().first("x-extensible-enum");
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Set<String> left = after.get().elements().stream()
                .map(value -> JsonTexts.canonical(value.json()))
                .collect(Collectors.toSet());
        for (Node value : before.get().elements()) {
            if (!left.contains(JsonTexts.canonical(value.json()))) {
                String predicate = "cannot be " + JsonTexts.shown(value.json()) + " any more";
                pair.report(
                        ChangeKind.ENUM_VALUE_REMOVED,
                        Effect.NARROWED,
                        Optional.of(value),
                        Optional.empty(),
                        predicate);
            }
        }
    }

    private static void defaults(SchemaPair pair) {
        Optional<Node> before = pair.before().first("default");
        Optional<Node> after = pair.after().first("default");
        Optional<String> was = before.map(node -> JsonTexts.canonical(node.json()));
        Optional<String> is = after.map(node -> JsonTexts.canonical(node.json()));
        if (was.equals(is)) {
            return;
        }
        String predicate = JsonTexts.replaced(
                "default",
                before.map(node -> JsonTexts.shown(node.json())),
                after.map(node -> JsonTexts.shown(node.json())));
        // Who leaves a parameter out has asked for its default; a member that is left out is often just not known yet.
        Effect effect = pair.isText() ? new Effect(Level.BREAKING, Level.SAFE) : new Effect(Level.RISKY, Level.SAFE);
        pair.report(ChangeKind.DEFAULT_CHANGED, effect, before, after, predicate);
    }
}
