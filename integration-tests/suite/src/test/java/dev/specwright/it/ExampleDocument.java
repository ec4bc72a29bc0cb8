package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A document made of some schemas of another document, and of all that these refer to. Each schema is a property of an
 * object that holds many, so that all are reached in one way, whatever Java makes of them.
 */
final class ExampleDocument {

    static final String COMPONENTS = "/components/schemas/";
    private static final String HOLDER = "SchemaHolder";
    private static final int PER_HOLDER = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode source;
    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode schemas;
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final Map<String, JsonNode> components = new HashMap<>();
    private final Map<JsonNode, List<String>> needs = new IdentityHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Set<String> included = new LinkedHashSet<>();

    /**
     * Where a schema stands in this document.
     *
     * @param holder name of the component that has it
     * @param member name of the property
     * @param components names of the components that it needs
     */
    record Slot(String holder, String member, Set<String> components) {

        String pointer() {
            return COMPONENTS + holder + "/properties/" + member;
        }

        /** A value of the schema as a value of the component. */
        String instance(JsonNode value) {
            return "{\"" + member + "\":" + value + "}";
        }
    }

    ExampleDocument(JsonNode source) {
        this.source = source;
        root.put("openapi", source.path("openapi").asText());
        root.putObject("info").put("title", "Examples").put("version", "1");
        if (source.has("jsonSchemaDialect")) {
            root.set("jsonSchemaDialect", source.get("jsonSchemaDialect"));
        }
        root.putObject("paths");
        schemas = root.putObject("components").putObject("schemas");
    }

    /** Adds a schema of the source. */
    Slot add(String pointer, JsonNode schema) {
        int number = slots.size();
        String holder = HOLDER + number / PER_HOLDER;
        String member = "p" + number % PER_HOLDER;
        boolean component = pointer.matches(COMPONENTS + "[^/]+");
        JsonNode copy = component ? JSON.createObjectNode().put("$ref", "#" + pointer) : rewritten(schema);
        Slot slot = new Slot(holder, member, closure(copy));
        ObjectNode object = schemas.has(holder)
                ? (ObjectNode) schemas.get(holder)
                : schemas.putObject(holder).put("type", "object");
        object.withObjectProperty("properties").set(member, copy);
        slot.components().stream().filter(included::add).forEach(name -> schemas.set(name, component(name)));
        slots.add(slot);
        return slot;
    }

    /** Takes a schema out again; what it refers to stays. */
    void remove(Slot slot) {
        ((ObjectNode) schemas.get(slot.holder()).get("properties")).remove(slot.member());
        slots.remove(slot);
    }

    /** Takes out components that no schema in the document needs. */
    void prune() {
        Set<String> needed = new LinkedHashSet<>();
        slots.forEach(slot -> needed.addAll(slot.components()));
        included.stream().filter(name -> !needed.contains(name)).toList().forEach(name -> {
            included.remove(name);
            schemas.remove(name);
        });
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    @Override
    public String toString() {
        return root.toString();
    }

    /**
     * The same without discriminators: a value must match the schemas by validation, and the discriminator may act as a
     * hint (OpenAPI, "Discriminator Object"), which networknt takes for a demand.
     */
    String schemasOnly() {
        ObjectNode copy = root.deepCopy();
        copy.at(COMPONENTS.substring(0, COMPONENTS.length() - 1)).forEach(ExampleDocument::dropDiscriminators);
        return copy.toString();
    }

    private static void dropDiscriminators(JsonNode schema) {
        if (schema.path("discriminator").isObject()) {
            ((ObjectNode) schema).remove("discriminator");
        }
        SchemaParts.forEach(schema, "", (part, at) -> dropDiscriminators(part));
    }

    JsonNode root() {
        return root;
    }

    private Set<String> closure(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            JsonNode next = open.poll();
            for (String name : needs.computeIfAbsent(next, this::needs)) {
                if (names.add(name)) {
                    open.add(component(name));
                }
            }
        }
        return names;
    }

    private List<String> needs(JsonNode schema) {
        return SchemaParts.references(schema).stream()
                .map(reference -> component(reference, false))
                .filter(Objects::nonNull)
                .toList();
    }

    private JsonNode component(String name) {
        return components.computeIfAbsent(
                name,
                unknown -> rewritten(source.at(moved.getOrDefault(name, COMPONENTS + SchemaParts.escaped(name)))));
    }

    /** The component that a reference leads to; null if it leads nowhere. */
    private String component(String reference, boolean move) {
        if (!reference.startsWith("#/")) {
            return null;
        }
        String pointer = pointer(reference);
        if (pointer.startsWith(COMPONENTS)) {
            String token = pointer.substring(COMPONENTS.length()).split("/")[0];
            String name = token.replace("~1", "/").replace("~0", "~");
            boolean known =
                    moved.containsKey(name) || !source.at(COMPONENTS + token).isMissingNode();
            return known ? name : null;
        }
        if (!move || source.at(pointer).isMissingNode()) {
            return null;
        }
        String name = "Moved" + pointer.replaceAll("[^A-Za-z0-9]", "");
        moved.put(name, pointer);
        return name;
    }

    /** A copy in which references to other places than components lead to a component that is a copy of that place. */
    private JsonNode rewritten(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        JsonNode copy = schema.deepCopy();
        rewrite(copy);
        return copy;
    }

    private void rewrite(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.startsWith("#/") && !pointer(reference).startsWith(COMPONENTS)) {
            String name = component(reference, true);
            if (name != null) {
                ((ObjectNode) schema).put("$ref", "#" + COMPONENTS + name);
            }
        }
        SchemaParts.forEach(schema, "", (part, at) -> rewrite(part));
    }

    /** The JSON Pointer in a reference. */
    static String pointer(String reference) {
        return URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
