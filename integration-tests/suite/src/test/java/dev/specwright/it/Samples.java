package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes values after schemas, for schemas that have no examples. Most are valid; where one is not, both validators have to
 * say so.
 */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 3;

    private final JsonNode document;
    private final int variant;

    private Samples(JsonNode document, int variant) {
        this.document = document;
        this.variant = variant;
    }

    /**
     * Some values of a schema: with required members only, and with all, each with other alternatives.
     *
     * @param document where references lead
     * @param schema the schema
     * @return different values
     */
    static Set<JsonNode> of(JsonNode document, JsonNode schema) {
        Set<JsonNode> values = new LinkedHashSet<>();
        for (int variant = 0; variant < 4; variant++) {
            values.add(new Samples(document, variant).value(schema, 0));
        }
        return values;
    }

    private JsonNode value(JsonNode schema, int depth) {
        List<JsonNode> parts = new ArrayList<>();
        collect(schema, parts);
        for (String keyword : List.of("const", "example", "default")) {
            for (JsonNode part : parts) {
                if (part.has(keyword) && (variant == 0 || keyword.equals("const"))) {
                    return part.get(keyword);
                }
            }
        }
        JsonNode listed = first(parts, "enum");
        if (listed.isArray() && !listed.isEmpty()) {
            return listed.get(variant % listed.size());
        }
        return ofType(type(parts), parts, depth);
    }

    private JsonNode ofType(String type, List<JsonNode> parts, int depth) {
        return switch (type) {
            case "object" -> object(parts, depth);
            case "array" -> array(parts, depth);
            case "string" -> JSON.textNode(text(parts));
            case "integer", "number" -> JSON.numberNode(number(parts, type));
            case "boolean" -> JSON.booleanNode(variant % 2 == 0);
            case "null" -> JSON.nullNode();
            default -> JSON.textNode("any");
        };
    }

    /** The schema and what it applies to the same value; of alternatives one, another one in each variant. */
    private void collect(JsonNode schema, List<JsonNode> parts) {
        if (parts.size() > 50 || parts.stream().anyMatch(part -> part == schema)) {
            return;
        }
        parts.add(schema);
        String reference = schema.path("$ref").asText();
        if (reference.startsWith("#/")) {
            collect(document.at(ExampleDocument.pointer(reference)), parts);
        }
        schema.path("allOf").forEach(part -> collect(part, parts));
        for (String keyword : List.of("anyOf", "oneOf")) {
            JsonNode alternatives = schema.path(keyword);
            if (!alternatives.isEmpty()) {
                collect(alternatives.get(variant % alternatives.size()), parts);
            }
        }
    }

    private static JsonNode first(List<JsonNode> parts, String keyword) {
        return parts.stream()
                .filter(part -> part.has(keyword))
                .findFirst()
                .map(part -> part.get(keyword))
                .orElse(JSON.missingNode());
    }

    private String type(List<JsonNode> parts) {
        JsonNode type = first(parts, "type");
        if (type.isArray() && !type.isEmpty()) {
            return type.get(variant % type.size()).asText();
        }
        if (type.isTextual()) {
            return type.textValue();
        }
        return first(parts, "properties").isMissingNode() ? "" : "object";
    }

    private ObjectNode object(List<JsonNode> parts, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> part.path("required").forEach(name -> required.add(name.asText())));
        boolean all = variant > 0 && depth < DEEPEST;
        for (JsonNode part : parts) {
            for (Map.Entry<String, JsonNode> property : part.path("properties").properties()) {
                if ((all || required.contains(property.getKey())) && depth < 3 * DEEPEST) {
                    object.set(property.getKey(), value(property.getValue(), depth + 1));
                }
            }
        }
        JsonNode additional = first(parts, "additionalProperties");
        if (additional.isObject() && all) {
            object.set("more", value(additional, depth + 1));
        }
        return object;
    }

    private ArrayNode array(List<JsonNode> parts, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = Math.min(5, Math.max(first(parts, "minItems").asInt(0), variant > 0 && depth < DEEPEST ? 1 : 0));
        JsonNode items = first(parts, "items");
        for (int i = 0; i < size && depth < 3 * DEEPEST; i++) {
            array.add(value(items, depth + 1));
        }
        return array;
    }

    private static String text(List<JsonNode> parts) {
        String text = switch (first(parts, "format").asText()) {
            case "date-time" -> "2024-02-29T12:00:00Z";
            case "date" -> "2024-02-29";
            case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
            case "uri", "url" -> "https://example.com/a";
            case "email" -> "a@example.com";
            case "ipv4" -> "192.0.2.1";
            default -> "text";
        };
        int shortest = Math.min(200, first(parts, "minLength").asInt(0));
        int longest = first(parts, "maxLength").asInt(200);
        String padded = text + "a".repeat(Math.max(0, shortest - text.length()));
        return padded.substring(0, Math.min(padded.length(), Math.max(0, longest)));
    }

    private static BigDecimal number(List<JsonNode> parts, String type) {
        JsonNode least = first(parts, "minimum");
        JsonNode most = first(parts, "maximum");
        BigDecimal number = type.equals("integer") ? BigDecimal.ONE : new BigDecimal("1.5");
        if (least.isNumber() && least.decimalValue().compareTo(number) > 0) {
            return least.decimalValue();
        }
        return most.isNumber() && most.decimalValue().compareTo(number) < 0 ? most.decimalValue() : number;
    }
}
