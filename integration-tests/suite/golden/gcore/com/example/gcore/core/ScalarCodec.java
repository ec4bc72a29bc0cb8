package com.example.gcore.core;

import java.io.IOException;

/** The codec of strings, numbers, booleans, and of JSON values whatever their kind. */
final class ScalarCodec<T> extends JsonCodec<T> {
    private final Class<T> type;

    ScalarCodec(Class<T> type) {
        this.type = type;
    }

    @Override
    public T read(JsonReader in) throws IOException {
        Object value = type == String.class ? in.text()
                : type == Long.class ? in.integer()
                : type == Integer.class ? in.int32()
                : type == Double.class ? in.decimal()
                : type == Boolean.class ? in.truth() : in.value();
        return type.cast(value);
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
        if (value instanceof String text) {
            out.json().writeString(text);
        } else if (value instanceof Long number) {
            out.json().writeNumber(number);
        } else if (value instanceof Integer number) {
            out.json().writeNumber(number);
        } else if (value instanceof Double number) {
            out.json().writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.json().writeBoolean(truth);
        } else {
            ((JsonValue) value).writeTo(out);
        }
    }

    @Override
    T copy(T value, String name) {
        if (super.copy(value, name) instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException(name + ": JSON has no number " + value);
        }
        return value;
    }
}
