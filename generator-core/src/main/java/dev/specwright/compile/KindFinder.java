package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which kind of value a schema describes. */
final class KindFinder {

    private static final List<String> OBJECT_KEYWORDS = List.of("properties", "additionalProperties", "required");

    private final boolean assumeTypes;

    /** @param assumeTypes whether a schema that speaks of members or of elements is taken to be one of objects or arrays */
    KindFinder(boolean assumeTypes) {
        this.assumeTypes = assumeTypes;
    }

    /**
     * Finds the kind of value.
     *
     * @param flat the schema
     * @return the kind; empty where it may be of any kind, of several or of none
     */
    Optional<ValueKind> find(FlatSchema flat) {
        Set<ValueKind> all = all(flat);
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /**
     * Finds all kinds of values that the keywords allow, alternatives aside.
     *
     * @param flat the schema
     * @return the kinds; none where any value will do, or no value
     */
    Set<ValueKind> all(FlatSchema flat) {
        if (flat.opaque()) {
            return Set.of();
        }
        List<Entry> types = flat.all("type").stream()
                .filter(entry -> namesAnything(entry.value().json()))
                .toList();
        return types.isEmpty() ? infer(flat).<Set<ValueKind>>map(EnumSet::of).orElse(Set.of()) : intersection(types);
    }

    private static Set<ValueKind> intersection(List<Entry> types) {
        Set<ValueKind> kinds = ValueKind.named(types.get(0).value().json());
        for (Entry entry : types.subList(1, types.size())) {
            kinds = ValueKind.intersection(kinds, ValueKind.named(entry.value().json()));
        }
        return kinds;
    }

    /** A type that does not exist was reported already; what remains may still say enough. */
    private static boolean namesAnything(JsonNode type) {
        return type.isTextual() || type.isArray();
    }

    /** To JSON Schema, {@code properties} and {@code items} alone say nothing of the type. */
    private Optional<ValueKind> infer(FlatSchema flat) {
        boolean object = assumeTypes && OBJECT_KEYWORDS.stream().anyMatch(flat::has);
        if (object || flat.has("x-specwright-rules")) {
            return Optional.of(ValueKind.OBJECT);
        }
        return assumeTypes && flat.has("items") ? Optional.of(ValueKind.ARRAY) : byValues(flat);
    }

    /** The kind that all values of {@code enum} and {@code const} have. */
    private static Optional<ValueKind> byValues(FlatSchema flat) {
        Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        for (Entry entry : flat.all("enum")) {
            entry.value().elements().forEach(value -> kinds.addAll(ValueKind.of(value.json())));
        }
        flat.all("const")
                .forEach(entry -> kinds.addAll(ValueKind.of(entry.value().json())));
        if (kinds.contains(ValueKind.NUMBER)) {
            kinds.remove(ValueKind.INTEGER);
        }
        boolean scalar = !kinds.contains(ValueKind.ARRAY) && !kinds.contains(ValueKind.OBJECT);
        return kinds.size() == 1 && scalar ? Optional.of(kinds.iterator().next()) : Optional.empty();
    }
}
