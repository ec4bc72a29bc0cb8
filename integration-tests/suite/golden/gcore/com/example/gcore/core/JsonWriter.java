package com.example.gcore.core;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Where JSON is written to.
 *
 * @param json takes the tokens
 * @param masked whether secrets are written as {@code "***"}
 */
public record JsonWriter(JsonGenerator json, boolean masked) {

    static String text(JsonWritable value, boolean masked) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonCodec.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            value.writeTo(new JsonWriter(json, masked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
