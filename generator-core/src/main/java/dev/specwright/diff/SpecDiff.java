package dev.specwright.diff;

import dev.specwright.diff.java.JavaBreak;
import dev.specwright.diff.java.JavaComparison;
import dev.specwright.diff.java.JavaDifference;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Compares two revisions of a document. */
public final class SpecDiff {

    private static final Comparator<Change> GRAVEST_FIRST = Comparator.comparing(Change::level)
            .reversed()
            .thenComparing(change -> change.javaBreak().map(JavaBreak::ordinal).orElse(-1), Comparator.reverseOrder())
            .thenComparing(change -> change.site().location().file())
            .thenComparingInt(change -> change.site().location().line())
            .thenComparingInt(change -> change.site().location().column())
            .thenComparing(Change::kind)
            .thenComparing(Change::sentence);

    private SpecDiff() {}

    /**
     * Finds what differs.
     *
     * @param before the old state
     * @param after the new state
     * @param today the day on which what has been announced for an earlier one has come
     * @return the changes, gravest first, those of a level as they stand in the documents
     */
    public static List<Change> compare(Revision before, Revision after, LocalDate today) {
        Lifecycle lifecycle = new Lifecycle(today);
        SchemaComparison schemas = new SchemaComparison(
                new SchemaReader(before.api()),
                new SchemaReader(after.api()),
                Unchanged.between(before.api(), after.api()),
                lifecycle);
        Ledger ledger = new Ledger();
        new OperationComparison(before.api(), after.api(), schemas, lifecycle, ledger).compare();
        new DocumentComparison(before.api(), after.api(), schemas, ledger).compare();
        Causes causes = new Causes(before.api().positions(), after.api().positions());
        ledger.entries().forEach(causes::add);
        Reach reach = new Reach(ledger.uses());
        schemas.pairs().forEach(pair -> causes.add(pair, reach, ledger.uses()));
        return withJava(causes.changes(), before, after).stream()
                .map(Change::readable)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** Where both documents could be compiled, what the changes do to Java. */
    private static List<Change> withJava(List<Change> changes, Revision before, Revision after) {
        if (before.java().isEmpty() || after.java().isEmpty()) {
            return changes;
        }
        List<JavaDifference> differences =
                JavaComparison.compare(before.java().get(), after.java().get());
        return JavaCauses.assign(changes, differences, places(before.api(), after.api()));
    }

    private static JavaCauses.Places places(ResolvedApi before, ResolvedApi after) {
        return new JavaCauses.Places() {
            @Override
            public Site before(String pointer) {
                return new Site(pointer, before.positions().locate(pointer));
            }

            @Override
            public Site after(String pointer) {
                return new Site(pointer, after.positions().locate(pointer));
            }

            @Override
            public List<String> references(String pointer) {
                ResolvedApi api = after.at(pointer).isPresent() ? after : before;
                return api.at(pointer).stream()
                        .flatMap(node -> Unchanged.references(node.json()).stream())
                        .flatMap(reference -> api.target(Node.reference(reference)).stream())
                        .map(Node::pointer)
                        .toList();
            }
        };
    }
}
