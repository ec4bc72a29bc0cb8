package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a place's values were and what they are now, the differences found there, and the pairs within it. */
final class SchemaPair {

    /**
     * A way from a pair to one within it.
     *
     * @param target the pair within
     * @param scope the directions in which values travel that way
     */
    record Edge(SchemaPair target, Scope scope) {}

    /**
     * The directions in which something is of account: a {@code readOnly} member is in responses alone.
     *
     * @param requests whether it is in requests
     * @param responses whether it is in responses
     */
    record Scope(boolean requests, boolean responses) {
        static final Scope BOTH = new Scope(true, true);

        Effect limit(Effect effect) {
            return new Effect(requests ? effect.request() : Level.SAFE, responses ? effect.response() : Level.SAFE);
        }
    }

    private final SchemaView before;
    private final SchemaView after;
    private final boolean text;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    SchemaPair(SchemaView before, SchemaView after, boolean text) {
        this.before = before;
        this.after = after;
        this.text = text;
    }

    SchemaView before() {
        return before;
    }

    SchemaView after() {
        return after;
    }

    /** Whether the values are written as text, where {@code 7} and {@code "7"} look alike: in parameters and headers. */
    boolean isText() {
        return text;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Edge> edges() {
        return edges;
    }

    void addEdge(Edge edge) {
        edges.add(edge);
    }

    /** Notes a difference. The predicate says what happened to the subject, which is put before it. */
    void report(
            ChangeKind kind, Effect effect, Optional<Node> beforePlace, Optional<Node> afterPlace, String predicate) {
        Optional<Node> was = beforePlace.or(() -> Optional.of(before.place()));
        Optional<Node> is = afterPlace.or(() -> Optional.of(after.place()));
        String subject = after.subject(after.place());
        findings.add(new Finding(kind, effect, was, is, subject + " " + predicate));
    }
}
