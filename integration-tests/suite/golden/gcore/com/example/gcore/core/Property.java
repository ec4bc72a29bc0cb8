package com.example.gcore.core;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/**
 * A declared member of a model.
 *
 * @param index its place among the model's properties
 * @param key its name in JSON
 * @param codec reads and writes its values
 * @param isRequired whether it must be there
 * @param isNullable whether it may be null
 * @param isSecret whether its values are kept out of logs, exceptions and {@code toString}
 */
public record Property<T>(
        int index, SerializedString key, JsonCodec<T> codec, boolean isRequired, boolean isNullable, boolean isSecret) {

    /** A member that must be there and must not be null. */
    public static <T> Property<T> required(int index, String name, JsonCodec<T> codec) {
        return new Property<>(index, new SerializedString(name), codec, true, false, false);
    }

    /** A member that must be there and may be null. */
    public static <T> Property<T> requiredNullable(int index, String name, JsonCodec<T> codec) {
        return new Property<>(index, new SerializedString(name), codec, true, true, false);
    }

    /** A member that may be absent but must not be null. */
    public static <T> Property<T> optional(int index, String name, JsonCodec<T> codec) {
        return new Property<>(index, new SerializedString(name), codec, false, false, false);
    }

    /** A member that may be absent and may be null. */
    public static <T> Property<T> nullable(int index, String name, JsonCodec<T> codec) {
        return new Property<>(index, new SerializedString(name), codec, false, true, false);
    }

    /** The same member as a secret. */
    public Property<T> secret() {
        return new Property<>(index, key, codec, isRequired, isNullable, true);
    }

    /** The name in JSON. */
    public String name() {
        return key.getValue();
    }

    /** JSON Pointer (RFC 6901) from the model to the member. */
    public String pointer() {
        return pointer(name());
    }

    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The member's value in a model of its type; null if it is absent or null. */
    @SuppressWarnings("unchecked") // values come in as T alone: through copy() and read()
    public T of(JsonModel<?, ?> model) {
        Object value = model.values.get(this);
        return isNullable && value instanceof JsonValue.JsonNull ? null : (T) value;
    }

    T copy(T value) {
        return codec.copy(value, name());
    }

    /** The value, with {@code JsonNull} for null and also after a misfit, which does not count as absent. */
    Object read(JsonReader in) throws IOException {
        int misfits = in.misfitCount();
        Object value = isNullable && in.isNull() ? null : codec.read(in);
        if (isSecret) {
            in.maskMisfits(misfits);
        }
        return value == null ? JsonValue.JsonNull.INSTANCE : value;
    }

    @SuppressWarnings("unchecked") // values come in as T alone: through copy() and read()
    void write(JsonWriter out, Object value) throws IOException {
        if (value == null) {
            return;
        }
        out.json().writeFieldName(key);
        if (value instanceof JsonValue.JsonNull) {
            out.json().writeNull();
        } else if (isSecret && out.masked()) {
            out.json().writeString("***");
        } else {
            codec.write(out, (T) value);
        }
    }
}
