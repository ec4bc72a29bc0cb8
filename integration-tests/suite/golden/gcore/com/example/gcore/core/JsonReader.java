package com.example.gcore.core;

import com.example.gcore.core.JsonDecodeException.Misfit;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly: nothing is converted, a value of the wrong kind is noted as a misfit and skipped, so that one
 * pass finds them all. Stands on the first token of a value before it is read and on the last one after.
 */
@JsonDeserialize(using = JacksonBridge.ReaderDeserializer.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public final class JsonReader {
    private static final int MOST_MISFITS = 1000; // hostile input must not fill the memory
    private static final int LONGEST_NUMBER_SHOWN = 30;
    private static final int LARGEST_EXPONENT = 1_000_000_000; // far from where BigDecimal's own arithmetic overflows
    private static final String NUMBER = "the number ";

    private final JsonParser parser;
    private final List<Misfit> misfits = new ArrayList<>(0);
    private boolean entered;

    JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the value that the parser stands on or, at the start of a text, the whole text. */
    <T> T read(JsonCodec<T> codec) {
        try {
            boolean isText = parser.currentToken() == null;
            boolean isEmpty = isText && parser.nextToken() == null;
            T value = isEmpty ? null : codec.read(this);
            if (isEmpty) {
                note("", "a JSON value", "nothing");
            } else if (isText && parser.nextToken() != null) {
                note("", "the end of the text", "more");
            }
            if (!misfits.isEmpty()) {
                throw new JsonDecodeException(misfits);
            }
            return value;
        } catch (IOException | StackOverflowError e) {
            throw JsonDecodeException.of(e, misfits, pointer());
        }
    }

    /** Whether the value is {@code null}. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** A string, or null after a misfit. */
    public String text() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : misfit("a string");
    }

    /** A boolean, or null after a misfit. */
    public Boolean truth() throws IOException {
        return parser.currentToken().isBoolean() ? (Boolean) parser.getBooleanValue() : misfit("a boolean");
    }

    /** An integer in the range of long, or null after a misfit; {@code 1.0} and {@code 1e2} are integers. */
    public Long integer() throws IOException {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** An integer in the range of int, or null after a misfit. */
    public Integer int32() throws IOException {
        Long value = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        return value == null ? null : (Integer) value.intValue();
    }

    private Long integer(long min, long max) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return misfit("an integer");
        }
        JsonParser.NumberType type = parser.getNumberType();
        if (type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG) {
            long value = parser.getLongValue();
            return min <= value && value <= max ? (Long) value : misfit("an integer from " + min + " to " + max);
        }
        BigDecimal exact = exact();
        if (exact == null || exact.stripTrailingZeros().scale() > 0) {
            return misfit("an integer");
        }
        boolean fits = exact.compareTo(BigDecimal.valueOf(min)) >= 0 && exact.compareTo(BigDecimal.valueOf(max)) <= 0;
        return fits ? (Long) exact.longValueExact() : misfit("an integer from " + min + " to " + max);
    }

    /** The number with all its digits; null if it is none, or beyond what can be computed with. */
    private BigDecimal exact() throws IOException {
        try {
            BigDecimal exact = parser.isNaN() ? null : parser.getDecimalValue();
            return exact == null || Math.abs((long) exact.scale()) > LARGEST_EXPONENT ? null : exact;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number that a finite {@code double} comes near to, or null after a misfit. */
    public Double decimal() throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return misfit("a number");
        }
        double value = parser.getDoubleValue();
        return Double.isFinite(value) ? (Double) value : misfit("a number within the range of double");
    }

    /** Any JSON value, or null after a misfit within it. */
    public JsonValue value() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new JsonValue.JsonString(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.JsonBoolean(parser.getBooleanValue());
            case VALUE_NULL -> JsonValue.JsonNull.INSTANCE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                BigDecimal exact = exact();
                yield exact == null ? misfit("a number") : new JsonValue.JsonNumber(exact);
            }
            case START_ARRAY -> {
                List<JsonValue> elements = JsonCodec.ELEMENTS.read(this);
                yield elements == null ? null : new JsonValue.JsonArray(elements);
            }
            case START_OBJECT, FIELD_NAME, END_OBJECT -> {
                Map<String, JsonValue> members = JsonCodec.MEMBERS.read(this);
                yield members == null ? null : new JsonValue.JsonObject(members);
            }
            default -> misfit("a JSON value");
        };
    }

    /** Enters an object; if the value is none, that is a misfit and the answer false. */
    public boolean startObject() throws IOException {
        JsonToken token = parser.currentToken();
        entered = token == JsonToken.FIELD_NAME || token == JsonToken.END_OBJECT; // databind is one token ahead
        return entered || token == JsonToken.START_OBJECT || misfit("an object") != null;
    }

    /** Moves to the value of the next member and returns the member's name; null at the end of the object. */
    public String nextName() throws IOException {
        String name = entered ? parser.currentName() : parser.nextFieldName();
        if (entered && parser.currentToken() == JsonToken.END_OBJECT) {
            name = null;
        }
        entered = false;
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** Enters an array; if the value is none, that is a misfit and the answer false. */
    public boolean startArray() throws IOException {
        return parser.currentToken() == JsonToken.START_ARRAY || misfit("an array") != null;
    }

    /** Moves to the next element; false at the end of the array. */
    public boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Notes that the value is not what was expected, skips it and returns null. */
    public <T> T misfit(String expected) throws IOException {
        note(pointer(), expected, found());
        parser.skipChildren();
        return null;
    }

    /** Notes that a member of this name was there before, and skips its value. */
    void duplicate() throws IOException {
        note(pointer(), "one member of this name", "another");
        parser.skipChildren();
    }

    /** Notes, at the end of an object, that a member is missing from it. */
    void missing(Property<?> property) {
        note(pointer() + property.pointer(), "a value", "nothing");
    }

    int misfitCount() {
        return misfits.size();
    }

    /** Takes numbers, which may be secrets, out of the misfits from the given one on. */
    void maskMisfits(int from) {
        misfits.subList(from, misfits.size()).replaceAll(misfit -> misfit.found().startsWith(NUMBER)
                ? new Misfit(misfit.pointer(), misfit.expected(), "a number") : misfit);
    }

    private void note(String pointer, String expected, String found) {
        misfits.add(new Misfit(pointer, expected, found));
        if (misfits.size() == MOST_MISFITS) {
            throw new JsonDecodeException(misfits);
        }
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private String found() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> "a string";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case START_ARRAY -> "an array";
            case START_OBJECT, FIELD_NAME, END_OBJECT -> "an object";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String number = parser.getText();
                yield number.length() > LONGEST_NUMBER_SHOWN ? "a long number" : NUMBER + number;
            }
            default -> "something that is not JSON";
        };
    }
}
