package dev.specwright.diff;

import dev.specwright.diff.SchemaPair.Scope;
import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Differences in the members of objects. */
final class ObjectRule implements ViewRule {

    private static final String ADDITIONAL = "additionalProperties";

    private final SchemaReader oldReader;
    private final SchemaReader newReader;
    private final Unchanged unchanged;

    ObjectRule(SchemaReader oldReader, SchemaReader newReader, Unchanged unchanged) {
        this.oldReader = oldReader;
        this.newReader = newReader;
        this.unchanged = unchanged;
    }

    @Override
    public void compare(SchemaPair pair, Within within) {
        Map<String, List<Node>> before = pair.before().properties();
        Map<String, List<Node>> after = pair.after().properties();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!after.containsKey(name)) {
                removed(pair, name);
            } else if (!before.containsKey(name)) {
                added(pair, name);
            } else {
                kept(pair, name, within);
            }
        }
        undeclared(pair);
        patterns(pair, within);
        additional(pair, within);
    }

    private static Scope scope(SchemaView member) {
        return new Scope(!member.isTrue("readOnly"), !member.isTrue("writeOnly"));
    }

    private void removed(SchemaPair pair, String name) {
        SchemaView member = oldReader.read(pair.before().properties().get(name));
        boolean required = pair.before().required().containsKey(name);
        boolean refused = isClosed(pair.after());
        Effect effect = new Effect(refused ? Level.BREAKING : Level.RISKY, required ? Level.BREAKING : Level.RISKY);
        Finding finding = new Finding(
                ChangeKind.PROPERTY_REMOVED,
                scope(member).limit(effect),
                Optional.of(member.place()),
                Optional.of(pair.after().place()),
                member.subject(member.place()) + " is gone" + (required ? ", it was required" : ""));
        pair.findings().add(finding);
    }

    private void added(SchemaPair pair, String name) {
        SchemaView member = newReader.read(pair.after().properties().get(name));
        boolean required = pair.after().required().containsKey(name);
        boolean known = pair.before().required().containsKey(name);
        Effect effect = new Effect(
                required && !known ? Level.BREAKING : Level.SAFE, isClosed(pair.before()) ? Level.RISKY : Level.SAFE);
        Finding finding = new Finding(
                ChangeKind.PROPERTY_ADDED,
                scope(member).limit(effect),
                Optional.of(pair.before().place()),
                Optional.of(member.place()),
                member.subject(member.place()) + " is new" + (required ? " and required" : ""));
        pair.findings().add(finding);
    }

    private static boolean isClosed(SchemaView view) {
        return view.all(ADDITIONAL).stream().anyMatch(node -> isFalse(node))
                || view.all("unevaluatedProperties").stream().anyMatch(node -> isFalse(node));
    }

    private static boolean isFalse(Node node) {
        return node.json().isBoolean() && !node.json().booleanValue();
    }

    private void kept(SchemaPair pair, String name, Within within) {
        List<Node> old = pair.before().properties().get(name);
        List<Node> now = pair.after().properties().get(name);
        boolean required = pair.before().required().containsKey(name);
        if (required == pair.after().required().containsKey(name) && unchanged.is(old, now)) {
            return;
        }
        SchemaView before = oldReader.read(old);
        SchemaView after = newReader.read(now);
        Scope was = scope(before);
        Scope is = scope(after);
        mutability(pair, name, before, after);
        requiredness(pair, name, is, after);
        Scope both = new Scope(was.requests() && is.requests(), was.responses() && is.responses());
        within.compare(new Places(before.roots(), after.roots()), both);
    }

    private static void requiredness(SchemaPair pair, String name, Scope scope, SchemaView member) {
        Optional<Node> before = Optional.ofNullable(pair.before().required().get(name));
        Optional<Node> after = Optional.ofNullable(pair.after().required().get(name));
        if (before.isPresent() == after.isPresent()) {
            return;
        }
        Effect effect = scope.limit(after.isPresent() ? Effect.NARROWED : Effect.WIDENED);
        Finding finding = new Finding(
                ChangeKind.PROPERTY_REQUIREDNESS,
                effect,
                before.or(() -> Optional.of(pair.before().properties().get(name).get(0))),
                after.or(() -> Optional.of(member.place())),
                member.subject(member.place()) + (after.isPresent() ? " is required now" : " is optional now"));
        pair.findings().add(finding);
    }

    private static void mutability(SchemaPair pair, String name, SchemaView before, SchemaView after) {
        boolean required = pair.after().required().containsKey(name);
        for (String keyword : List.of("readOnly", "writeOnly")) {
            boolean now = after.isTrue(keyword);
            if (before.isTrue(keyword) == now) {
                continue;
            }
            // A member that was in one direction alone is new in the other; one that is now is gone from there.
            Level lost = required ? Level.BREAKING : Level.RISKY;
            Effect effect = keyword.equals("readOnly")
                    ? new Effect(now ? Level.RISKY : required ? Level.BREAKING : Level.SAFE, Level.SAFE)
                    : new Effect(Level.SAFE, now ? lost : Level.SAFE);
            Optional<Node> was = before.first(keyword).or(() -> Optional.of(before.place()));
            Optional<Node> is = after.first(keyword).or(() -> Optional.of(after.place()));
            String sentence =
                    after.subject(after.place()) + (now ? " is " : " is not ") + keyword + (now ? " now" : " any more");
            pair.findings().add(new Finding(ChangeKind.MUTABILITY_CHANGED, effect, was, is, sentence));
        }
    }

    /** Members that must be there, though no schema is given for them. */
    private static void undeclared(SchemaPair pair) {
        SchemaView before = pair.before();
        SchemaView after = pair.after();
        after.required().forEach((name, place) -> {
            boolean declared = after.properties().containsKey(name);
            if (!declared && !before.required().containsKey(name)) {
                String predicate = "must have the member `" + name + "` now";
                pair.report(
                        ChangeKind.PROPERTY_REQUIREDNESS,
                        Effect.NARROWED,
                        Optional.empty(),
                        Optional.of(place),
                        predicate);
            }
        });
        before.required().forEach((name, place) -> {
            boolean declared = before.properties().containsKey(name);
            if (!declared && !after.required().containsKey(name)) {
                String predicate = "need not have the member `" + name + "` any more";
                pair.report(
                        ChangeKind.PROPERTY_REQUIREDNESS,
                        Effect.WIDENED,
                        Optional.of(place),
                        Optional.empty(),
                        predicate);
            }
        });
    }

    private static void patterns(SchemaPair pair, Within within) {
        Map<String, List<Node>> before = pair.before().patternProperties();
        Map<String, List<Node>> after = pair.after().patternProperties();
        Map<String, List<Node>> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        all.forEach((pattern, nodes) -> {
            boolean was = before.containsKey(pattern);
            if (was && after.containsKey(pattern)) {
                within.compare(new Places(before.get(pattern), after.get(pattern)), Scope.BOTH);
                return;
            }
            Optional<Node> place = Optional.of(nodes.get(0));
            pair.report(
                    ChangeKind.ADDITIONAL_PROPERTIES,
                    was ? Effect.WIDENED : Effect.NARROWED,
                    was ? place : Optional.empty(),
                    was ? Optional.empty() : place,
                    (was ? "has no schema any more" : "has a schema now") + " for members whose names match `" + pattern
                            + "`");
        });
    }

    private static void additional(SchemaPair pair, Within within) {
        List<Node> before = pair.before().all(ADDITIONAL);
        List<Node> after = pair.after().all(ADDITIONAL);
        boolean wasClosed = before.stream().anyMatch(ObjectRule::isFalse);
        boolean closed = after.stream().anyMatch(ObjectRule::isFalse);
        if (wasClosed || closed || before.isEmpty() || after.isEmpty()) {
            int was = wasClosed ? 2 : before.isEmpty() ? 0 : 1;
            int is = closed ? 2 : after.isEmpty() ? 0 : 1;
            if (was != is) {
                List<String> words = List.of("any", "those of a schema", "no");
                pair.report(
                        ChangeKind.ADDITIONAL_PROPERTIES,
                        is > was ? Effect.NARROWED : Effect.WIDENED_AS_EXPECTED,
                        before.stream().findFirst(),
                        after.stream().findFirst(),
                        "takes " + words.get(is) + " additional members, it took " + words.get(was));
            }
        } else {
            within.compare(new Places(before, after), Scope.BOTH);
        }
    }
}
