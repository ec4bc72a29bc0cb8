package com.example.gcore.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The keywords of JSON Schema 2020-12. As there, a keyword says nothing about values of other kinds (a length nothing
 * about numbers), nor about null. {@code schema} is the JSON Pointer of the keyword, whose last segment names it.
 */
public final class Check {
    private Check() {}

    /** A string has at least so many code points. */
    public static Violations minLength(Object value, int limit, String schema) {
        String text = text(value);
        boolean good = text == null || text.length() >= 2L * limit || text.codePointCount(0, text.length()) >= limit;
        return result(good, value, limit, "length must be at least ", schema);
    }

    /** A string has at most so many code points. */
    public static Violations maxLength(Object value, int limit, String schema) {
        String text = text(value);
        boolean good = text == null || text.length() <= limit || text.codePointCount(0, text.length()) <= limit;
        return result(good, value, limit, "length must be at most ", schema);
    }

    /** The pattern matches somewhere in a string. */
    public static Violations pattern(Object value, TextPattern pattern, String schema) {
        String text = text(value);
        return result(text == null || pattern.matches(text), value, pattern.source(), "must match ", schema);
    }

    /** A number is not below the limit. */
    public static Violations minimum(Object value, Number limit, String schema) {
        Number number = number(value);
        boolean good = number == null || Decimals.compare(number, limit) >= 0;
        return result(good, value, limit, "must be at least ", schema);
    }

    /** A number is not above the limit. */
    public static Violations maximum(Object value, Number limit, String schema) {
        Number number = number(value);
        boolean good = number == null || Decimals.compare(number, limit) <= 0;
        return result(good, value, limit, "must be at most ", schema);
    }

    /** A number is above the limit. */
    public static Violations exclusiveMinimum(Object value, Number limit, String schema) {
        Number number = number(value);
        boolean good = number == null || Decimals.compare(number, limit) > 0;
        return result(good, value, limit, "must be more than ", schema);
    }

    /** A number is below the limit. */
    public static Violations exclusiveMaximum(Object value, Number limit, String schema) {
        Number number = number(value);
        boolean good = number == null || Decimals.compare(number, limit) < 0;
        return result(good, value, limit, "must be less than ", schema);
    }

    /** A number is a multiple of the divisor, exactly, in decimals. */
    public static Violations multipleOf(Object value, Number divisor, String schema) {
        Number number = number(value);
        boolean good = number == null || Decimals.divides(divisor, number);
        return result(good, value, divisor, "must be a multiple of ", schema);
    }

    /** A list has at least so many items. */
    public static Violations minItems(Object value, int limit, String schema) {
        List<?> items = items(value);
        return result(items == null || items.size() >= limit, value, limit, "length must be at least ", schema);
    }

    /** A list has at most so many items. */
    public static Violations maxItems(Object value, int limit, String schema) {
        List<?> items = items(value);
        return result(items == null || items.size() <= limit, value, limit, "length must be at most ", schema);
    }

    /** No two items of a list are equal. */
    public static Violations uniqueItems(Object value, String schema) {
        List<?> items = items(value);
        boolean good = true;
        if (items != null && items.size() > 1) {
            Set<JsonValue> seen = new HashSet<>();
            for (int i = 0; good && i < items.size(); i++) {
                good = seen.add(JsonValue.of(items.get(i)));
            }
        }
        return result(good, value, null, "items must differ from each other", schema);
    }

    /** A map or model has at least so many members. */
    public static Violations minProperties(Object value, int limit, String schema) {
        int size = members(value);
        return result(size < 0 || size >= limit, value, limit, "size must be at least ", schema);
    }

    /** A map or model has at most so many members. */
    public static Violations maxProperties(Object value, int limit, String schema) {
        return result(members(value) <= limit, value, limit, "size must be at most ", schema);
    }

