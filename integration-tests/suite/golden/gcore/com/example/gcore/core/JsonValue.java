package com.example.gcore.core;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any JSON value, immutable. Equality is JSON Schema's: deep, without regard to the order of members, {@code 1} equal
 * to {@code 1.0}, {@code 1} not equal to {@code true}. {@code toString()} is compact JSON.
 */
@JsonDeserialize(using = JacksonBridge.ValueDeserializer.class)
public sealed interface JsonValue extends JsonWritable {
    /** Reads JSON text; a {@link JsonDecodeException} if it is not one well-formed JSON value. */
    static JsonValue parse(String json) {
        return JsonCodec.ANY.fromJson(json);
    }

    /** The JSON form of null, a string, boolean, finite number, {@code Optional}, collection, map or model. */
    static JsonValue of(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof String text) {
            return new JsonString(text);
        } else if (value instanceof Boolean truth) {
            return new JsonBoolean(truth);
        } else if (value instanceof Number number) {
            return new JsonNumber(JsonNumber.exact(number));
        } else if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        } else if (value instanceof Collection<?> collection) {
            List<JsonValue> elements = new ArrayList<>(collection.size());
            collection.forEach(element -> elements.add(of(element)));
            return new JsonArray(elements);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, of(member)));
            return new JsonObject(members);
        } else if (value instanceof JsonWritable writable) {
            return parse(JsonWriter.text(writable, false));
        }
        throw new IllegalArgumentException("no JSON form is known of " + value.getClass().getName());
    }

    @Override
    default void writeTo(JsonWriter out) throws IOException {
        if (this instanceof JsonObject object) {
            JsonCodec.MEMBERS.write(out, object.members);
        } else if (this instanceof JsonArray array) {
            JsonCodec.ELEMENTS.write(out, array.elements);
        } else if (this instanceof JsonString text) {
            out.json().writeString(text.value);
        } else if (this instanceof JsonNumber number && number.value.scale() == 0) {
            out.json().writeNumber(number.value.unscaledValue());
        } else if (this instanceof JsonNumber number) {
            out.json().writeNumber(number.value);
        } else if (this instanceof JsonBoolean truth) {
            out.json().writeBoolean(truth.value);
        } else {
            out.json().writeNull();
        }
    }

    /** An object; its members keep their order. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        /** Copies the members. */
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String toString() {
            return JsonWriter.text(this, false);
        }
    }

    /** An array. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        /** Copies the elements. */
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return JsonWriter.text(this, false);
        }
    }

    /** A string. */
    record JsonString(String value) implements JsonValue {
        @Override
        public String toString() {
            return JsonWriter.text(this, false);
        }
    }

    /** A number, with every digit and the scale of its text. */
    record JsonNumber(BigDecimal value) implements JsonValue {
        static BigDecimal exact(Number number) {
            if (number instanceof BigDecimal decimal) {
                return decimal;
            } else if (number instanceof BigInteger whole) {
                return new BigDecimal(whole);
            }
            boolean isWhole = !(number instanceof Double || number instanceof Float);
            return isWhole ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.toString());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonNumber number && value.compareTo(number.value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** {@code null}. */
    record JsonNull() implements JsonValue {
        /** {@code null}. */
        public static final JsonNull INSTANCE = new JsonNull();

        @Override
        public String toString() {
            return "null";
        }
    }
}
