package com.example.gcore.core;

import java.io.IOException;

/** A codec of values that hold no others. */
final class ScalarCodec<T> extends JsonCodec<T> {
    private final Reading<T> reading;
    private final Writing<T> writing;

    ScalarCodec(Reading<T> reading, Writing<T> writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public T read(JsonReader in) throws IOException {
        return reading.read(in);
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
        writing.write(out, value);
    }

    @Override
    T copy(T value, String name) {
        if (super.copy(value, name) instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException(name + ": JSON has no number " + value);
        }
        return value;
    }

    interface Reading<T> {
        T read(JsonReader in) throws IOException;
    }

    interface Writing<T> {
        void write(JsonWriter out, T value) throws IOException;
    }
}
