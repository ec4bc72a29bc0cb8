package dev.specwright.diff;

import dev.specwright.diff.SchemaPair.Scope;
import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Optional;

/** Differences in the elements of arrays. */
final class ArrayRule implements ViewRule {

    @Override
    public void compare(SchemaPair pair, Within within) {
        items(pair, within);
        prefix(pair, within);
        boolean before = pair.before().isTrue("uniqueItems");
        boolean after = pair.after().isTrue("uniqueItems");
        if (before != after) {
            pair.report(
                    ChangeKind.UNIQUENESS_CHANGED,
                    after ? Effect.NARROWED : Effect.WIDENED_AS_EXPECTED,
                    pair.before().first("uniqueItems"),
                    pair.after().first("uniqueItems"),
                    after ? "may not have an element twice any more" : "may have an element twice now");
        }
    }

    private static void items(SchemaPair pair, Within within) {
        List<Node> before = pair.before().all("items");
        List<Node> after = pair.after().all("items");
        if (!before.isEmpty() && !after.isEmpty()) {
            within.compare(new Places(before, after), Scope.BOTH);
        } else if (before.isEmpty() != after.isEmpty() && isArray(pair.before()) && isArray(pair.after())) {
            pair.report(
                    ChangeKind.APPLICATOR_CHANGED,
                    before.isEmpty() ? Effect.NARROWED : Effect.WIDENED,
                    before.stream().findFirst(),
                    after.stream().findFirst(),
                    before.isEmpty() ? "has a schema for its elements now" : "takes any elements now");
        }
    }

    private static boolean isArray(SchemaView view) {
        return view.kinds().contains(JsonKind.ARRAY);
    }

    private static void prefix(SchemaPair pair, Within within) {
        List<Node> before =
                pair.before().first("prefixItems").map(Node::elements).orElse(List.of());
        List<Node> after = pair.after().first("prefixItems").map(Node::elements).orElse(List.of());
        int common = Math.min(before.size(), after.size());
        for (int i = 0; i < common; i++) {
            within.compare(new Places(List.of(before.get(i)), List.of(after.get(i))), Scope.BOTH);
        }
        for (Node fresh : after.subList(common, after.size())) {
            // To those who read by position this is another element; to those who send it, one that is refused.
            pair.report(
                    ChangeKind.APPLICATOR_CHANGED,
                    Effect.REPLACED,
                    Optional.empty(),
                    Optional.of(fresh),
                    "has a schema for element " + fresh.name() + " now");
        }
        for (Node gone : before.subList(common, before.size())) {
            pair.report(
                    ChangeKind.APPLICATOR_CHANGED,
                    Effect.REPLACED,
                    Optional.of(gone),
                    Optional.empty(),
                    "has no schema for element " + gone.name() + " any more");
        }
    }
}
