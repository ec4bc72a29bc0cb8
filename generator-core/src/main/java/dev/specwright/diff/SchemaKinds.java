package dev.specwright.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.ResolvedApi;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the kinds of values that a schema may accept, as far as {@code type}, listed values and combinations tell. */
final class SchemaKinds {

    private final ResolvedApi api;

    SchemaKinds(ResolvedApi api) {
        this.api = api;
    }

    Set<JsonKind> of(Node schema) {
        return of(schema, new LinkedHashSet<>());
    }

    private Set<JsonKind> of(Node schema, Set<String> visited) {
        Set<JsonKind> kinds = JsonKind.all();
        if (schema.json().isBoolean()) {
            return schema.json().booleanValue() ? kinds : EnumSet.noneOf(JsonKind.class);
        }
        if (!schema.json().isObject() || !visited.add(schema.pointer())) {
            return kinds;
        }
        if (schema.isReference()) {
            api.target(schema).ifPresent(target -> kinds.retainAll(of(target, visited)));
        }
        if (!schema.isReference() || api.version() != OpenApiVersion.V3_0) {
            kinds.retainAll(declared(schema));
            kinds.retainAll(listed(schema));
            elements(schema, "allOf").forEach(part -> kinds.retainAll(of(part, visited)));
            for (String keyword : List.of("anyOf", "oneOf")) {
                retainUnion(elements(schema, keyword), kinds, visited);
            }
        }
        visited.remove(schema.pointer());
        return kinds;
    }

    private void retainUnion(List<Node> branches, Set<JsonKind> kinds, Set<String> visited) {
        if (!branches.isEmpty()) {
            Set<JsonKind> any = EnumSet.noneOf(JsonKind.class);
            branches.forEach(branch -> any.addAll(of(branch, visited)));
            kinds.retainAll(any);
        }
    }

    private static List<Node> elements(Node schema, String keyword) {
        return schema.member(keyword).map(Node::elements).orElse(List.of());
    }

    private Set<JsonKind> declared(Node schema) {
        JsonNode type = schema.json().get("type");
        if (type == null) {
            return JsonKind.all();
        }
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        if (type.isArray()) {
            type.forEach(name -> kinds.addAll(JsonKind.named(name.asText())));
        } else {
            kinds.addAll(JsonKind.named(type.asText()));
        }
        if (schema.isTrue("nullable")) {
            // Documents that call themselves 3.1 still say it, and mean it.
            kinds.add(JsonKind.NULL);
        }
        return kinds;
    }

    private Set<JsonKind> listed(Node schema) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        JsonNode constant = schema.json().get("const");
        JsonNode values = schema.json().get("enum");
        if (constant != null) {
            kinds.add(JsonKind.of(constant));
        } else if (values != null && values.isArray()) {
            values.forEach(value -> kinds.add(JsonKind.of(value)));
        } else {
            return JsonKind.all();
        }
        if (schema.isTrue("nullable")) {
            kinds.add(JsonKind.NULL);
        }
        return kinds;
    }
}
