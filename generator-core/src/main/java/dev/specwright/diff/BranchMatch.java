package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which alternatives of two unions are the same one: first those that are written the same, then those of the same name,
 * then those of the same kind with the most members in common. Whoever puts another schema in the place of one that is
 * still there means something else, be it written alike.
 */
final class BranchMatch {

    /**
     * The same alternative, then and now.
     *
     * @param before the old one
     * @param after the new one
     */
    record Match(Node before, Node after) {}

    private final SchemaReader oldReader;
    private final SchemaReader newReader;
    private final List<Node> removed;
    private final List<Node> added;
    private final List<Match> matches = new ArrayList<>();

    BranchMatch(SchemaReader oldReader, SchemaReader newReader, List<Node> before, List<Node> after) {
        this.oldReader = oldReader;
        this.newReader = newReader;
        this.removed = new ArrayList<>(before);
        this.added = new ArrayList<>(after);
        byKey(branch -> Optional.of(JsonTexts.canonical(branch.json())));
        byKey(BranchMatch::title);
        byLikeness();
    }

    List<Match> matches() {
        return matches;
    }

    /** The old alternatives that are gone. */
    List<Node> removed() {
        return removed;
    }

    /** The new alternatives. */
    List<Node> added() {
        return added;
    }

    private static Optional<String> title(Node branch) {
        return branch.text("$ref").or(() -> branch.text("title"));
    }

    private void byKey(Function<Node, Optional<String>> key) {
        for (Node before : List.copyOf(removed)) {
            Optional<String> wanted = key.apply(before);
            added.stream()
                    .filter(after -> wanted.isPresent() && key.apply(after).equals(wanted))
                    .findFirst()
                    .ifPresent(after -> match(before, after));
        }
    }

    private void match(Node before, Node after) {
        matches.add(new Match(before, after));
        removed.remove(before);
        added.remove(after);
    }

    private void byLikeness() {
        List<Node> nameless = removed.stream()
                .filter(branch -> branch.text("$ref")
                        .filter(reference -> newReader.resolves(reference))
                        .isEmpty())
                .toList();
        for (Node before : nameless) {
            SchemaView old = oldReader.read(List.of(before));
            Node best = null;
            double most = 0;
            for (Node after : added) {
                double likeness = likeness(old, newReader.read(List.of(after)), removed.size() == added.size());
                if (likeness > most) {
                    most = likeness;
                    best = after;
                }
            }
            if (best != null) {
                match(before, best);
            }
        }
    }

    /** From 0, nothing in common, to 1: how likely two views are the same thing. */
    private static double likeness(SchemaView before, SchemaView after, boolean sameNumber) {
        if (!before.kinds().equals(after.kinds()) || before.nothing() != after.nothing()) {
            return 0;
        }
        Set<String> names = new LinkedHashSet<>(before.properties().keySet());
        names.addAll(after.properties().keySet());
        if (names.isEmpty()) {
            boolean alike = before.values().isEmpty() && after.values().isEmpty();
            return alike
                            && before.all("format").isEmpty()
                                    == after.all("format").isEmpty()
                    ? 0.9
                    : sameNumber ? 0.3 : 0;
        }
        Set<String> common = new LinkedHashSet<>(before.properties().keySet());
        common.retainAll(after.properties().keySet());
        double share = (double) common.size() / names.size();
        return share >= 0.5 ? share : 0;
    }
}
