package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The schemas within a schema, by the keyword that has them. */
final class SchemaParts {

    /** Keywords whose value is a schema. */
    private static final Set<String> ONE = Set.of(
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties");

    /** Keywords whose value is a list of schemas. */
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");

    /** Keywords whose value has schemas by name. */
    private static final Set<String> MAP =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    /** Keywords that say nothing of what is valid. */
    static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "example",
            "examples",
            "default",
            "externalDocs",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$comment",
            "xml");

    private SchemaParts() {}

    /**
     * Visits each schema right below a schema.
     *
     * @param schema the schema
     * @param pointer its JSON Pointer
     * @param visitor takes a schema and its pointer
     */
    static void forEach(JsonNode schema, String pointer, BiConsumer<JsonNode, String> visitor) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            JsonNode value = keyword.getValue();
            String at = pointer + "/" + escaped(keyword.getKey());
            if (ONE.contains(keyword.getKey()) && value.isObject()) {
                visitor.accept(value, at);
            } else if (LIST.contains(keyword.getKey()) && value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    visitor.accept(value.get(i), at + "/" + i);
                }
            } else if (MAP.contains(keyword.getKey()) && value.isObject()) {
                value.properties()
                        .forEach(member -> visitor.accept(member.getValue(), at + "/" + escaped(member.getKey())));
            }
        }
    }

    /** Everything that a schema refers to, itself or in its parts. */
    static List<String> references(JsonNode schema) {
        List<String> references = new ArrayList<>();
        if (schema.path("$ref").isTextual()) {
            references.add(schema.get("$ref").textValue());
        }
        schema.path("discriminator").path("mapping").forEach(target -> {
            boolean name = target.asText().matches("[A-Za-z0-9._-]+");
            references.add(name ? "#/components/schemas/" + target.asText() : target.asText());
        });
        forEach(schema, "", (part, at) -> references.addAll(references(part)));
        return references;
    }

    /** A copy of what a schema demands, all that it says besides left out. */
    static JsonNode withoutAnnotations(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.removeIf(name -> !name.startsWith("x-") && !ANNOTATIONS.contains(name));
            object.remove(names);
            forEach(object, "", (part, at) -> strip(part));
        }
    }

    /** A name as a token of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
