package dev.specwright.inspect;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.ApiModel;
import dev.specwright.model.Constraint;
import dev.specwright.model.DefaultValue;
import dev.specwright.model.SchemaRule;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The compiled model as JSON. Members are those of the records of {@code dev.specwright.model}, in their order; where there
 * is a choice, {@code kind} says which record it is; what is absent is null.
 */
public final class ModelJson {

    private static final List<Class<?>> CHOICES = List.of(
            AdditionalMembers.class,
            Constraint.class,
            DefaultValue.class,
            SchemaRule.class,
            TypeModel.class,
            TypeRef.class);

    private ModelJson() {}

    /** Says which of the records a value is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Choice {}

    /**
     * Writes a model.
     *
     * @param model the model
     * @return JSON, indented by two spaces, in lines ended by {@code \n}: the same text for equal models
     */
    public static String render(ApiModel model) {
        JsonMapper.Builder mapper = JsonMapper.builder()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .addModule(new SimpleModule().addSerializer(new Optionals()));
        CHOICES.forEach(choice -> mapper.addMixIn(choice, Choice.class));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = mapper.build()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        try {
            return writer.writeValueAsString(model) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model is made of values alone", e);
        }
    }

    /** What is there, or null. */
    private static final class Optionals extends StdSerializer<Optional<?>> {

        private static final long serialVersionUID = 1;

        Optionals() {
            super(Optional.class, false);
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider serializers) throws IOException {
            if (value.isPresent()) {
                Object present = value.get();
                serializers
                        .findTypedValueSerializer(present.getClass(), true, null)
                        .serialize(present, out, serializers);
            } else {
                out.writeNull();
            }
        }
    }
}
