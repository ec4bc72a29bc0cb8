package com.example.api.core;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Stands for the real codec: JSON text in, value out. */
public final class JsonCodec<T> {
    private final Function<String, T> read;
    private final Function<T, String> write;

    public JsonCodec(Function<String, T> read, Function<T, String> write) {
        this.read = read;
        this.write = write;
    }

    public T fromJson(byte[] json) {
        return read.apply(new String(json, StandardCharsets.UTF_8));
    }

    public byte[] toJsonBytes(T value) {
        return write.apply(value).getBytes(StandardCharsets.UTF_8);
    }
}
