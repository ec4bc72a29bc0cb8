package dev.specwright.diff;

import dev.specwright.diff.SchemaPair.Scope;
import dev.specwright.diff.SchemaView.Union;
import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Optional;

/** Differences in the alternatives of {@code oneOf} and {@code anyOf}. */
final class UnionRule implements ViewRule {

    private final SchemaReader oldReader;
    private final SchemaReader newReader;

    UnionRule(SchemaReader oldReader, SchemaReader newReader) {
        this.oldReader = oldReader;
        this.newReader = newReader;
    }

    @Override
    public void compare(SchemaPair pair, Within within) {
        List<Union> before = pair.before().unions();
        List<Union> after = pair.after().unions();
        int common = Math.min(before.size(), after.size());
        for (int i = 0; i < common; i++) {
            unions(pair, before.get(i), after.get(i), within);
        }
        after.subList(common, after.size()).forEach(union -> wrapped(pair, union));
        before.subList(common, before.size()).forEach(union -> unwrapped(pair, union));
        DiscriminatorRule.compare(pair);
    }

    private void unions(SchemaPair pair, Union before, Union after, Within within) {
        if (!before.keyword().equals(after.keyword())) {
            // One of several must not fit beside another where exactly one has to.
            Effect effect = after.keyword().equals("anyOf") ? Effect.WIDENED_AS_EXPECTED : Effect.NARROWED_ON_PAPER;
            pair.report(
                    ChangeKind.UNION_KEYWORD_CHANGED,
                    effect,
                    Optional.of(before.place()),
                    Optional.of(after.place()),
                    "has its alternatives under `" + after.keyword() + "`, they were under `" + before.keyword() + "`");
        }
        BranchMatch match = new BranchMatch(oldReader, newReader, before.branches(), after.branches());
        match.matches()
                .forEach(same -> within.compare(new Places(List.of(same.before()), List.of(same.after())), Scope.BOTH));
        match.removed().forEach(branch -> removed(pair, branch));
        match.added().forEach(branch -> added(pair, branch, after));
    }

    private static void removed(SchemaPair pair, Node branch) {
        String predicate = "cannot be " + name(branch) + " any more";
        pair.report(ChangeKind.ALTERNATIVE_REMOVED, Effect.NARROWED, Optional.of(branch), Optional.empty(), predicate);
    }

    private static void added(SchemaPair pair, Node branch, Union union) {
        // A value of anyOf may fit an alternative that was there before, one of oneOf may not.
        Effect effect = union.keyword().equals("oneOf") ? Effect.WIDENED : Effect.WIDENED_AS_EXPECTED;
        String predicate = "can be " + name(branch) + " now";
        pair.report(ChangeKind.ALTERNATIVE_ADDED, effect, Optional.empty(), Optional.of(branch), predicate);
    }

    /** Alternatives where there were none: either the old schema is one of them, or all of them narrow it. */
    private void wrapped(SchemaPair pair, Union union) {
        boolean stayed = containsPlain(union, newReader, pair.before());
        Effect effect = stayed ? Effect.WIDENED : Effect.NARROWED;
        String predicate = "has " + union.branches().size() + " alternatives under `" + union.keyword() + "` now";
        Optional<Node> place = Optional.of(union.place());
        pair.report(ChangeKind.ALTERNATIVE_ADDED, effect, Optional.empty(), place, predicate);
    }

    private void unwrapped(SchemaPair pair, Union union) {
        boolean stays = containsPlain(union, oldReader, pair.after());
        Effect effect = stays ? Effect.NARROWED : Effect.WIDENED;
        String predicate = "has no alternatives under `" + union.keyword() + "` any more";
        Optional<Node> place = Optional.of(union.place());
        pair.report(ChangeKind.ALTERNATIVE_REMOVED, effect, place, Optional.empty(), predicate);
    }

    private static boolean containsPlain(Union union, SchemaReader reader, SchemaView plain) {
        return union.branches().stream()
                .map(branch -> reader.read(List.of(branch)))
                .anyMatch(branch -> branch.kinds().equals(plain.kinds())
                        && branch.properties()
                                .keySet()
                                .equals(plain.properties().keySet()));
    }

    private static String name(Node branch) {
        return branch.text("$ref")
                .map(reference -> "`" + reference.substring(reference.lastIndexOf('/') + 1) + "`")
                .or(() -> branch.text("title").map(title -> "`" + title + "`"))
                .orElseGet(() -> "alternative " + branch.name());
    }
}
