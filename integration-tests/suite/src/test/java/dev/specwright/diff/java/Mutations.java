package dev.specwright.diff.java;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Small edits of a document, each at one place, as people make them. */
final class Mutations {

    private final ObjectNode root;
    private final List<ObjectNode> objects = new ArrayList<>();
    private final List<ObjectNode> enums = new ArrayList<>();
    private final List<ObjectNode> operations = new ArrayList<>();

    private Mutations(ObjectNode root) {
        this.root = root;
        root.path("components").path("schemas").forEach(schema -> schemas(schema));
        root.path("paths")
                .forEach(item -> item.properties().forEach(member -> {
                    if (List.of("get", "put", "post", "delete", "patch").contains(member.getKey())) {
                        operations.add((ObjectNode) member.getValue());
                    }
                }));
    }

    private void schemas(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").size() > 0) {
                objects.add(object);
            }
            if (object.path("enum").size() > 1) {
                enums.add(object);
            }
            object.path("properties").forEach(this::schemas);
            schemas(object.path("items"));
            object.path("oneOf").forEach(this::schemas);
            object.path("anyOf").forEach(this::schemas);
            object.path("allOf").forEach(this::schemas);
        }
    }

    /** The sorts of edits. */
    static final int SORTS = 20;

    /** Edits a copy: the sort decides what is done, the number where. */
    static ObjectNode edit(ObjectNode document, int sort, int number) {
        Mutations mutations = new Mutations(document.deepCopy());
        mutations.edit(sort, number);
        return mutations.root;
    }

    private void edit(int sort, int number) {
        switch (sort) {
            case 0 -> object(number, schema -> properties(schema).remove(first(schema, number)));
            case 1 ->
                object(
                        number,
                        schema -> properties(schema).putObject("addedMember").put("type", "string"));
            case 2 -> object(number, schema -> schema.withArray("required").add(first(schema, number)));
            case 3 -> object(number, schema -> schema.remove("required"));
            case 4 -> property(number, property -> property.removeAll().put("type", "boolean"));
            case 5 -> property(number, property -> property.put("description", "Another description."));
            case 6 -> property(number, property -> property.put("deprecated", true));
            case 7 ->
                property(
                        number,
                        property -> property.removeAll()
                                .put("type", "array")
                                .putObject("items")
                                .put("type", "integer"));
            case 8 -> object(number, schema -> schema.put("additionalProperties", false));
            case 9 ->
                object(
                        number,
                        schema -> schema.putObject("additionalProperties").put("type", "integer"));
            case 10 -> enumeration(number, values -> values.remove(number % values.size()));
            case 11 -> enumeration(number, values -> values.add("added_value"));
            case 12 -> operation(number, operation -> operation.put("operationId", "renamedOperation" + number));
            case 13 -> operation(number, operation -> operation.putArray("tags").add("another"));
            case 14 -> operation(number, operation -> parameter(operation, false));
            case 15 -> operation(number, operation -> parameter(operation, true));
            case 16 -> operation(number, operation -> operation.put("deprecated", true));
            case 17 ->
                property(number, property -> {
                    if (property.path("type").asText().equals("string")) {
                        property.put("maxLength", 7);
                    }
                });
            case 18 -> object(number, schema -> schema.put("title", "Some Other Title " + number));
            case 19 ->
                property(
                        number,
                        property -> property.removeAll()
                                .put("type", "integer")
                                .put("format", "int32")
                                .put("default", 7));
            default -> throw new IllegalArgumentException("no such sort: " + sort);
        }
    }

    private static void parameter(ObjectNode operation, boolean required) {
        operation
                .withArray("parameters")
                .addObject()
                .put("in", "query")
                .put("name", "addedParameter")
                .put("required", required)
                .putObject("schema")
                .put("type", "string");
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static String first(ObjectNode schema, int number) {
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "none" : names.get(number % names.size());
    }

    private void object(int number, Consumer<ObjectNode> edit) {
        if (!objects.isEmpty()) {
            edit.accept(objects.get(number * 7 % objects.size()));
        }
    }

    private void property(int number, Consumer<ObjectNode> edit) {
        object(number, schema -> {
            if (schema.get("properties").get(first(schema, number)) instanceof ObjectNode property) {
                edit.accept(property);
            }
        });
    }

    private void enumeration(int number, Consumer<ArrayNode> edit) {
        if (!enums.isEmpty()) {
            edit.accept((ArrayNode) enums.get(number * 7 % enums.size()).get("enum"));
        }
    }

    private void operation(int number, Consumer<ObjectNode> edit) {
        if (!operations.isEmpty()) {
            edit.accept(operations.get(number * 7 % operations.size()));
        }
    }
}
