package dev.specwright.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of JSON values, apart from each other: JSON Schema's {@code number} is two of them. */
enum JsonKind {
    NULL,
    STRING,
    INTEGER,
    /** A number that is no integer. */
    FRACTION,
    BOOLEAN,
    ARRAY,
    OBJECT;

    /** All kinds: what a schema without {@code type} accepts. */
    static Set<JsonKind> all() {
        return EnumSet.allOf(JsonKind.class);
    }

    /** The kinds that a name in {@code type} stands for; none for a name that is not defined. */
    static Set<JsonKind> named(String type) {
        return switch (type) {
            case "null" -> EnumSet.of(NULL);
            case "string" -> EnumSet.of(STRING);
            case "integer" -> EnumSet.of(INTEGER);
            case "number" -> EnumSet.of(INTEGER, FRACTION);
            case "boolean" -> EnumSet.of(BOOLEAN);
            case "array" -> EnumSet.of(ARRAY);
            case "object" -> EnumSet.of(OBJECT);
            default -> EnumSet.noneOf(JsonKind.class);
        };
    }

    /** The kind of a value. JSON Schema counts {@code 1.0} as an integer. */
    static JsonKind of(JsonNode value) {
        if (value.isNull()) {
            return NULL;
        } else if (value.isTextual()) {
            return STRING;
        } else if (value.isBoolean()) {
            return BOOLEAN;
        } else if (value.isArray()) {
            return ARRAY;
        } else if (value.isObject()) {
            return OBJECT;
        }
        return value.decimalValue().stripTrailingZeros().scale() <= 0 ? INTEGER : FRACTION;
    }

    /** The kinds as documents name them, for people. */
    static String words(Set<JsonKind> kinds) {
        if (kinds.containsAll(all())) {
            return "any";
        }
        List<String> names = kinds.stream()
                .filter(kind -> kind != INTEGER || !kinds.contains(FRACTION))
                .map(JsonKind::word)
                .toList();
        return names.isEmpty() ? "nothing" : String.join(" or ", names);
    }

    private String word() {
        return this == FRACTION ? "number" : name().toLowerCase(Locale.ROOT);
    }
}