    /** The values that an {@code enum} or {@code const} allows, from a JSON array; made once, in a constant. */
    public static Set<JsonValue> values(String json) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(
                JsonCodec.list(JsonCodec.ANY).fromJson(json)));
    }

    /** A value equals one of those allowed. */
    public static Violations allowed(Object value, Set<JsonValue> allowed, String schema) {
        boolean good = value == null || allowed.contains(JsonValue.of(value));
        return result(good, value, allowed, "must be one of ", schema);
    }

    /** What the check says of a value that is there. */
    public static <T> Violations nested(T value, Function<? super T, Violations> check) {
        return value == null ? Violations.NONE : check.apply(value);
    }

    /** What the check says of each element of a list. */
    public static <E> Violations each(List<E> list, Function<? super E, Violations> check) {
        Violations all = Violations.NONE;
        for (int i = 0; list != null && i < list.size(); i++) {
            Violations found = check.apply(list.get(i));
            all = found.isEmpty() ? all : all.with(found, "/" + i, false);
        }
        return all;
    }

    /** What the check says of each value of a map. */
    public static <V> Violations eachValue(Map<String, V> map, Function<? super V, Violations> check) {
        Violations all = Violations.NONE;
        if (map != null) {
            for (Map.Entry<String, V> entry : map.entrySet()) {
                Violations found = check.apply(entry.getValue());
                all = found.isEmpty() ? all : all.with(found, Property.pointer(entry.getKey()), false);
            }
        }
        return all;
    }

    /** A model has no members but the declared ones. */
    public static Violations closed(JsonModel<?, ?> model, String schema) {
        return eachValue(model.additionalProperties(), value -> result(false, value, null, "is not known", schema));
    }

    /** At most one of the members is set, that is, neither absent nor null. */
    public static Violations atMostOneOf(String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        List<String> set = set(model, members);
        return rule(set.size() <= 1, "atMostOneOf", set, message, schema);
    }

    /** Exactly one of the members is set. */
    public static Violations exactlyOneOf(
            String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        List<String> set = set(model, members);
        return rule(set.size() == 1, "exactlyOneOf", set, message, schema);
    }

    /** At least one of the members is set. */
    public static Violations atLeastOneOf(
            String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        List<String> set = set(model, members);
        return rule(!set.isEmpty(), "atLeastOneOf", set, message, schema);
    }

    /** The numbers of those members that are set do not descend. */
    public static Violations ascending(String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        boolean good = true;
        Number last = null;
        for (Property<?> member : members) {
            Number number = number(member.of(model));
            good &= last == null || number == null || Decimals.compare(last, number) <= 0;
            last = number == null ? last : number;
        }
        return rule(good, "ascending", good ? List.of() : set(model, members), message, schema);
    }

    private static List<String> set(JsonModel<?, ?> model, Property<?>... members) {
        List<String> set = new ArrayList<>(members.length);
        for (Property<?> member : members) {
            if (member.of(model) != null) {
                set.add(member.name());
            }
        }
        return set;
    }

    private static Violations rule(boolean good, String keyword, List<String> set, String message, String schema) {
        return good ? Violations.NONE : Violations.of(new Violation("", keyword, null, set, message, schema));
    }

    private static Violations result(boolean good, Object value, Object limit, String demand, String schema) {
        if (good) {
            return Violations.NONE;
        }
        String keyword = schema.substring(schema.lastIndexOf('/') + 1);
        String message = limit == null ? demand : demand + limit;
        return Violations.of(new Violation("", keyword, limit, value, message, schema));
    }

    private static String text(Object value) {
        Object plain = value instanceof JsonValue.JsonString json ? json.value() : value;
        return plain instanceof String text ? text : null;
    }

    private static Number number(Object value) {
        Object plain = value instanceof JsonValue.JsonNumber json ? json.value() : value;
        return plain instanceof Number number ? number : null;
    }

    private static List<?> items(Object value) {
        Object plain = value instanceof JsonValue.JsonArray json ? json.elements() : value;
        return plain instanceof List<?> list ? list : null;
    }

    private static int members(Object value) {
        if (value instanceof JsonModel<?, ?> model) {
            return model.values.size();
        } else if (value instanceof JsonValue.JsonObject json) {
            return json.members().size();
        }
        return value instanceof Map<?, ?> map ? map.size() : -1;
    }
}
