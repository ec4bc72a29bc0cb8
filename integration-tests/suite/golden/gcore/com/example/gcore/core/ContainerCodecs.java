package com.example.gcore.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Codecs made from other codecs. */
final class ContainerCodecs {
    private ContainerCodecs() {}

    static final class Elements<E> extends JsonCodec<List<E>> {
        private final JsonCodec<E> codec;

        Elements(JsonCodec<E> codec) {
            this.codec = codec;
        }

        @Override
        public List<E> read(JsonReader in) throws IOException {
            if (!in.startArray()) {
                return null;
            }
            List<E> elements = new ArrayList<>();
            int misfits = in.misfitCount();
            while (in.nextElement()) {
                elements.add(codec.read(in));
            }
            return in.misfitCount() > misfits ? null : List.copyOf(elements);
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
            return List.copyOf(copy);
        }
    }

    static final class Members<V> extends JsonCodec<Map<String, V>> {
        private final JsonCodec<V> codec;

        Members(JsonCodec<V> codec) {
            this.codec = codec;
        }

        @Override
        public Map<String, V> read(JsonReader in) throws IOException {
            if (!in.startObject()) {
                return null;
            }
            Map<String, V> members = new LinkedHashMap<>();
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
            super.copy(members, name).forEach((key, value) -> copy.put(TEXT.copy(key, name), codec.copy(value, name)));
            return Collections.unmodifiableMap(copy);
        }
    }

    static final class Nullable<T> extends JsonCodec<Optional<T>> {
        private final JsonCodec<T> codec;

        Nullable(JsonCodec<T> codec) {
            this.codec = codec;
        }

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
    }

    static final class Lazy<T> extends JsonCodec<T> {
        private final Supplier<? extends JsonCodec<T>> codec;

        Lazy(Supplier<? extends JsonCodec<T>> codec) {
            this.codec = codec;
        }

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
    }
}
