package dev.specwright.diff;

import dev.specwright.diff.SchemaPair.Scope;
import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Differences in keywords that apply schemas in other ways: a new one narrows, one that is gone widens. */
final class ApplicatorRule implements ViewRule {

    /** A schema that fits more makes these fit more. */
    private static final List<String> STRAIGHT = List.of(
            "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems", "contentSchema", "then", "else");

    /** What a change within these means cannot be told by direction. */
    private static final List<String> TWISTED = List.of("not", "if");

    @Override
    public void compare(SchemaPair pair, Within within) {
        for (String keyword : STRAIGHT) {
            List<Node> before = effective(pair.before(), keyword);
            List<Node> after = effective(pair.after(), keyword);
            if (!before.isEmpty() && !after.isEmpty()) {
                within.compare(new Places(before, after), Scope.BOTH);
            } else {
                presence(pair, keyword, before, after);
            }
        }
        for (String keyword : TWISTED) {
            List<Node> before = pair.before().all(keyword);
            List<Node> after = pair.after().all(keyword);
            if (!before.isEmpty() && !after.isEmpty() && !texts(before).equals(texts(after))) {
                String predicate = "has another schema under `" + keyword + "`";
                report(pair, Effect.REPLACED, before, after, predicate);
            } else {
                presence(pair, keyword, before, after);
            }
        }
        dependentSchemas(pair, within);
        dependentRequired(pair);
    }

    private static List<Node> effective(SchemaView view, String keyword) {
        return view.all(keyword).stream()
                .filter(node -> !(node.json().isBoolean() && node.json().booleanValue()))
                .toList();
    }

    private static Set<String> texts(List<Node> schemas) {
        return schemas.stream()
                .map(schema -> JsonTexts.canonical(schema.json()))
                .collect(Collectors.toSet());
    }

    private static void presence(SchemaPair pair, String keyword, List<Node> before, List<Node> after) {
        if (before.isEmpty() != after.isEmpty()) {
            boolean fresh = before.isEmpty();
            String predicate = fresh ? "has a schema under `" + keyword + "` now" : "has no `" + keyword + "` any more";
            report(pair, fresh ? Effect.NARROWED : Effect.WIDENED, before, after, predicate);
        }
    }

    private static void report(SchemaPair pair, Effect effect, List<Node> before, List<Node> after, String predicate) {
        pair.report(
                ChangeKind.APPLICATOR_CHANGED,
                effect,
                before.stream().findFirst(),
                after.stream().findFirst(),
                predicate);
    }

    private static void dependentSchemas(SchemaPair pair, Within within) {
        Map<String, Node> before = members(pair.before(), "dependentSchemas");
        Map<String, Node> after = members(pair.after(), "dependentSchemas");
        for (String name : union(before.keySet(), after.keySet())) {
            Optional<Node> was = Optional.ofNullable(before.get(name));
            Optional<Node> is = Optional.ofNullable(after.get(name));
            if (was.isPresent() && is.isPresent()) {
                within.compare(new Places(List.of(was.get()), List.of(is.get())), Scope.BOTH);
            } else {
                dependency(pair, name, was, is);
            }
        }
    }

    private static void dependentRequired(SchemaPair pair) {
        Map<String, Node> before = members(pair.before(), "dependentRequired");
        Map<String, Node> after = members(pair.after(), "dependentRequired");
        for (String name : union(before.keySet(), after.keySet())) {
            Optional<Node> was = Optional.ofNullable(before.get(name));
            Optional<Node> is = Optional.ofNullable(after.get(name));
            Set<String> old = was.map(node -> texts(node.elements())).orElse(Set.of());
            Set<String> now = is.map(node -> texts(node.elements())).orElse(Set.of());
            if (was.isEmpty() || is.isEmpty()) {
                dependency(pair, name, was, is);
            } else if (!old.equals(now)) {
                Effect effect = now.containsAll(old)
                        ? Effect.NARROWED
                        : old.containsAll(now) ? Effect.WIDENED : Effect.REPLACED;
                String predicate = "asks for other members where `" + name + "` is there";
                pair.report(ChangeKind.DEPENDENCY_CHANGED, effect, was, is, predicate);
            }
        }
    }

    private static void dependency(SchemaPair pair, String name, Optional<Node> before, Optional<Node> after) {
        boolean fresh = before.isEmpty();
        pair.report(
                ChangeKind.DEPENDENCY_CHANGED,
                fresh ? Effect.NARROWED : Effect.WIDENED,
                before,
                after,
                "asks for " + (fresh ? "more now" : "nothing more") + " where `" + name + "` is there");
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> names = new LinkedHashSet<>(one);
        names.addAll(other);
        return names;
    }

    private static Map<String, Node> members(SchemaView view, String keyword) {
        Map<String, Node> members = new LinkedHashMap<>();
        view.all(keyword).forEach(node -> node.members().forEach(member -> members.put(member.name(), member.value())));
        return members;
    }
}
