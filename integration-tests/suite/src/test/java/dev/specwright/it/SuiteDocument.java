package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * Groups of the JSON Schema Test Suite as one OpenAPI document. Each schema stands there three times: as a component, as
 * a property of an object, and as an alternative to null in a property.
 */
final class SuiteDocument {

    /** Where a group's schema stands, by the first letter of the component that has it. */
    enum Place {
        COMPONENT("Group"),
        PROPERTY("Holder"),
        NULL_UNION("Nullable");

        private final String prefix;

        Place(String prefix) {
            this.prefix = prefix;
        }

        String component(int group) {
            return prefix + group;
        }

        /** An instance of the group as an instance of the component. */
        String instance(String json) {
            return this == COMPONENT ? json : "{\"value\":" + json + "}";
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode schemas;

    SuiteDocument() {
        root.put("openapi", "3.1.0");
        root.putObject("info").put("title", "JSON Schema Test Suite").put("version", "1");
        schemas = root.putObject("components").putObject("schemas");
    }

    /**
     * Adds a group's schema.
     *
     * @param number the group's number, which names the components
     * @param schema the schema; references from its root are rewritten if it has no {@code $id} of its own
     * @param place where it is to stand
     */
    void add(int number, JsonNode schema, Place place) {
        String component = place.component(number);
        if (place == Place.COMPONENT) {
            schemas.set(component, rewritten(schema, "#/components/schemas/" + component));
            return;
        }
        String value = "#/components/schemas/" + component + "/properties/value";
        // What has a name of its own can only stand in one place.
        boolean named = schema.toString().matches("(?s).*\"\\$(id|anchor|dynamicAnchor)\".*");
        JsonNode inPlace = named
                ? JSON.createObjectNode().put("$ref", "#/components/schemas/" + Place.COMPONENT.component(number))
                : rewritten(schema, place == Place.PROPERTY ? value : value + "/anyOf/0");
        ObjectNode holder = schemas.putObject(component);
        holder.put("type", "object").putArray("required").add("value");
        ObjectNode properties = holder.putObject("properties");
        if (place == Place.PROPERTY) {
            properties.set("value", inPlace);
        } else {
            properties
                    .putObject("value")
                    .putArray("anyOf")
                    .add(inPlace)
                    .addObject()
                    .put("type", "null");
        }
    }

    /**
     * Adds a document that others find under its address.
     *
     * @param number names the component
     * @param address its URI
     * @param schema the document
     */
    void addRemote(int number, String address, JsonNode schema) {
        ObjectNode remote = (ObjectNode) schema.deepCopy();
        String own = remote.path("$id").asText(address);
        if (own.equals(address)) {
            remote.put("$id", address);
        } else {
            schemas.putObject("Alias" + number).put("$id", address).put("$ref", own);
        }
        schemas.set("Remote" + number, remote);
    }

    @Override
    public String toString() {
        return root.toPrettyString();
    }

    /** Within a schema that has an {@code $id}, references are relative to it already. */
    private static JsonNode rewritten(JsonNode schema, String root) {
        return schema.has("$id") ? schema : rewrittenBelow(schema, root);
    }

    private static JsonNode rewrittenBelow(JsonNode node, String root) {
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(element -> array.add(rewrittenBelow(element, root)));
            return array;
        }
        if (!node.isObject() || node.path("$id").isTextual()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String reference = member.getValue().asText();
            boolean data = List.of("enum", "const").contains(member.getKey());
            boolean refers = List.of("$ref", "$dynamicRef").contains(member.getKey());
            if (refers && (reference.equals("#") || reference.startsWith("#/"))) {
                object.set(member.getKey(), TextNode.valueOf(root + reference.substring(1)));
            } else {
                object.set(member.getKey(), data ? member.getValue() : rewrittenBelow(member.getValue(), root));
            }
        }
        return object;
    }
}
