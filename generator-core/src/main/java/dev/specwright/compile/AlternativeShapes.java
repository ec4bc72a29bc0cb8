package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.UnionFinder.Union;
import dev.specwright.load.CompactJson;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the shapes of a union's alternatives. */
final class AlternativeShapes {

    /** An enum with more values does not tell objects apart. */
    private static final int MOST_CONSTANTS = 20;

    private final Union union;
    private final List<FlatSchema> flats = new ArrayList<>();
    private final List<Map<String, List<String>>> constants = new ArrayList<>();

    AlternativeShapes(SchemaCompiler schemas, Union union) {
        this.union = union;
        for (Node alternative : union.schemas()) {
            FlatSchema flat = schemas.flatten(alternative);
            Map<String, List<String>> own = new LinkedHashMap<>();
            for (Entry entry : flat.all("properties")) {
                entry.value()
                        .members()
                        .forEach(member -> constant(schemas.flatten(member.value()))
                                .ifPresent(values -> own.put(member.name(), values)));
            }
            flats.add(flat);
            constants.add(own);
        }
    }

    /** Whether a value that fits one alternative can fit no other. */
    boolean areExclusive() {
        for (int i = 0; i < union.kinds().size(); i++) {
            for (int j = i + 1; j < union.kinds().size(); j++) {
                if (!exclude(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether each alternative demands one of its own tags where the discriminator stands, and none of the others'. */
    boolean areToldApartBy(Discriminators.Discriminator discriminator) {
        for (int i = 0; i < flats.size(); i++) {
            List<String> own = constants.get(i).getOrDefault(discriminator.property(), List.of());
            boolean demanded = names(flats.get(i), "required").contains(discriminator.property());
            if (own.isEmpty()
                    || !demanded
                    || !quoted(discriminator.tags().get(i)).containsAll(own)) {
                return false;
            }
            for (int j = 0; j < flats.size(); j++) {
                if (i != j && quoted(discriminator.tags().get(j)).stream().anyMatch(own::contains)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> quoted(List<String> tags) {
        return tags.stream()
                .map(tag -> CompactJson.write(TextNode.valueOf(tag)))
                .toList();
    }

    /**
     * Whether values of two alternatives can be told apart by their shape: no value fits both, or each of the two must have
     * a member that the other does not declare.
     *
     * @param i index of the one
     * @param j index of the other
     * @return false if a value may look like both
     */
    boolean differ(int i, int j) {
        Set<ValueKind> object = EnumSet.of(ValueKind.OBJECT);
        boolean objects =
                union.kinds().get(i).equals(object) && union.kinds().get(j).equals(object);
        return exclude(i, j)
                || objects && (refuses(i, j) || refuses(j, i))
                || objects
                        && !names(flats.get(j), "properties").containsAll(names(flats.get(i), "required"))
                        && !names(flats.get(i), "properties").containsAll(names(flats.get(j), "required"));
    }

    /**
     * The members of an alternative whose values tell it from others. Other constants are left out: a value that is not
     * listed, in an enum that tells nothing apart, must not matter.
     *
     * @param index the alternative
     * @return from the member's name to its values as compact JSON texts
     */
    Map<String, List<String>> telling(int index) {
        Map<String, List<String>> telling = new LinkedHashMap<>();
        if (index < constants.size()) {
            constants.get(index).forEach((name, values) -> {
                boolean tells = constants.stream()
                        .map(other -> other.get(name))
                        .anyMatch(other -> other != null && other.stream().noneMatch(values::contains));
                if (tells) {
                    telling.put(name, values);
                }
            });
        }
        return telling;
    }

    /** Whether the one takes no other members than it describes, and the other must have one of those. */
    private boolean refuses(int one, int other) {
        boolean closed = flats.get(one).all("additionalProperties").stream()
                .anyMatch(entry -> entry.value().json().isBoolean()
                        && !entry.value().json().booleanValue());
        return closed
                && !flats.get(one).has("patternProperties")
                && !names(flats.get(one), "properties").containsAll(names(flats.get(other), "required"));
    }

    /** Whether no value fits both of two alternatives. */
    private boolean exclude(int i, int j) {
        boolean overlap = union.kinds().get(i).stream()
                .anyMatch(one ->
                        union.kinds().get(j).stream().anyMatch(other -> one.includes(other) || other.includes(one)));
        return !overlap || i < flats.size() && differByConstant(i, j);
    }

    private boolean differByConstant(int i, int j) {
        Set<ValueKind> object = EnumSet.of(ValueKind.OBJECT);
        if (!union.kinds().get(i).equals(object) || !union.kinds().get(j).equals(object)) {
            return false;
        }
        Set<String> required = names(flats.get(i), "required");
        required.addAll(names(flats.get(j), "required"));
        return required.stream().anyMatch(name -> {
            List<String> one = constants.get(i).get(name);
            List<String> other = constants.get(j).get(name);
            return one != null && other != null && one.stream().noneMatch(other::contains);
        });
    }

    private static Optional<List<String>> constant(FlatSchema flat) {
        List<Entry> lists = flat.all("enum");
        if (flat.has("const")) {
            JsonNode value = flat.all("const").get(0).value().json();
            return Optional.of(List.of(CompactJson.write(value)));
        }
        if (lists.size() != 1 || flat.nullability() == FlatSchema.Nullability.ALLOWS) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : lists.get(0).value().json()) {
            values.add(CompactJson.write(value));
        }
        return Optional.of(values).filter(some -> some.size() <= MOST_CONSTANTS);
    }

    private static Set<String> names(FlatSchema flat, String keyword) {
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : flat.all(keyword)) {
            if (keyword.equals("properties")) {
                entry.value().members().forEach(member -> names.add(member.name()));
            } else {
                entry.value().elements().stream()
                        .map(Node::json)
                        .filter(JsonNode::isTextual)
                        .forEach(json -> names.add(json.textValue()));
            }
        }
        return names;
    }
}
