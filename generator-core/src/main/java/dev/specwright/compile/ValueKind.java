package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** The types of JSON Schema but for null. */
enum ValueKind {
    STRING("string"),
    INTEGER("integer"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    ARRAY("array"),
    OBJECT("object");

    private final String type;

    ValueKind(String type) {
        this.type = type;
    }

    /** The type as documents name it. */
    String type() {
        return type;
    }

    /** The kind of a value; empty for null. A number without a fraction is an integer. */
    static Set<ValueKind> of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> EnumSet.of(STRING);
            case NUMBER -> isWhole(value.decimalValue()) ? EnumSet.of(INTEGER) : EnumSet.of(NUMBER);
            case BOOLEAN -> EnumSet.of(BOOLEAN);
            case ARRAY -> EnumSet.of(ARRAY);
            case OBJECT -> EnumSet.of(OBJECT);
            default -> EnumSet.noneOf(ValueKind.class);
        };
    }

    /** Whether a value of that kind is one of this kind. */
    boolean includes(ValueKind kind) {
        return this == kind || this == NUMBER && kind == INTEGER;
    }

    /** Whether a number has no fraction; {@code 1.0} and {@code 1e2} have none. */
    static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** The kinds that a value of {@code type} can be of. */
    static Set<ValueKind> named(JsonNode type) {
        Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        for (ValueKind kind : values()) {
            boolean named = type.isTextual() && type.textValue().equals(kind.type);
            for (JsonNode name : type) {
                named |= name.isTextual() && name.textValue().equals(kind.type);
            }
            if (named) {
                kinds.add(kind);
            }
        }
        // A number may be an integer: naming both says no more than naming the wider one.
        if (kinds.contains(NUMBER)) {
            kinds.remove(INTEGER);
        }
        return kinds;
    }

    /** The kinds that are in both sets. */
    static Set<ValueKind> intersection(Set<ValueKind> left, Set<ValueKind> right) {
        Set<ValueKind> both = EnumSet.noneOf(ValueKind.class);
        for (ValueKind one : left) {
            for (ValueKind other : right) {
                if (one.includes(other)) {
                    both.add(other);
                } else if (other.includes(one)) {
                    both.add(one);
                }
            }
        }
        return both;
    }
}
