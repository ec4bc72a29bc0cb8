package dev.specwright.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.specwright.load.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of the document together with its place in it. A value: two are equal where JSON and place are. Its pointer is
 * made when it is asked for, as a large document has many more nodes than anybody asks.
 */
public final class Node {

    private final JsonNode json;
    private final @Nullable Node parent;
    private final String token;
    private @Nullable String pointer;

    /**
     * A node.
     *
     * @param json the node; treat it as immutable
     * @param pointer JSON Pointer (RFC 6901) of the node
     */
    public Node(JsonNode json, String pointer) {
        this.json = json;
        this.parent = null;
        this.token = "";
        this.pointer = pointer;
    }

    private Node(JsonNode json, Node parent, String token) {
        this.json = json;
        this.parent = parent;
        this.token = token;
    }

    /**
     * The node itself.
     *
     * @return the node; treat it as immutable
     */
    public JsonNode json() {
        return json;
    }

    /**
     * Where it stands.
     *
     * @return its JSON Pointer (RFC 6901)
     */
    public String pointer() {
        String known = pointer;
        if (known == null) {
            // Without parent it was given. Threads may both make it: it is the same.
            known = Pointers.child(Objects.requireNonNull(parent).pointer(), token);
            pointer = known;
        }
        return known;
    }

    /**
     * A member of an object.
     *
     * @param name the member's name
     * @param value its value
     */
    public record Member(String name, Node value) {}

    /**
     * One member of this object.
     *
     * @param name the member's name
     * @return the member's value, empty where there is none or this is not an object
     */
    public Optional<Node> member(String name) {
        JsonNode value = json.get(name);
        return value == null ? Optional.empty() : Optional.of(child(name, value));
    }

    /**
     * All members of this object, in the document's order.
     *
     * @return the members; none if this is not an object
     */
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            members.add(new Member(member.getKey(), child(member.getKey(), member.getValue())));
        }
        return members;
    }

    /**
     * All elements of this array.
     *
     * @return the elements; none if this is not an array
     */
    public List<Node> elements() {
        List<Node> elements = new ArrayList<>();
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                elements.add(child(Integer.toString(i), json.get(i)));
            }
        }
        return elements;
    }

    /**
     * The value of a member that is a string.
     *
     * @param name the member's name
     * @return the string, empty where there is no such member or it is something else
     */
    public Optional<String> text(String name) {
        JsonNode value = json.get(name);
        return value == null || !value.isTextual() ? Optional.empty() : Optional.of(value.textValue());
    }

    /**
     * Whether a member is {@code true}.
     *
     * @param name the member's name
     * @return false also where there is no such member or it is something else
     */
    public boolean isTrue(String name) {
        JsonNode value = json.get(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /**
     * Whether this is an object that refers to another place by {@code $ref}.
     *
     * @return true if {@code $ref} is there and a string
     */
    public boolean isReference() {
        return text("$ref").isPresent();
    }

    /**
     * A reference that stands nowhere, to find where it would lead.
     *
     * @param reference what {@code $ref} says
     * @return an object that refers there
     */
    public static Node reference(String reference) {
        return new Node(JsonNodeFactory.instance.objectNode().put("$ref", reference), "");
    }

    /**
     * What the object or array around this node calls it.
     *
     * @return the pointer's last token, not escaped; {@code ""} for the document's root
     */
    public String name() {
        List<String> tokens = Pointers.tokens(pointer());
        return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
    }

    /**
     * What kind of value this is, in words for a message. Short scalars are quoted, so that a reader sees at once what
     * YAML made of what was written.
     *
     * @return for example {@code the number 5}, {@code a list} or {@code null}
     */
    public String describe() {
        JsonNodeType type = json.getNodeType();
        return switch (type) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING -> describeText(json.textValue());
            case NUMBER -> "the number " + json.decimalValue();
            case BOOLEAN -> json.booleanValue() ? "`true`" : "`false`";
            case NULL, MISSING -> "null";
            case BINARY -> "binary data";
        };
    }

    private static String describeText(String text) {
        return text.length() <= 40 ? "the string `" + text + "`" : "a string";
    }

    private Node child(String token, JsonNode value) {
        return new Node(value, this, token);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Node node && pointer().equals(node.pointer()) && json.equals(node.json);
    }

    @Override
    public int hashCode() {
        return pointer().hashCode();
    }

    @Override
    public String toString() {
        return pointer() + " " + json;
    }
}
