package com.example.gcore.core;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The only code that needs jackson-databind: for applications that bring an {@code ObjectMapper}. */
public final class JacksonBridge {
    private JacksonBridge() {}

    /** Writes the JSON form, whatever the mapper's naming, inclusion and typing. */
    public static final class Serializer extends JsonSerializer<JsonWritable> {
        @Override
        public void serialize(JsonWritable value, JsonGenerator out, SerializerProvider provider) throws IOException {
            value.writeTo(new JsonWriter(out, false));
        }

        @Override
        public void serializeWithType(
                JsonWritable value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(value, out, provider);
        }
    }

    /** Hands a model's creator the mapper's own parser, so that the model is read as it streams by. */
    public static final class ReaderDeserializer extends JsonDeserializer<JsonReader> {
        @Override
        public JsonReader deserialize(JsonParser parser, DeserializationContext context) {
            return new JsonReader(parser);
        }
    }

    /** Reads a JSON value, {@code null} included. */
    public static final class ValueDeserializer extends JsonDeserializer<JsonValue> {
        @Override
        public JsonValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return JsonCodec.ANY.fromReader(new JsonReader(parser));
            } catch (JsonDecodeException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public JsonValue getNullValue(DeserializationContext context) {
            return JsonValue.JsonNull.INSTANCE;
        }
    }
}
