package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one or more schemas say together, however they are written: references followed, {@code allOf} merged, null
 * alternatives and 3.0's {@code nullable} made a kind like others, {@code const} and unions of constants made listed
 * values.
 *
 * @param roots the schemas, as they were asked for
 * @param kinds the kinds of values that may be there
 * @param values the listed values but for null, by their canonical text; empty where any will do
 * @param constant whether the values are those of {@code const} alone
 * @param properties the declared members, each with all schemas that apply to it
 * @param required the members that must be there, with the place that says so
 * @param patternProperties schemas for members by patterns of their names
 * @param unions the alternatives, keyword by keyword
 * @param keywords all other keywords, each with the places where it stands
 * @param nothing whether no value at all will do
 * @param subjects what people call places of the document
 */
record SchemaView(
        List<Node> roots,
        Set<JsonKind> kinds,
        Optional<Map<String, Node>> values,
        boolean constant,
        Map<String, List<Node>> properties,
        Map<String, Node> required,
        Map<String, List<Node>> patternProperties,
        List<Union> unions,
        Map<String, List<Node>> keywords,
        boolean nothing,
        Subjects subjects) {

    /**
     * A keyword with alternatives.
     *
     * @param keyword {@code oneOf} or {@code anyOf}
     * @param place the keyword's value
     * @param branches the alternatives but for null
     */
    record Union(String keyword, Node place, List<Node> branches) {}

    /** What people call a place of the document that this view is of. */
    String subject(Node place) {
        return subjects.of(place);
    }

    /** Where this is. */
    Node place() {
        return roots.get(0);
    }

    /** The places of a keyword. */
    List<Node> all(String keyword) {
        return keywords.getOrDefault(keyword, List.of());
    }

    /** The first place of a keyword: where several parts say the same, the first is shown. */
    Optional<Node> first(String keyword) {
        return all(keyword).stream().findFirst();
    }

    boolean isTrue(String keyword) {
        return all(keyword).stream().anyMatch(node -> node.json().asBoolean(false));
    }

    /** Whether values of any kind but null are refused for being of the wrong kind. */
    boolean isTyped() {
        return kinds.size() < JsonKind.values().length - 1;
    }

    boolean allowsNull() {
        return kinds.contains(JsonKind.NULL);
    }
}
