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
        private Finding finding;
        private boolean atHome;
        private Optional<Level> request = Optional.empty();
        private Optional<Level> response = Optional.empty();
        private final Set<String> operations = new LinkedHashSet<>();

        Cause(Finding finding, boolean atHome) {
            this.finding = finding;
            this.atHome = atHome;
        }

        /** What is met on the way to a place is told as it is told there. */
        void meet(Finding other, boolean home) {
            if (home && !atHome) {
                finding = other;
                atHome = true;
            }
        }

        void request(Level level) {
            request = Optional.of(request.orElse(level).or(level));
        }

        void response(Level level) {
            response = Optional.of(response.orElse(level).or(level));
        }
    }

    void add(Ledger.Entry entry) {
        Cause cause = cause(entry.finding(), true, List.of(sentenceKey(entry.finding())));
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
            Cause cause = cause(finding, isAtHome(finding, pair), keys(finding, pair));
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

    private Cause cause(Finding finding, boolean atHome, List<String> keys) {
        Cause cause = keys.stream()
                .flatMap(key -> Optional.ofNullable(causes.get(key)).stream())
                .findFirst()
                .orElseGet(() -> new Cause(finding, atHome));
        cause.meet(finding, atHome);
        keys.forEach(key -> causes.putIfAbsent(key, cause));
        return cause;
    }

    /** By any of these a finding is known again: {@code allOf} leads to one place in several ways. */
    private static List<String> keys(Finding finding, SchemaPair pair) {
        String was = pointer(finding.before());
        String is = pointer(finding.after());
        boolean wasThere = !was.equals(pair.before().place().pointer());
        boolean isThere = !is.equals(pair.after().place().pointer());
        List<String> keys = new ArrayList<>(List.of(sentenceKey(finding)));
        if (wasThere && isThere) {
            keys.add(finding.kind() + " " + was + " " + is);
        } else if (wasThere) {
            keys.add(finding.kind() + " gone " + was);
        } else if (isThere) {
            keys.add(finding.kind() + " new " + is);
        }
        return keys;
    }

    private static String sentenceKey(Finding finding) {
        return finding.kind() + " " + pointer(finding.before()) + " " + pointer(finding.after()) + " "
                + finding.sentence();
    }

    /** Whether a finding was made in the schema that it is in, not in one that is composed of it. */
    private static boolean isAtHome(Finding finding, SchemaPair pair) {
        return isWithin(finding.before(), pair.before().place())
                && isWithin(finding.after(), pair.after().place());
    }

    private static boolean isWithin(Optional<Node> node, Node place) {
        return pointer(node).startsWith(place.pointer());
    }

    private static String pointer(Optional<Node> node) {
        return node.map(Node::pointer).orElse("");
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Cause cause : new LinkedHashSet<>(causes.values())) {
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
