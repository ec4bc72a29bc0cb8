package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which kind of value a schema describes. */
final class KindFinder {

    private static final List<String> OBJECT_KEYWORDS =
            List.of("properties", "additionalProperties", "required", "x-specwright-rules");
    private static final Set<String> TEXT_LIMITS = Set.of("minLength", "maxLength", "pattern");
    private static final Set<String> NUMBER_LIMITS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final Set<String> ARRAY_LIMITS = Set.of("minItems", "maxItems", "uniqueItems");
    private static final Set<String> OBJECT_LIMITS = Set.of("minProperties", "maxProperties");

    private final Reporter reporter;

    KindFinder(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Finds the kind of value.
     *
     * @param flat the schema
     * @return the kind; empty where any value will do, or where it is none that can be told (which is reported)
     */
    Optional<ValueKind> find(FlatSchema flat) {
        if (flat.broken()) {
            return Optional.empty();
        }
        List<Entry> types = flat.all("type").stream()
                .filter(entry -> namesAnything(entry.value().json()))
                .toList();
        return types.isEmpty() ? infer(flat) : fromTypes(types);
    }

    /**
     * Finds all kinds of values that the keywords allow, alternatives aside, and reports nothing.
     *
     * @param flat the schema
     * @return the kinds; none where any value will do, or where it is none that can be told
     */
    Set<ValueKind> all(FlatSchema flat) {
        if (flat.broken()) {
            return Set.of();
        }
        List<Entry> types = flat.all("type").stream()
                .filter(entry -> namesAnything(entry.value().json()))
                .toList();
        return types.isEmpty() ? guess(flat).<Set<ValueKind>>map(EnumSet::of).orElse(Set.of()) : intersection(types);
    }

    private static Set<ValueKind> intersection(List<Entry> types) {
        Set<ValueKind> kinds = ValueKind.named(types.get(0).value().json());
        for (Entry entry : types.subList(1, types.size())) {
            kinds = ValueKind.intersection(kinds, ValueKind.named(entry.value().json()));
        }
        return kinds;
    }

    private Optional<ValueKind> fromTypes(List<Entry> types) {
        Entry last = types.get(types.size() - 1);
        Set<ValueKind> kinds = intersection(types);
        if (kinds.size() == 1) {
            return Optional.of(kinds.iterator().next());
        }
        String pointer = last.value().pointer();
        if (!kinds.isEmpty()) {
            List<String> names = kinds.stream().map(ValueKind::type).toList();
            String message = "more than one type (" + Suggestions.list(names) + ") is not supported yet";
            reporter.report(UNSUPPORTED_KEYWORD, pointer, message);
        } else if (types.size() > 1) {
            reporter.report(INVALID_VALUE, pointer, "no value has this type and that of the schemas around it");
        } else if (namesNullAlone(last.value().json())) {
            reporter.report(UNSUPPORTED_KEYWORD, pointer, "a value that can only be null is not supported yet");
        }
        return Optional.empty();
    }

    /** Types that do not exist beside it were reported already. */
    private static boolean namesNullAlone(JsonNode type) {
        return type.isTextual()
                ? type.textValue().equals("null")
                : type.size() == 1 && type.get(0).asText().equals("null");
    }

    /** A type that does not exist was reported already; what remains may still say enough. */
    private static boolean namesAnything(JsonNode type) {
        return type.isTextual() || type.isArray();
    }

    private Optional<ValueKind> infer(FlatSchema flat) {
        Optional<ValueKind> guess = guess(flat);
        if (guess.isEmpty()) {
            flat.entries().forEach(this::reportLimitWithoutType);
        }
        return guess;
    }

    private static Optional<ValueKind> guess(FlatSchema flat) {
        if (OBJECT_KEYWORDS.stream().anyMatch(flat::has)) {
            return Optional.of(ValueKind.OBJECT);
        }
        if (flat.has("items")) {
            return Optional.of(ValueKind.ARRAY);
        }
        return byValues(flat);
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

    private void reportLimitWithoutType(Entry entry) {
        String keyword = entry.keyword();
        String type = "";
        if (TEXT_LIMITS.contains(keyword)) {
            type = "string";
        } else if (NUMBER_LIMITS.contains(keyword)) {
            type = "integer";
        } else if (ARRAY_LIMITS.contains(keyword)) {
            type = "array";
        } else if (OBJECT_LIMITS.contains(keyword)) {
            type = "object";
        }
        if (!type.isEmpty()) {
            reporter.report(
                    UNSUPPORTED_KEYWORD,
                    entry.value().pointer(),
                    "`" + keyword + "` without `type` is not supported yet",
                    "Say what the value is, perhaps `type: " + type + "`");
        }
    }
}
