package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the schemas whose values are of several Java types: {@code oneOf}, {@code anyOf}, and {@code type} with several
 * names. Where all alternatives are of the same type, that type will do, and the alternatives only limit its values.
 */
final class UnionFinder {

    private final SchemaFlattener flattener;
    private final KindFinder kinds;
    private final Set<String> open = new LinkedHashSet<>();

    UnionFinder(SchemaFlattener flattener, KindFinder kinds) {
        this.flattener = flattener;
        this.kinds = kinds;
    }

    /**
     * A schema with alternatives.
     *
     * @param keyword {@code oneOf}, {@code anyOf} or {@code type}
     * @param schemas the alternatives but for null; none where the keyword is {@code type}
     * @param kinds the kinds of values of each alternative, or of {@code type}
     */
    record Union(Entry keyword, List<Node> schemas, List<Set<ValueKind>> kinds) {

        Union {
            schemas = List.copyOf(schemas);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Finds the alternatives of a schema.
     *
     * @param flat the schema
     * @return the alternatives; empty where there are none, or where they are no types of their own
     */
    Optional<Union> find(FlatSchema flat) {
        if (flat.opaque()) {
            return Optional.empty();
        }
        List<Entry> groups = groups(flat);
        Set<ValueKind> own = kinds.all(flat);
        if (groups.isEmpty()) {
            boolean apart = own.size() > 1 && !flat.has("enum") && !flat.has("const");
            // An object with known members would need a name of its own beside the union's.
            boolean model = own.contains(ValueKind.OBJECT) && ModelBase.of(flat).isPresent();
            return apart && !model ? byTypes(flat, own) : Optional.empty();
        }
        boolean saysMore = !own.isEmpty() && !own.equals(EnumSet.of(ValueKind.OBJECT)) || namesMembers(flat);
        if (groups.size() > 1 || saysMore) {
            return Optional.empty();
        }
        return byAlternatives(groups.get(0)).filter(union -> !ofOneType(union));
    }

    /** The keywords that have two or more alternatives beside null. */
    static List<Entry> groups(FlatSchema flat) {
        return flat.entries().stream()
                .filter(entry ->
                        entry.keyword().equals("oneOf") || entry.keyword().equals("anyOf"))
                .toList();
    }

    private static boolean namesMembers(FlatSchema flat) {
        boolean maps = flat.all("additionalProperties").stream()
                .anyMatch(entry -> entry.value().json().isObject());
        return maps || ModelBase.of(flat).isPresent();
    }

    private static Optional<Union> byTypes(FlatSchema flat, Set<ValueKind> own) {
        List<Set<ValueKind>> single = new ArrayList<>();
        own.forEach(kind -> single.add(EnumSet.of(kind)));
        return flat.all("type").stream()
                .filter(entry -> entry.value().json().isArray())
                .findFirst()
                .map(entry -> new Union(entry, List.of(), single));
    }

    private Optional<Union> byAlternatives(Entry group) {
        List<Node> alternatives = alternatives(group);
        List<Set<ValueKind>> all = new ArrayList<>();
        for (Node alternative : alternatives) {
            Set<ValueKind> some = kinds(alternative);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.add(some);
        }
        return all.size() < 2 ? Optional.empty() : Optional.of(new Union(group, alternatives, all));
    }

    /** The alternatives but for null. */
    List<Node> alternatives(Entry group) {
        return group.value().elements().stream()
                .filter(alternative -> !flattener.isNull(alternative))
                .toList();
    }

    /** The kinds of values that a schema has, through all alternatives; none where any value will do. */
    Set<ValueKind> kinds(Node schema) {
        FlatSchema flat = flattener.flatten(schema);
        Set<ValueKind> own = kinds.all(flat);
        List<Entry> groups = groups(flat);
        if (flat.opaque() || !own.isEmpty() || groups.size() != 1 || !open.add(schema.pointer())) {
            return flat.opaque() ? Set.of() : own;
        }
        Set<ValueKind> all = EnumSet.noneOf(ValueKind.class);
        boolean known = true;
        for (Node alternative : alternatives(groups.get(0))) {
            Set<ValueKind> some = kinds(alternative);
            known &= !some.isEmpty() || open.contains(alternative.pointer());
            all.addAll(some);
        }
        open.remove(schema.pointer());
        return known ? all : Set.of();
    }

    private boolean ofOneType(Union union) {
        Set<ValueKind> all = EnumSet.noneOf(ValueKind.class);
        union.kinds().forEach(all::addAll);
        if (all.contains(ValueKind.NUMBER)) {
            all.remove(ValueKind.INTEGER);
        }
        if (all.size() > 1) {
            return false;
        }
        return switch (all.iterator().next()) {
            case STRING, INTEGER, NUMBER, BOOLEAN -> true;
            case ARRAY -> scalarElements(union).size() == 1;
            case OBJECT -> union.schemas().stream().allMatch(this::isFreeObject);
        };
    }

    /** The kinds of the elements, if these are the same plain values in all alternatives. */
    private Set<ValueKind> scalarElements(Union union) {
        Set<ValueKind> elements = EnumSet.noneOf(ValueKind.class);
        for (Node schema : union.schemas()) {
            List<Entry> items = flattener.flatten(schema).all("items");
            boolean plain = items.size() == 1
                    && flattener.flatten(items.get(0).value()).nullability() == FlatSchema.Nullability.FORBIDS;
            Set<ValueKind> some = plain ? kinds(items.get(0).value()) : Set.of();
            elements.addAll(some.isEmpty() ? EnumSet.allOf(ValueKind.class) : some);
        }
        return elements.contains(ValueKind.ARRAY) || elements.contains(ValueKind.OBJECT)
                ? EnumSet.allOf(ValueKind.class)
                : elements;
    }

    private boolean isFreeObject(Node schema) {
        FlatSchema flat = flattener.flatten(schema);
        return groups(flat).isEmpty() && !namesMembers(flat);
    }

    /** The kind that a schema has because all of its alternatives have it. */
    Optional<ValueKind> common(FlatSchema flat) {
        List<Entry> groups = groups(flat);
        if (groups.size() != 1 || !kinds.all(flat).isEmpty()) {
            return Optional.empty();
        }
        return byAlternatives(groups.get(0)).filter(this::ofOneType).map(union -> {
            Set<ValueKind> all = EnumSet.noneOf(ValueKind.class);
            union.kinds().forEach(all::addAll);
            return all.contains(ValueKind.NUMBER)
                    ? ValueKind.NUMBER
                    : all.iterator().next();
        });
    }

    /** The kind of the elements of lists that all alternatives describe alike. */
    Optional<ValueKind> commonElement(FlatSchema flat) {
        return common(flat)
                .filter(kind -> kind == ValueKind.ARRAY)
                .flatMap(list -> byAlternatives(groups(flat).get(0)))
                .map(union -> scalarElements(union).iterator().next());
    }

    static boolean isAnnotation(String keyword, JsonNode value) {
        return keyword.startsWith("x-")
                || Set.of("title", "description", "deprecated", "example", "examples", "type", "default", "$comment")
                        .contains(keyword)
                || value.isNull();
    }
}
