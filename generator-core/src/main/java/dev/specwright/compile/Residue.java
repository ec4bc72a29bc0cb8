package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is left of a schema of a known type once the type and the straight-line checks have had their share: the keywords
 * that only the evaluation of a schema can honour.
 */
final class Residue {

    private final FlatSchema flat;
    private final ValueKind kind;
    private final Optional<ModelBase> base;

    Residue(FlatSchema flat, ValueKind kind, Optional<ModelBase> base) {
        this.flat = flat;
        this.kind = kind;
        this.base = base;
    }

    /**
     * Keywords of one schema.
     *
     * @param schema the schema
     * @param keywords which of its keywords count
     */
    record Part(Node schema, Set<String> keywords) {}

    /** What is left of those keywords that the predicate picks out, schema by schema. */
    List<Part> parts(Predicate<Entry> which) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Entry entry : flat.entries()) {
            if (which.test(entry) && isLeft(entry)) {
                parts.computeIfAbsent(
                                entry.schema().pointer(), none -> new Part(entry.schema(), new LinkedHashSet<>()))
                        .keywords()
                        .add(entry.keyword());
            }
        }
        return new ArrayList<>(parts.values());
    }

    private boolean isLeft(Entry entry) {
        return switch (entry.keyword()) {
            case "not", "if", "allOf", "anyOf", "oneOf" -> true;
            case "dependentRequired", "dependentSchemas", "propertyNames", "patternProperties" ->
                kind == ValueKind.OBJECT;
            case "unevaluatedProperties" -> kind == ValueKind.OBJECT && restricts(entry);
            case "additionalProperties" -> kind == ValueKind.OBJECT && restricts(entry) && !isTyped(entry);
            case "properties" -> kind == ValueKind.OBJECT && base.isPresent() && !isOfBase(entry);
            case "required" ->
                kind == ValueKind.OBJECT && base.isPresent() && entry.section() != base.get().section();
            case "prefixItems", "contains" -> kind == ValueKind.ARRAY;
            case "unevaluatedItems" -> kind == ValueKind.ARRAY && restricts(entry);
            case "items" -> kind == ValueKind.ARRAY && restricts(entry) && !isTyped(entry);
            default -> false;
        };
    }

    /** The keyword that types the elements of the list or the members of the map, or the additional ones of the model. */
    Optional<Entry> typing() {
        String keyword = kind == ValueKind.ARRAY ? "items" : "additionalProperties";
        String rival = kind == ValueKind.ARRAY ? "prefixItems" : "patternProperties";
        return flat.all(keyword).stream()
                .filter(Residue::restricts)
                .filter(entry -> entry.schema().member(rival).isEmpty())
                .filter(entry -> base.isEmpty() || isOfBase(entry))
                .findFirst();
    }

    private boolean isTyped(Entry entry) {
        return typing().filter(entry::equals).isPresent();
    }

    private boolean isOfBase(Entry entry) {
        return entry.schema().pointer().equals(base.orElseThrow().schema().pointer());
    }

    private static boolean restricts(Entry entry) {
        JsonNode json = entry.value().json();
        return json.isObject() && !json.isEmpty() || json.isBoolean() && !json.booleanValue();
    }
}
