package dev.specwright.diff;

import dev.specwright.diff.Ledger.Direction;
import dev.specwright.load.PositionIndex;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings findings together by their cause: what is found at the same place is one change, however often it is met. */
final class Causes {

    private final PositionIndex before;
    private final PositionIndex after;
    private final Map<String, Cause> causes = new LinkedHashMap<>();

    Causes(PositionIndex before, PositionIndex after) {
        this.before = before;
        this.after = after;
    }

    /** What has been met of one cause so far. */
    private static final class Cause {
        private final Finding finding;
        private Optional<Level> request = Optional.empty();
        private Optional<Level> response = Optional.empty();
        private final Set<String> operations = new LinkedHashSet<>();

        Cause(Finding finding) {
            this.finding = finding;
        }

        void request(Level level) {
            request = Optional.of(request.orElse(level).or(level));
        }

        void response(Level level) {
            response = Optional.of(response.orElse(level).or(level));
        }
    }

    void add(Ledger.Entry entry) {
        Cause cause = cause(entry.finding());
        if (entry.direction() != Direction.RESPONSE) {
            cause.request(entry.finding().effect().request());
        }
        if (entry.direction() != Direction.REQUEST) {
            cause.response(entry.finding().effect().response());
        }
        entry.operation().ifPresent(cause.operations::add);
    }

    void add(SchemaPair pair, Reach reach, List<Ledger.Use> uses) {
        BitSet requests = reach.requests(pair);
        BitSet responses = reach.responses(pair);
        for (Finding finding : pair.findings()) {
            Cause cause = cause(finding);
            if (!requests.isEmpty()) {
                cause.request(finding.effect().request());
            }
            if (!responses.isEmpty()) {
                cause.response(finding.effect().response());
            }
            BitSet all = (BitSet) requests.clone();
            all.or(responses);
            all.stream().forEach(use -> cause.operations.add(uses.get(use).operation()));
        }
    }

    private Cause cause(Finding finding) {
        String key = finding.kind() + " " + pointer(finding.before()) + " " + pointer(finding.after()) + " "
                + finding.sentence();
        return causes.computeIfAbsent(key, none -> new Cause(finding));
    }

    private static String pointer(Optional<Node> node) {
        return node.map(Node::pointer).orElse("");
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Cause cause : causes.values()) {
            Finding finding = cause.finding;
            changes.add(new Change(
                    finding.kind(),
                    cause.request,
                    cause.response,
                    site(finding.before(), before),
                    site(finding.after(), after),
                    finding.sentence(),
                    List.copyOf(cause.operations),
                    List.of(),
                    Optional.empty()));
        }
        return changes;
    }

    private static Optional<Site> site(Optional<Node> node, PositionIndex positions) {
        return node.map(found -> new Site(found.pointer(), positions.locate(found.pointer())));
    }
}
