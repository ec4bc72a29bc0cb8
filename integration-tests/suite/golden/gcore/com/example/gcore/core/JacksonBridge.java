package com.example.gcore.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** The only code that needs jackson-databind: for applications that bring an {@code ObjectMapper}. */
public final class JacksonBridge {
    private JacksonBridge() {}

    /** Writes the JSON form, whatever the mapper's naming, inclusion and typing. */
    public static final class Serializer extends ValueSerializer<JsonWritable> {
        @Override
        public void serialize(JsonWritable value, JsonGenerator out, SerializationContext context) {
            try {
                value.writeTo(new JsonWriter(out, false));
            } catch (IOException e) {
                throw JacksonIOException.construct(e, out);
            }
        }

        @Override
        public void serializeWithType(
                JsonWritable value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
            serialize(value, out, context);
        }
    }

    /** Hands a model's creator the mapper's own parser, so that the model is read as it streams by. */
    public static final class ReaderDeserializer extends tools.jackson.databind.ValueDeserializer<JsonReader> {
        @Override
        public JsonReader deserialize(JsonParser parser, DeserializationContext context) {
            return new JsonReader(parser);
        }
    }

    /** Reads a JSON value, {@code null} included. */
    public static final class ValueDeserializer extends tools.jackson.databind.ValueDeserializer<JsonValue> {
        @Override
        public JsonValue deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return JsonCodec.ANY.fromReader(new JsonReader(parser));
            } catch (JsonDecodeException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            } catch (UncheckedIOException e) {
                throw JacksonIOException.construct(e.getCause(), parser);
            }
        }

        @Override
        public JsonValue getNullValue(DeserializationContext context) {
            return JsonValue.JsonNull.INSTANCE;
        }
    }
}
