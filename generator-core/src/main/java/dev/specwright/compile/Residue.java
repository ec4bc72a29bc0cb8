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

    private static final Set<String> LIMITS = Set.of(
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private final FlatSchema flat;
    private final boolean formats;
    private final Optional<ValueKind> kind;
    private final Optional<ModelBase> base;
    private final Optional<Entry> honoured;

    /**
     * The residue of a schema.
     *
     * @param flat the schema
     * @param formats whether {@code format} limits texts
     * @param kind the kind of its values; empty for those of several kinds
     * @param base what makes it an object model, where it is one
     * @param honoured the alternatives that the type takes care of, where there are some
     */
    Residue(
            FlatSchema flat,
            boolean formats,
            Optional<ValueKind> kind,
            Optional<ModelBase> base,
            Optional<Entry> honoured) {
        this.flat = flat;
        this.formats = formats;
        this.kind = kind;
        this.base = base;
        this.honoured = honoured;
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
                parts.computeIfAbsent(entry.schema().pointer(), none -> new Part(entry.schema(), new LinkedHashSet<>()))
                        .keywords()
                        .add(entry.keyword());
            }
        }
        return new ArrayList<>(parts.values());
    }

    private boolean isLeft(Entry entry) {
        return switch (entry.keyword()) {
            case "not", "if" -> true;
            case "anyOf", "oneOf" -> honoured.filter(entry::equals).isEmpty();
            case "dependentRequired", "dependentSchemas", "propertyNames", "patternProperties" ->
                mayBe(ValueKind.OBJECT);
            case "unevaluatedProperties", "additionalProperties" ->
                mayBe(ValueKind.OBJECT) && restricts(entry) && !isTyped(entry);
            case "properties", "required" -> kind.isEmpty();
            case "enum", "const" ->
                kind.isEmpty() && honoured.filter(entry::equals).isEmpty();
            case "prefixItems", "contains" -> mayBe(ValueKind.ARRAY);
            case "unevaluatedItems", "items" -> mayBe(ValueKind.ARRAY) && restricts(entry) && !isTyped(entry);
            case "format" -> kind.isEmpty() && formats;
            default -> kind.isEmpty() && LIMITS.contains(entry.keyword());
        };
    }

    private boolean mayBe(ValueKind wanted) {
        return kind.isEmpty() || kind.get() == wanted;
    }

    /**
     * The keywords that type the elements of the list or the members of the map, or the one for the additional members of
     * the model. To JSON Schema, {@code additionalProperties} speaks of what is not declared beside it: where others
     * declare more, it does not say what the model's other members are.
     */
    List<Entry> typing() {
        if (kind.isEmpty()) {
            return List.of();
        }
        String keyword = kind.get() == ValueKind.ARRAY ? "items" : "additionalProperties";
        String rival = kind.get() == ValueKind.ARRAY ? "prefixItems" : "patternProperties";
        List<Entry> all = flat.all(keyword).stream()
                .filter(Residue::restricts)
                .filter(entry -> entry.schema().member(rival).isEmpty())
                .filter(entry -> base.isEmpty() || isWithinBase(entry) && declaresAll(entry.schema()))
                .toList();
        return base.isPresent() && all.size() > 1 ? all.subList(0, 1) : all;
    }

    private boolean isTyped(Entry entry) {
        return typing().contains(entry);
    }

    private boolean isWithinBase(Entry entry) {
        return flat.isWithin(entry.section(), base.orElseThrow().section());
    }

    private boolean declaresAll(Node schema) {
        Set<String> beside = names(schema.member("properties"));
        return flat.all("properties").stream()
                .filter(this::isWithinBase)
                .allMatch(entry -> beside.containsAll(names(Optional.of(entry.value()))));
    }

    private static Set<String> names(Optional<Node> properties) {
        Set<String> names = new LinkedHashSet<>();
        properties.ifPresent(node -> node.members().forEach(member -> names.add(member.name())));
        return names;
    }

    private static boolean restricts(Entry entry) {
        JsonNode json = entry.value().json();
        return json.isObject() && !json.isEmpty() || json.isBoolean() && !json.booleanValue();
    }
}
