package com.example.gcore.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        return good ? Violations.NONE : broken(value, limit, "length must be at least ", schema);
    }

    /** A string has at most so many code points. */
    public static Violations maxLength(Object value, int limit, String schema) {
        String text = text(value);
        boolean good = text == null || text.length() <= limit || text.codePointCount(0, text.length()) <= limit;
        return good ? Violations.NONE : broken(value, limit, "length must be at most ", schema);
    }

    /** The pattern matches somewhere in a string. */
    public static Violations pattern(Object value, TextPattern pattern, String schema) {
        String text = text(value);
        boolean good = text == null || pattern.matches(text);
        return good ? Violations.NONE : broken(value, pattern.source(), "must match ", schema);
    }

    /** A number is not below the limit. */
    public static Violations minimum(Object value, long limit, String schema) {
        boolean good = Decimals.compare(value, limit, 0) >= 0;
        return good ? Violations.NONE : broken(value, limit, "must be at least ", schema);
    }

    /** A number is not below the limit. */
    public static Violations minimum(Object value, BigDecimal limit, String schema) {
        boolean good = Decimals.compare(value, limit, 0) >= 0;
        return good ? Violations.NONE : broken(value, limit, "must be at least ", schema);
    }

    /** A number is not above the limit. */
    public static Violations maximum(Object value, long limit, String schema) {
        boolean good = Decimals.compare(value, limit, 0) <= 0;
        return good ? Violations.NONE : broken(value, limit, "must be at most ", schema);
    }

    /** A number is not above the limit. */
    public static Violations maximum(Object value, BigDecimal limit, String schema) {
        boolean good = Decimals.compare(value, limit, 0) <= 0;
        return good ? Violations.NONE : broken(value, limit, "must be at most ", schema);
    }

    /** A number is above the limit. */
    public static Violations exclusiveMinimum(Object value, Number limit, String schema) {
        boolean good = Decimals.compare(value, limit, 1) > 0;
        return good ? Violations.NONE : broken(value, limit, "must be more than ", schema);
    }

    /** A number is below the limit. */
    public static Violations exclusiveMaximum(Object value, Number limit, String schema) {
        boolean good = Decimals.compare(value, limit, -1) < 0;
        return good ? Violations.NONE : broken(value, limit, "must be less than ", schema);
    }

    /** A number is a multiple of the divisor, exactly, in decimals. */
    public static Violations multipleOf(Object value, Number divisor, String schema) {
        Number number = Decimals.number(value);
        boolean good = number == null || Decimals.divides(divisor, number);
        return good ? Violations.NONE : broken(value, divisor, "must be a multiple of ", schema);
    }

    /** A list has at least so many items. */
    public static Violations minItems(Object value, int limit, String schema) {
        List<?> items = items(value);
        boolean good = items == null || items.size() >= limit;
        return good ? Violations.NONE : broken(value, limit, "number of items must be at least ", schema);
    }

    /** A list has at most so many items. */
    public static Violations maxItems(Object value, int limit, String schema) {
        List<?> items = items(value);
        boolean good = items == null || items.size() <= limit;
        return good ? Violations.NONE : broken(value, limit, "number of items must be at most ", schema);
    }

    /** No two items of a list are equal. */
    public static Violations uniqueItems(Object value, String schema) {
        List<?> items = items(value);
        Set<JsonValue> seen = items == null || items.size() < 2 ? Set.of() : new HashSet<>();
        for (int i = 0; items != null && items.size() > 1 && i < items.size(); i++) {
            if (!seen.add(JsonValue.of(items.get(i)))) {
                return broken(value, null, "items must differ from each other", schema);
            }
        }
        return Violations.NONE;
    }

    /** A map or model has at least so many members. */
    public static Violations minProperties(Object value, int limit, String schema) {
        int size = members(value);
        return size < 0 || size >= limit
                ? Violations.NONE : broken(value, limit, "number of members must be at least ", schema);
    }

    /** A map or model has at most so many members. */
    public static Violations maxProperties(Object value, int limit, String schema) {
        return members(value) <= limit
                ? Violations.NONE : broken(value, limit, "number of members must be at most ", schema);
    }

    /** The values that an {@code enum} or {@code const} allows, from a JSON array; made once, in a constant. */
    public static Set<JsonValue> values(String json) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(JsonCodec.ELEMENTS.fromJson(json)));
    }

    /** A value equals one of those allowed. */
    public static Violations allowed(Object value, Set<JsonValue> allowed, String schema) {
        boolean good = value == null || allowed.contains(JsonValue.of(value));
        return good ? Violations.NONE : broken(value, allowed, "must be one of ", schema);
    }

    /** What the check says of each element of a list. */
    public static <E> Violations each(List<E> list, Function<? super E, Violations> check) {
        List<Violation> all = null;
        for (int i = 0; list != null && i < list.size(); i++) {
            Violations found = check.apply(list.get(i));
            if (!found.isEmpty()) {
                all = all == null ? new ArrayList<>() : all;
                all.addAll(found.under("/" + i, false));
            }
        }
        return all == null ? Violations.NONE : new Violations(all);
    }

    /** What the check says of each value of a map. */
    public static <V> Violations eachValue(Map<String, V> map, Function<? super V, Violations> check) {
        List<Violation> all = null;
        for (Map.Entry<String, V> entry : map == null ? Set.<Map.Entry<String, V>>of() : map.entrySet()) {
            Violations found = check.apply(entry.getValue());
            if (!found.isEmpty()) {
                all = all == null ? new ArrayList<>() : all;
                all.addAll(found.under(Property.pointer(entry.getKey()), false));
            }
        }
        return all == null ? Violations.NONE : new Violations(all);
    }

    /** A model has no members but the declared ones. */
    public static Violations closed(JsonModel<?, ?> model, String schema) {
        Map<String, Object> others = model.values.additional();
        return others.isEmpty()
                ? Violations.NONE : eachValue(others, value -> broken(value, null, "is not known", schema));
    }

    /** At most one of the members is set, that is, neither absent nor null. */
    public static Violations atMostOneOf(String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        return count(model, members) <= 1 ? Violations.NONE : broken("atMostOneOf", message, schema, model, members);
    }

    /** Exactly one of the members is set. */
    public static Violations exactlyOneOf(
            String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        return count(model, members) == 1 ? Violations.NONE : broken("exactlyOneOf", message, schema, model, members);
    }

    /** At least one of the members is set. */
    public static Violations atLeastOneOf(
            String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        return count(model, members) >= 1 ? Violations.NONE : broken("atLeastOneOf", message, schema, model, members);
    }

    /** The numbers of those members that are set do not descend. */
    public static Violations ascending(String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        Number last = null;
        for (Property<?> member : members) {
            Number number = Decimals.number(member.of(model));
            if (last != null && Decimals.compare(number, last, 0) < 0) {
                return violation("ascending", message, schema, values(model, members));
            }
            last = number == null ? last : number;
        }
        return Violations.NONE;
    }

    private static int count(JsonModel<?, ?> model, Property<?>... members) {
        int count = 0;
        for (Property<?> member : members) {
            count += member.of(model) == null ? 0 : 1;
        }
        return count;
    }

    private static Violations broken(
            String keyword, String message, String schema, JsonModel<?, ?> model, Property<?>... members) {
        return violation(keyword, message, schema, List.copyOf(values(model, members).keySet()));
    }

    private static Violations violation(String keyword, String message, String schema, Object value) {
        return new Violations(List.of(new Violation("", keyword, null, value, message, schema)));
    }

    /** Those members that are set, by name. */
    private static Map<String, Object> values(JsonModel<?, ?> model, Property<?>... members) {
        Map<String, Object> set = new LinkedHashMap<>();
        for (Property<?> member : members) {
            Object value = member.of(model);
            if (value != null) {
                set.put(member.name(), member.isSecret() ? "***" : value);
            }
        }
        return set;
    }

    static Violations broken(Object value, Object limit, String demand, String schema) {
        String keyword = schema.substring(schema.lastIndexOf('/') + 1);
        String message = limit == null ? demand : demand + limit;
        return new Violations(List.of(new Violation("", keyword, limit, value, message, schema)));
    }

    static String text(Object value) {
        Object plain = value instanceof JsonValue.JsonString json ? json.value() : value;
        return plain instanceof String text ? text : null;
    }

    private static List<?> items(Object value) {
        Object plain = value instanceof JsonValue.JsonArray json ? json.elements() : value;
        return plain instanceof List<?> list ? list : null;
    }

    private static int members(Object value) {
        if (value instanceof JsonModel<?, ?> model) {
            return model.values.size();
        }
        Object plain = value instanceof JsonValue.JsonObject json ? json.members() : value;
        return plain instanceof Map<?, ?> map ? map.size() : -1;
    }
}
