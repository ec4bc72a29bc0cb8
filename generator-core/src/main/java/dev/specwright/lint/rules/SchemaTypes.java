package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.LintedApi;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What schemas say of the types of their values. */
final class SchemaTypes {

    private SchemaTypes() {}

    /** The names in {@code type}, and {@code null} for 3.0's {@code nullable}; none where nothing is said. */
    static Set<String> of(LintedApi api, Node schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.json().path("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        for (JsonNode name : type) {
            types.add(name.asText());
        }
        if (!types.isEmpty() && api.version() == OpenApiVersion.V3_0 && schema.isTrue("nullable")) {
            types.add("null");
        }
        return types;
    }

    /** The same of what a reference leads to, where the schema is one. */
    static Set<String> behind(LintedApi api, Node schema) {
        return of(api, api.follow(schema).orElse(schema));
    }

    /** Whether null fits, as far as the schema and its alternatives say so themselves. */
    static boolean allowsNull(LintedApi api, Node schema) {
        Node target = api.follow(schema).orElse(schema);
        if (of(api, target).contains("null")) {
            return true;
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            for (Node alternative : target.member(keyword).map(Node::elements).orElse(List.of())) {
                if (of(api, alternative).contains("null")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a value is of a type. */
    static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    /** All properties that a schema and those it is joined of name, the innermost last. */
    static List<Node.Member> properties(LintedApi api, Node schema) {
        List<Node.Member> all = new ArrayList<>();
        collect(api, schema, all, new LinkedHashSet<>());
        return all;
    }

    private static void collect(LintedApi api, Node schema, List<Node.Member> all, Set<String> visited) {
        Optional<Node> target = api.follow(schema);
        if (target.isEmpty() || !visited.add(target.get().pointer())) {
            return;
        }
        target.get().member("properties").ifPresent(properties -> all.addAll(properties.members()));
        schema.member("properties").filter(own -> schema.isReference()).ifPresent(own -> all.addAll(own.members()));
        for (Node part : target.get().member("allOf").map(Node::elements).orElse(List.of())) {
            collect(api, part, all, visited);
        }
    }

    /** The names that a schema and those it is joined of require. */
    static Set<String> required(LintedApi api, Node schema) {
        Set<String> names = new LinkedHashSet<>();
        required(api, schema, names, new LinkedHashSet<>());
        return names;
    }

    private static void required(LintedApi api, Node schema, Set<String> names, Set<String> visited) {
        Optional<Node> target = api.follow(schema);
        if (target.isEmpty() || !visited.add(target.get().pointer())) {
            return;
        }
        target.get().member("required").map(Node::elements).orElse(List.of()).stream()
                .map(Node::json)
                .filter(JsonNode::isTextual)
                .forEach(name -> names.add(name.textValue()));
        for (Node part : target.get().member("allOf").map(Node::elements).orElse(List.of())) {
            required(api, part, names, visited);
        }
    }
}
