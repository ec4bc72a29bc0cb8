package dev.specwright.demo;

import com.example.gcore.core.Field;
import com.example.gcore.core.JsonModel;
import com.example.gcore.core.JsonValue;
import com.example.gcore.core.ModelType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property of a model: how it is read, and a body it can be put into.
 *
 * @param schema the schema's name in the document
 * @param name the name in JSON
 * @param body a body of the model without this property, unless it is required
 * @param type the model
 * @param value the accessor
 * @param field the accessor of the state; of a required property, none is generated
 */
record ModelProperty<M extends JsonModel<?, ?>>(
        String schema,
        String name,
        String body,
        ModelType<M, ?> type,
        Function<M, ?> value,
        Function<M, ? extends Field<?>> field) {

    String key() {
        return schema + "." + name;
    }

    String pointer() {
        return "/" + name;
    }

    M read(String json) {
        return type.fromJson(json);
    }

    /** What the accessor says of a body, as JSON; empty is {@code null}. */
    String valueIn(String json) {
        return JsonValue.of(value.apply(read(json))).toString();
    }

    /** What the accessor of the state says of a body. */
    String stateIn(String json) {
        return field.apply(read(json))
                .match(
                        () -> "absent",
                        () -> "null",
                        value -> JsonValue.of(value).toString());
    }

    /** Begins the properties of a model. */
    static <M extends JsonModel<?, ?>> Model<M> model(ModelType<M, ?> type, String schema, String body) {
        return new Model<>(type, schema, body);
    }

    /** A model whose properties are listed. */
    record Model<M extends JsonModel<?, ?>>(ModelType<M, ?> type, String schema, String body) {

        Model<M> with(
                List<ModelProperty<?>> properties,
                String name,
                Function<M, ?> value,
                Function<M, ? extends Field<?>> field) {
            properties.add(new ModelProperty<>(schema, name, body, type, value, field));
            return this;
        }

        /** A required property, whose state is all in its value. */
        Model<M> withRequired(List<ModelProperty<?>> properties, String name, Function<M, Optional<?>> value) {
            Function<M, Field<Object>> field =
                    model -> Field.ofNullable(value.apply(model).orElse(null));
            return with(properties, name, value, field);
        }
    }
}
