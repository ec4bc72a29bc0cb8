package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes down what the comparison finds: differences of operations, and where schemas are used. */
final class Ledger {

    /** Who the receiver of a change is. */
    enum Direction {
        /** Clients send it. */
        REQUEST,
        /** Clients receive it. */
        RESPONSE,
        /** Both, or a call as a whole. */
        BOTH;

        Direction opposite() {
            return this == BOTH ? BOTH : this == REQUEST ? RESPONSE : REQUEST;
        }
    }

    /**
     * A difference outside of schemas.
     *
     * @param finding what differs
     * @param direction who is concerned
     * @param operation the operation; empty for the document as a whole
     */
    record Entry(Finding finding, Direction direction, Optional<String> operation) {}

    /**
     * A place where values of some schema travel.
     *
     * @param pair the schema, then and now
     * @param direction where to
     * @param operation the operation
     */
    record Use(SchemaPair pair, Direction direction, String operation) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    List<Entry> entries() {
        return entries;
    }

    List<Use> uses() {
        return uses;
    }

    /** Takes down a difference of the document as a whole. */
    void document(ChangeKind kind, Level level, Optional<Node> before, Optional<Node> after, String sentence) {
        entries.add(new Entry(
                new Finding(kind, Effect.of(level), before, after, sentence), Direction.BOTH, Optional.empty()));
    }

    /**
     * The ledger as one operation sees it.
     *
     * @param label what people call the operation
     * @param flipped whether the server calls and the client answers, so that requests are what clients receive
     */
    Page page(String label, boolean flipped) {
        return new Page(label, flipped);
    }

    /** What is found in one operation. */
    final class Page {
        private final String label;
        private final boolean flipped;

        private Page(String label, boolean flipped) {
            this.label = label;
            this.flipped = flipped;
        }

        String label() {
            return label;
        }

        Page flip(String other) {
            return new Page(other, !flipped);
        }

        void report(Finding finding, Direction direction) {
            Effect effect = finding.effect();
            // What is said of requests is said of those who send; when the server calls, that is the server.
            Finding seen = flipped && direction != Direction.BOTH
                    ? new Finding(
                            finding.kind(),
                            new Effect(effect.response(), effect.request()),
                            finding.before(),
                            finding.after(),
                            finding.sentence())
                    : finding;
            entries.add(new Entry(seen, turned(direction), Optional.of(label)));
        }

        void report(ChangeKind kind, Level level, Direction direction, ViewRule.Places places, String sentence) {
            Finding finding = new Finding(
                    kind,
                    Effect.of(level),
                    places.before().stream().findFirst(),
                    places.after().stream().findFirst(),
                    sentence);
            report(finding, direction);
        }

        void use(SchemaPair pair, Direction direction) {
            uses.add(new Use(pair, turned(direction), label));
        }

        private Direction turned(Direction direction) {
            return flipped ? direction.opposite() : direction;
        }
    }
}
