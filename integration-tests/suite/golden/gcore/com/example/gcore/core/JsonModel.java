package com.example.gcore.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object with declared members, immutable. Two are equal if the same members are set to equal values, absent and
 * {@code null} being different; {@code toString()} masks secrets.
 *
 * @param <A> the type of members that are not declared
 * @param <B> the builder
 */
public abstract class JsonModel<A, B> implements Fill<B>, JsonWritable {
    private final ModelType<?, B> type;
    final ModelValues values;

    /** For generated classes: values that have been checked. */
    protected JsonModel(ModelType<?, B> type, ModelValues values) {
        this.type = type;
        this.values = values;
    }

    /** The value of a required member. */
    @SuppressWarnings("unchecked") // as in Property.of
    protected final <T> T value(Property<T> property) {
        return (T) values.get(property);
    }

    /** The value, or the default if it is absent. */
    protected final <T> T valueOr(Property<T> property, T otherwise) {
        T value = value(property);
        return value == null ? otherwise : value;
    }

    /** The value, if it is neither absent nor null. */
    protected final <T> Optional<T> optional(Property<T> property) {
        return Optional.ofNullable(property.of(this));
    }

    /** The value; empty if it is null, the default if it is absent. */
    protected final <T> Optional<T> optionalOr(Property<T> property, T otherwise) {
        return values.get(property) == null ? Optional.of(otherwise) : optional(property);
    }

    /** What is said about the member. */
    protected final <T> Field<T> field(Property<T> property) {
        return values.get(property) == null ? Field.absent() : Field.ofNullable(property.of(this));
    }

    /** Members that are not declared, in the document's order; unmodifiable. */
    @SuppressWarnings("unchecked") // read and copied by the type's codec for A
    public final Map<String, A> additionalProperties() {
        return (Map<String, A>) Collections.unmodifiableMap(values.additional());
    }

    /** A builder with everything set as it is here. */
    public final B toBuilder() {
        B builder = type.newBuilder();
        fill(builder);
        return builder;
    }

    /** Sets in the builder what is set here. */
    @Override
    public final void fill(B builder) {
        values.copyTo(((Builder<?, ?, ?>) builder).values);
    }

    /** Compact JSON: the members that are set, in the order of the document that declares them. */
    public final String toJson() {
        return JsonWriter.text(this, false);
    }

    /** The same as a JSON value. */
    public final JsonValue toJsonValue() {
        return JsonValue.parse(toJson());
    }

    @Override
    public final void writeTo(JsonWriter out) throws IOException {
        type.writeValues(out, values);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof JsonModel<?, ?> model && type == model.type && values.equals(model.values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    @Override
    public final String toString() {
        return type.name() + JsonWriter.text(this, true);
    }

    /** Sets the members of a model one by one; not thread-safe. Copies what is handed in; can be used after build(). */
    public abstract static class Builder<M extends JsonModel<A, B>, A, B> {
        private final ModelType<M, B> type;
        private final ModelValues values;

        /** For generated classes. */
        protected Builder(ModelType<M, B> type, ModelValues values) {
            this.type = type;
            this.values = values;
        }

        /** Makes the model; an IllegalStateException names all required members that are missing. */
        public final M build() {
            return type.build(values);
        }

        /** Lets the lambda, or a model of the same type, set values. */
        public final B with(Fill<? super B> fill) {
            fill.fill(self());
            return self();
        }

        /** Sets a member that is not declared; an IllegalArgumentException if it is, or if no others are allowed. */
        public final B putAdditionalProperty(String name, A value) {
            type.putAdditional(values, name, value);
            return self();
        }

        /** Sets a value; null is JSON null where that is allowed, else a NullPointerException. */
        protected final <T> B set(Property<T> property, T value) {
            boolean isNull = value == null && property.isNullable();
            return put(property, isNull ? JsonValue.JsonNull.INSTANCE : property.copy(value));
        }

        /** Makes the member absent. */
        protected final B unset(Property<?> property) {
            return put(property, null);
        }

        /** Sets a list; null as in {@link #set}. */
        protected final <E> B setList(Property<List<E>> property, Collection<? extends E> elements) {
            return set(property, elements == null ? null : new ArrayList<>(elements));
        }

        /** Adds an element to the list. */
        @SuppressWarnings("unchecked") // as in Property.of
        protected final <E> B add(Property<List<E>> property, E element) {
            Object list = values.get(property);
            if (!(list instanceof ArrayList)) { // else it is this builder's own
                list = list instanceof List<?> set ? new ArrayList<>(set) : new ArrayList<>();
            }
            ((List<E>) list).addAll(property.copy(Collections.singletonList(element)));
            return put(property, list);
        }

        /** Sets a map; null as in {@link #set}. */
        protected final <V> B setMap(Property<Map<String, V>> property, Map<String, ? extends V> members) {
            return set(property, members == null ? null : new LinkedHashMap<>(members));
        }

        /** Puts a member into the map. */
        @SuppressWarnings("unchecked") // as in Property.of
        protected final <V> B put(Property<Map<String, V>> property, String name, V member) {
            Object map = values.get(property);
            if (!(map instanceof LinkedHashMap)) {
                map = map instanceof Map<?, ?> set ? new LinkedHashMap<>(set) : new LinkedHashMap<>();
            }
            ((Map<String, V>) map).putAll(property.copy(Collections.singletonMap(name, member)));
            return put(property, map);
        }

        private B put(Property<?> property, Object value) {
            values.set(property, value);
            return self();
        }

        @SuppressWarnings("unchecked") // B is the type of this builder
        private B self() {
            return (B) this;
        }
    }
}
