package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Differences in the member that tells alternatives apart, and in what its values stand for. */
final class DiscriminatorRule {

    private static final String NAME = "propertyName";

    private DiscriminatorRule() {}

    static void compare(SchemaPair pair) {
        Optional<Node> before = pair.before().first("discriminator");
        Optional<Node> after = pair.after().first("discriminator");
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (before.isEmpty() || after.isEmpty()) {
            String predicate = before.isEmpty() ? "has a discriminator now" : "has no discriminator any more";
            Effect effect = before.isEmpty() ? Effect.NONE : Effect.UNCERTAIN;
            pair.report(ChangeKind.DISCRIMINATOR_CHANGED, effect, before, after, predicate);
            return;
        }
        Optional<String> was = before.get().text(NAME);
        Optional<String> is = after.get().text(NAME);
        if (!was.equals(is)) {
            String predicate = "is told apart by `" + is.orElse("") + "`, it was `" + was.orElse("") + "`";
            pair.report(ChangeKind.DISCRIMINATOR_CHANGED, Effect.REPLACED, before, after, predicate);
        }
        mapping(pair, mapping(before.get()), mapping(after.get()));
    }

    private static Map<String, Node> mapping(Node discriminator) {
        Map<String, Node> mapping = new LinkedHashMap<>();
        discriminator
                .member("mapping")
                .map(Node::members)
                .orElse(List.of())
                .forEach(member -> mapping.put(member.name(), member.value()));
        return mapping;
    }

    private static void mapping(SchemaPair pair, Map<String, Node> before, Map<String, Node> after) {
        before.forEach((value, target) -> {
            Optional<Node> is = Optional.ofNullable(after.get(value));
            if (is.isEmpty()) {
                String predicate = "maps `" + value + "` to nothing any more";
                pair.report(ChangeKind.DISCRIMINATOR_CHANGED, Effect.UNCERTAIN, Optional.of(target), is, predicate);
            } else if (!name(is.get()).equals(name(target))) {
                String predicate = "maps `" + value + "` to `" + name(is.get()) + "`, it was `" + name(target) + "`";
                pair.report(ChangeKind.DISCRIMINATOR_CHANGED, Effect.UNCERTAIN, Optional.of(target), is, predicate);
            }
        });
        after.forEach((value, target) -> {
            if (!before.containsKey(value)) {
                String predicate = "maps `" + value + "` to `" + name(target) + "` now";
                pair.report(
                        ChangeKind.DISCRIMINATOR_CHANGED,
                        Effect.WIDENED_AS_EXPECTED,
                        Optional.empty(),
                        Optional.of(target),
                        predicate);
            }
        });
    }

    /** A schema may be called by its name or by a reference. */
    private static String name(Node target) {
        String text = target.json().asText();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
