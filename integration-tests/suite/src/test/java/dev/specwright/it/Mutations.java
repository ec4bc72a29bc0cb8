package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Values that are one step away from a value: a member less or more, null, another type, a number or a length at and beyond
 * a limit of the schema, a value that is not listed, an element twice, at any depth. The same for the same value.
 */
final class Mutations {

    private static final int LONGEST = 10_000;
    private static final int MOST_ELEMENTS = 200;
    private static final int DEEPEST = 40;
    private static final List<JsonNode> OTHERS = others();

    private final JsonNode document;
    private final JsonNode value;
    private final Map<String, JsonNode> mutants = new LinkedHashMap<>();

    private Mutations(JsonNode document, JsonNode value) {
        this.document = document;
        this.value = value;
    }

    private static List<JsonNode> others() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return List.of(
                json.nullNode(),
                json.booleanNode(true),
                json.textNode("x"),
                json.numberNode(7),
                json.numberNode(new BigDecimal("1.5")),
                json.arrayNode(),
                json.objectNode());
    }

    /**
     * Mutates a value.
     *
     * @param document where references lead
     * @param schema the value's schema, which knows the limits
     * @param value the value
     * @param most how many mutants there are at most
     * @return by what was done
     */
    static Map<String, JsonNode> of(JsonNode document, JsonNode schema, JsonNode value, int most) {
        Mutations mutations = new Mutations(document, value);
        mutations.walk(value, mutations.applied(Set.of(schema)), new Place("", mutant -> mutant), 0);
        mutations.mutants.values().removeIf(value::equals);
        List<String> names = new ArrayList<>(mutations.mutants.keySet());
        Collections.shuffle(names, new Random(value.toString().hashCode()));
        Map<String, JsonNode> some = new LinkedHashMap<>();
        names.stream().limit(most).forEach(name -> some.put(name, mutations.mutants.get(name)));
        return some;
    }

    private interface Change {
        /** The whole value with another value in one place. */
        JsonNode with(JsonNode other);
    }

    private record Place(String pointer, Change change) {

        Place member(ObjectNode parent, String name) {
            return new Place(pointer + "/" + name, other -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                copy.setAll(parent);
                copy.set(name, other);
                return change.with(copy);
            });
        }

        Place element(ArrayNode parent, int index) {
            return new Place(pointer + "/" + index, other -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode().addAll(parent);
                copy.set(index, other);
                return change.with(copy);
            });
        }
    }

    private void walk(JsonNode at, Set<JsonNode> schemas, Place place, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (JsonNode other : OTHERS) {
            if (other.getNodeType() != at.getNodeType()) {
                put(place, "= " + other, other);
            }
        }
        listed(schemas, place);
        if (at.isTextual()) {
            text(at.textValue(), schemas, place);
        } else if (at.isNumber()) {
            number(at.decimalValue(), schemas, place);
        } else if (at instanceof ObjectNode object) {
            object(object, schemas, place, depth);
        } else if (at instanceof ArrayNode array) {
            array(array, schemas, place, depth);
        }
    }

    private void put(Place place, String what, JsonNode other) {
        mutants.put(place.pointer() + " " + what, place.change().with(other));
    }

    private static void each(Set<JsonNode> schemas, String keyword, Consumer<JsonNode> consumer) {
        schemas.stream()
                .map(schema -> schema.path(keyword))
                .filter(found -> !found.isMissingNode())
                .forEach(consumer);
    }

    private void listed(Set<JsonNode> schemas, Place place) {
        each(schemas, "enum", values -> {
            for (int i = 0; i < Math.min(3, values.size()); i++) {
                put(place, "listed " + i, values.get(i));
            }
        });
        each(schemas, "const", constant -> put(place, "constant", constant));
    }

    private void text(String text, Set<JsonNode> schemas, Place place) {
        put(place, "longer", TextNode.valueOf(text + "x"));
        put(place, "shorter", TextNode.valueOf(text.isEmpty() ? "" : text.substring(1)));
        put(place, "empty", TextNode.valueOf(""));
        put(place, "with a line end", TextNode.valueOf(text + "\n"));
        for (String keyword : List.of("minLength", "maxLength")) {
            each(schemas, keyword, limit -> {
                for (int length = limit.asInt() - 1; length <= limit.asInt() + 1 && length <= LONGEST; length++) {
                    put(place, "of length " + length, TextNode.valueOf(ofLength(text, Math.max(0, length))));
                }
            });
        }
    }

    private static String ofLength(String text, int length) {
        return text.length() >= length ? text.substring(0, length) : text + "a".repeat(length - text.length());
    }

    private void number(BigDecimal number, Set<JsonNode> schemas, Place place) {
        Set<BigDecimal> numbers = new LinkedHashSet<>(List.of(
                number.add(BigDecimal.ONE),
                number.subtract(BigDecimal.ONE),
                number.negate(),
                BigDecimal.ZERO,
                number.add(new BigDecimal("0.5"))));
        for (String keyword : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
            each(schemas, keyword, limit -> {
                if (limit.isNumber()) {
                    BigDecimal exact = limit.decimalValue();
                    numbers.addAll(List.of(exact, exact.add(BigDecimal.ONE), exact.subtract(BigDecimal.ONE)));
                }
            });
        }
        numbers.forEach(other -> put(place, "number " + other, DecimalNode.valueOf(other)));
    }

    private void object(ObjectNode object, Set<JsonNode> schemas, Place place, int depth) {
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        more.setAll(object);
        more.set("unknown-member", OTHERS.get(2));
        put(place, "with another member", more);
        each(
                schemas,
                "properties",
                properties -> properties.properties().forEach(property -> {
                    if (!object.has(property.getKey())) {
                        Place member = place.member(object, property.getKey());
                        for (JsonNode other : OTHERS) {
                            put(member, "added " + other, other);
                        }
                    }
                }));
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            ObjectNode less = JsonNodeFactory.instance.objectNode();
            less.setAll(object);
            less.remove(member.getKey());
            put(place, "without " + member.getKey(), less);
            Set<JsonNode> declared = new LinkedHashSet<>();
            each(schemas, "properties", found -> addIfThere(declared, found.path(member.getKey())));
            each(schemas, "additionalProperties", found -> addIfThere(declared, found));
            walk(member.getValue(), applied(declared), place.member(object, member.getKey()), depth + 1);
        }
    }

    private void array(ArrayNode array, Set<JsonNode> schemas, Place place, int depth) {
        JsonNode some = array.isEmpty() ? OTHERS.get(2) : array.get(0);
        ArrayNode twice = JsonNodeFactory.instance.arrayNode().addAll(array);
        put(place, "with an element twice", twice.add(some));
        put(place, "empty", JsonNodeFactory.instance.arrayNode());
        for (String keyword : List.of("minItems", "maxItems")) {
            each(schemas, keyword, limit -> {
                for (int size = limit.asInt() - 1; size <= limit.asInt() + 1 && size <= MOST_ELEMENTS; size++) {
                    put(place, "of " + size + " elements", ofSize(array, some, size));
                }
            });
        }
        Set<JsonNode> items = new LinkedHashSet<>();
        each(schemas, "items", found -> addIfThere(items, found));
        for (int i = 0; i < Math.min(array.size(), 5); i++) {
            walk(array.get(i), applied(items), place.element(array, i), depth + 1);
        }
    }

    private static ArrayNode ofSize(ArrayNode array, JsonNode filling, int size) {
        ArrayNode sized = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            sized.add(i < array.size() ? array.get(i) : filling);
        }
        return sized;
    }

    private static void addIfThere(Set<JsonNode> schemas, JsonNode schema) {
        if (schema.isObject()) {
            schemas.add(schema);
        }
    }

    /** The schemas and all that they apply, perhaps, to the same value. */
    private Set<JsonNode> applied(Set<JsonNode> schemas) {
        Set<JsonNode> all = Collections.newSetFromMap(new IdentityHashMap<>());
        List<JsonNode> ordered = new ArrayList<>();
        schemas.forEach(schema -> apply(schema, all, ordered));
        return new LinkedHashSet<>(ordered);
    }

    private void apply(JsonNode schema, Set<JsonNode> all, List<JsonNode> ordered) {
        if (!all.add(schema) || all.size() > 100) {
            return;
        }
        ordered.add(schema);
        String reference = schema.path("$ref").asText();
        if (reference.startsWith("#/")) {
            apply(document.at(ExampleDocument.pointer(reference)), all, ordered);
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(keyword).forEach(part -> apply(part, all, ordered));
        }
    }
}
