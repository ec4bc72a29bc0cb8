package com.example.gcore.core;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * What is fixed about a model: its name, its properties and what other members it may have. Reads members in any order,
 * writes them in the order of the properties, others behind them.
 */
public final class ModelType<M extends JsonModel<?, B>, B> extends JsonCodec<M> {
    private final String name;
    private final Function<ModelValues, M> model;
    private final Function<ModelValues, B> builder;
    private final Property<?>[] properties; // walked for each value: an iterator for each would be garbage
    private final Map<String, Property<?>> byName = new HashMap<>();
    private JsonCodec<?> additional = ANY;
    private boolean closed;

    private ModelType(
            String name,
            Function<ModelValues, M> model,
            Function<ModelValues, B> builder,
            Property<?>... properties) {
        this.name = name;
        this.model = model;
        this.builder = builder;
        this.properties = properties;
        for (Property<?> property : properties) {
            byName.put(property.name(), property);
        }
    }

    /** A model that may have other members of any kind. The properties are in the order of their indexes. */
    public static <M extends JsonModel<?, B>, B> ModelType<M, B> of(
            String name,
            Function<ModelValues, M> model,
            Function<ModelValues, B> builder,
            Property<?>... properties) {
        return new ModelType<>(name, model, builder, properties.clone());
    }

    /** The same with {@code additionalProperties: false}: others are read, but cannot be put in. */
    public ModelType<M, B> closed() {
        ModelType<M, B> copy = new ModelType<>(name, model, builder, properties);
        copy.closed = true;
        return copy;
    }

    /** The same with other members of one type. */
    public ModelType<M, B> additional(JsonCodec<?> codec) {
        ModelType<M, B> copy = new ModelType<>(name, model, builder, properties);
        copy.additional = codec;
        return copy;
    }

    /** A builder with nothing set. */
    public B newBuilder() {
        return builder.apply(new ModelValues(properties.length));
    }

    @Override
    public M read(JsonReader in) throws IOException {
        if (!in.startObject()) {
            return null;
        }
        int misfits = in.misfitCount();
        ModelValues values = new ModelValues(properties.length);
        for (String member = in.nextName(); member != null; member = in.nextName()) {
            readMember(in, values, member);
        }
        for (Property<?> property : properties) {
            if (property.isRequired() && values.get(property) == null) {
                in.missing(property);
            }
        }
        return in.misfitCount() > misfits ? null : model.apply(values);
    }

    private void readMember(JsonReader in, ModelValues values, String member) throws IOException {
        Property<?> property = byName.get(member);
        if (property == null ? values.additional().containsKey(member) : values.get(property) != null) {
            in.duplicate();
        } else if (property == null) {
            values.putAdditional(member, additional.read(in));
        } else {
            values.set(property, property.read(in));
        }
    }

    @Override
    public void write(JsonWriter out, M value) throws IOException {
        value.writeTo(out);
    }

    @SuppressWarnings("unchecked") // additional members come in through this codec alone
    void writeValues(JsonWriter out, ModelValues values) throws IOException {
        out.json().writeStartObject();
        for (Property<?> property : properties) {
            property.write(out, values.get(property));
        }
        for (Map.Entry<String, Object> member : values.additional().entrySet()) {
            out.json().writeFieldName(member.getKey());
            ((JsonCodec<Object>) additional).write(out, member.getValue());
        }
        out.json().writeEndObject();
    }

    M build(ModelValues values) {
        StringJoiner missing = new StringJoiner(", ");
        for (Property<?> property : properties) {
            if (property.isRequired() && values.get(property) == null) {
                missing.add(property.name());
            }
        }
        if (missing.length() > 0) {
            throw new IllegalStateException(name + " cannot be built without: " + missing);
        }
        return model.apply(values.frozen());
    }

    @SuppressWarnings("unchecked") // the builder's type says what its model's additional members are
    void putAdditional(ModelValues values, String member, Object value) {
        if (closed || byName.containsKey(member)) {
            throw new IllegalArgumentException(
                    name + (closed ? " has no other members: " : " declares this member: ") + member);
        }
        values.putAdditional(member, ((JsonCodec<Object>) additional).copy(value, member));
    }

    String name() {
        return name;
    }
}
