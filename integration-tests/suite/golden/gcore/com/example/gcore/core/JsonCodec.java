package com.example.gcore.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns JSON into values of one type and back; thread-safe. Reading throws a {@link JsonDecodeException} that has all
 * that is wrong. Objects and arrays may be nested 500 deep, numbers have 1,000 characters and strings 20 million.
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
    public static final JsonCodec<String> TEXT = new ScalarCodec<>(String.class);
    /** Integers in the range of {@code long}. */
    public static final JsonCodec<Long> INTEGER = new ScalarCodec<>(Long.class);
    /** Integers in the range of {@code int}. */
    public static final JsonCodec<Integer> INT = new ScalarCodec<>(Integer.class);
    /** Numbers as {@code double}. */
    public static final JsonCodec<Double> DECIMAL = new ScalarCodec<>(Double.class);
    /** Booleans. */
    public static final JsonCodec<Boolean> TRUTH = new ScalarCodec<>(Boolean.class);
    /** Any value, {@code null} included. */
    public static final JsonCodec<JsonValue> ANY = new ScalarCodec<>(JsonValue.class);

    static final JsonCodec<List<JsonValue>> ELEMENTS = list(ANY);
    static final JsonCodec<Map<String, JsonValue>> MEMBERS = map(ANY);

    /** Arrays, as immutable lists. */
    public static <E> JsonCodec<List<E>> list(JsonCodec<E> codec) {
        return new JsonCodec<>() {
            @Override
            public List<E> read(JsonReader in) throws IOException {
                if (!in.startArray()) {
                    return null;
                }
                List<E> elements = new ArrayList<>(4);
                int misfits = in.misfitCount();
                while (in.nextElement()) {
                    elements.add(codec.read(in));
                }
                return in.misfitCount() > misfits ? null : Collections.unmodifiableList(elements);
            }

            @Override
            public void write(JsonWriter out, List<E> elements) throws IOException {
                out.json().writeStartArray();
                for (E element : elements) {
                    codec.write(out, element);
                }
                out.json().writeEndArray();
            }

            @Override
            List<E> copy(List<E> elements, String name) {
                List<E> copy = new ArrayList<>();
                super.copy(elements, name).forEach(element -> copy.add(codec.copy(element, name)));
                return Collections.unmodifiableList(copy);
            }
        };
    }

    /** Objects used as maps, as immutable maps in the document's order. */
    public static <V> JsonCodec<Map<String, V>> map(JsonCodec<V> codec) {
        return new JsonCodec<>() {
            @Override
            public Map<String, V> read(JsonReader in) throws IOException {
                if (!in.startObject()) {
                    return null;
                }
                Map<String, V> members = new LinkedHashMap<>(4);
                int misfits = in.misfitCount();
                for (String name = in.nextName(); name != null; name = in.nextName()) {
                    if (members.containsKey(name)) {
                        in.duplicate();
                    } else {
                        members.put(name, codec.read(in));
                    }
                }
                return in.misfitCount() > misfits ? null : Collections.unmodifiableMap(members);
            }

            @Override
            public void write(JsonWriter out, Map<String, V> members) throws IOException {
                out.json().writeStartObject();
                for (Map.Entry<String, V> member : members.entrySet()) {
                    out.json().writeFieldName(member.getKey());
                    codec.write(out, member.getValue());
                }
                out.json().writeEndObject();
            }

            @Override
            Map<String, V> copy(Map<String, V> members, String name) {
                Map<String, V> copy = new LinkedHashMap<>();
                super.copy(members, name)
                        .forEach((key, value) -> copy.put(TEXT.copy(key, name), codec.copy(value, name)));
                return Collections.unmodifiableMap(copy);
            }
        };
    }

    /** Values that may be {@code null}, inside arrays and maps. */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> codec) {
        return new JsonCodec<>() {
            @Override
            public Optional<T> read(JsonReader in) throws IOException {
                return Optional.ofNullable(in.isNull() ? null : codec.read(in));
            }

            @Override
            public void write(JsonWriter out, Optional<T> optional) throws IOException {
                if (optional.isPresent()) {
                    codec.write(out, optional.get());
                } else {
                    out.json().writeNull();
                }
            }

            @Override
            Optional<T> copy(Optional<T> optional, String name) {
                return super.copy(optional, name).map(value -> codec.copy(value, name));
            }
        };
    }

    /** A codec that is asked for when first used, because types may refer to each other in circles. */
    public static <T> JsonCodec<T> lazy(Supplier<? extends JsonCodec<T>> codec) {
        return new JsonCodec<>() {
            @Override
            public T read(JsonReader in) throws IOException {
                return codec.get().read(in);
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                codec.get().write(out, value);
            }

            @Override
            T copy(T value, String name) {
                return codec.get().copy(value, name);
            }
        };
    }

    /** Reads the value that the reader stands on, whatever its kind; returns null after a misfit. */
    public abstract T read(JsonReader in) throws IOException;

    /** Writes a value. */
    public abstract void write(JsonWriter out, T value) throws IOException;

    /** An immutable copy; the name is for the exception that says what must not be null or is no JSON. */
    T copy(T value, String name) {
        if (value == null) {
            throw new NullPointerException(name + " must not be null");
        }
        return value;
    }

    /** Reads a JSON text. */
    public final T fromJson(String json) {
        return readText(json);
    }

    /** Reads a JSON text in UTF-8 (UTF-16 and UTF-32 are recognised). */
    public final T fromJson(byte[] json) {
        return readText(json);
    }

    /** Reads a JSON text to its end and closes the stream; what the stream throws comes as an UncheckedIOException. */
    public final T fromJson(InputStream json) {
        return readText(json);
    }

    private T readText(Object json) {
        try (JsonParser parser = json instanceof byte[] bytes ? JSON.createParser(bytes)
                : json instanceof InputStream stream ? JSON.createParser(stream) : JSON.createParser((String) json)) {
            return new JsonReader(parser).read(this);
        } catch (IOException e) {
            throw JsonDecodeException.of(e, List.of(), "");
        }
    }

    /** Reads a value that is somebody else's to parse. */
    public final T fromReader(JsonReader json) {
        return json.read(this);
    }

    /** Reads a JSON value. */
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
}
