package com.example.gcore.core;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * What is fixed about a model: its name, its properties and what other members it may have. Reads members in any order,
 * writes them in the order of the properties, others behind them.
 *
 * @param <M> the model
 * @param <B> its builder
 */
public final class ModelType<M extends JsonModel<?, B>, B> extends JsonCodec<M> {
    private final String name;
    private final Function<ModelValues, M> model;
    private final Function<ModelValues, B> builder;
    private final List<Property<?>> properties;
    private final Map<String, Property<?>> byName;
    private final JsonCodec<?> additional;
    private final boolean closed;

    private ModelType(
            String name,
            Function<ModelValues, M> model,
            Function<ModelValues, B> builder,
            List<Property<?>> properties,
            JsonCodec<?> additional,
            boolean closed) {
        this.name = name;
        this.model = model;
        this.builder = builder;
        this.properties = properties;
        this.byName = new HashMap<>();
        this.additional = additional;
        this.closed = closed;
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
        return new ModelType<>(name, model, builder, List.of(properties), ANY, false);
    }

    /** The same with {@code additionalProperties: false}: others are read, but cannot be put in. */
    public ModelType<M, B> closed() {
        return new ModelType<>(name, model, builder, properties, additional, true);
    }

    /** The same with other members of one type. */
    public ModelType<M, B> additional(JsonCodec<?> codec) {
        return new ModelType<>(name, model, builder, properties, codec, false);
    }

    /** A builder with nothing set. */
    public B newBuilder() {
        return builder.apply(new ModelValues(properties.size()));
    }

    @Override
    public M read(JsonReader in) throws IOException {
        if (!in.startObject()) {
            return null;
        }
        int misfits = in.misfitCount();
        ModelValues values = new ModelValues(properties.size());
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
