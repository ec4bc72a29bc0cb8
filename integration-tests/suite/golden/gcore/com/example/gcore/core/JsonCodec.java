package com.example.gcore.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns JSON into values of one type and back. Stateless, so safe for use by several threads. Objects and arrays may be
 * nested 500 deep, numbers have 1,000 characters and strings 20 million.
 *
 * @param <T> the type
 */
public abstract class JsonCodec<T> {
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // names from outside have no place in the JVM's own table
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxNumberLength(1000)
                    .maxStringLength(20_000_000)
                    .build())
            .build();

    /** Strings. */
    public static final JsonCodec<String> TEXT =
            new ScalarCodec<>(JsonReader::text, (out, value) -> out.json().writeString(value));
    /** Integers in the range of {@code long}. */
    public static final JsonCodec<Long> INTEGER =
            new ScalarCodec<>(JsonReader::integer, (out, value) -> out.json().writeNumber(value));
    /** Integers in the range of {@code int}. */
    public static final JsonCodec<Integer> INT =
            new ScalarCodec<>(JsonReader::int32, (out, value) -> out.json().writeNumber(value));
    /** Numbers as {@code double}. */
    public static final JsonCodec<Double> DECIMAL =
            new ScalarCodec<>(JsonReader::decimal, (out, value) -> out.json().writeNumber(value));
    /** Booleans. */
    public static final JsonCodec<Boolean> TRUTH =
            new ScalarCodec<>(JsonReader::truth, (out, value) -> out.json().writeBoolean(value));
    /** Any value, {@code null} included. */
    public static final JsonCodec<JsonValue> ANY =
            new ScalarCodec<>(JsonReader::value, (out, value) -> value.writeTo(out));

    static final JsonCodec<List<JsonValue>> ELEMENTS = list(ANY);
    static final JsonCodec<Map<String, JsonValue>> MEMBERS = map(ANY);

    /** For subclasses. */
    protected JsonCodec() {}

    /** Arrays, as immutable lists. */
    public static <E> JsonCodec<List<E>> list(JsonCodec<E> element) {
        return new ContainerCodecs.Elements<>(element);
    }

    /** Objects used as maps, as immutable maps in the document's order. */
    public static <V> JsonCodec<Map<String, V>> map(JsonCodec<V> value) {
        return new ContainerCodecs.Members<>(value);
    }

    /** Values that may be {@code null}, inside arrays and maps. */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> value) {
        return new ContainerCodecs.Nullable<>(value);
    }

    /** A codec that is asked for when first used, because types may refer to each other in circles. */
    public static <T> JsonCodec<T> lazy(Supplier<? extends JsonCodec<T>> codec) {
        return new ContainerCodecs.Lazy<>(codec);
    }

    /** Reads the value that the reader stands on, whatever its kind; returns null after a misfit. */
    public abstract T read(JsonReader in) throws IOException;

    /** Writes a value. */
    public abstract void write(JsonWriter out, T value) throws IOException;

    /** An immutable copy; the name is for the exception that says what must not be null or is no JSON. */
    T copy(T value, String name) {
        return Objects.requireNonNull(value, () -> name + " must not be null");
    }

    /**
     * Reads a JSON text.
     *
     * @throws JsonDecodeException if the text does not fit, with all that is wrong
     */
    public final T fromJson(String json) {
        return read(() -> JSON.createParser(json));
    }

    /**
     * Reads a JSON text in UTF-8 (UTF-16 and UTF-32 are recognised).
     *
     * @throws JsonDecodeException if the text does not fit, with all that is wrong
     */
    public final T fromJson(byte[] json) {
        return read(() -> JSON.createParser(json));
    }

    /**
     * Reads a JSON text to its end and closes the stream.
     *
     * @throws JsonDecodeException if the text does not fit, with all that is wrong
     * @throws UncheckedIOException if the stream throws
     */
    public final T fromJson(InputStream json) {
        return read(() -> JSON.createParser(json));
    }

    private T read(Source source) {
        try (JsonParser parser = source.open()) {
            return new JsonReader(parser).readDocument(this);
        } catch (IOException e) {
            throw JsonDecodeException.of(e, List.of(), "");
        }
    }

    /**
     * Reads a value that is somebody else's to parse.
     *
     * @throws JsonDecodeException if the value does not fit, with all that is wrong
     */
    public final T fromReader(JsonReader json) {
        return json.read(this);
    }

    /**
     * Reads a JSON value.
     *
     * @throws JsonDecodeException if the value does not fit, with all that is wrong
     */
    public final T fromValue(JsonValue json) {
        return fromJson(json.toString());
    }

    /** The value as compact JSON. */
    public final String toJson(T value) {
        return JsonWriter.text(out -> write(out, value), false);
    }

    /** The value as compact JSON with {@code "***"} in place of secrets. */
    public final String masked(T value) {
        return JsonWriter.text(out -> write(out, value), true);
    }

    /** The value as compact JSON in UTF-8. */
    public final byte[] toJsonBytes(T value) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(2000);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            write(new JsonWriter(generator, false), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The value as a JSON value. */
    public final JsonValue toValue(T value) {
        return ANY.fromJson(toJson(value));
    }

    private interface Source {
        JsonParser open() throws IOException;
    }
}
