package com.example.gcore.core;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Where JSON is written to.
 *
 * @param json takes the tokens
 * @param masked whether secrets are written as {@code "***"}
 */
public record JsonWriter(JsonGenerator json, boolean masked) {

    static String text(JsonWritable value, boolean masked) {
        Text text = new Text();
        try (JsonGenerator json = JsonCodec.JSON.createGenerator(text)) {
            value.writeTo(new JsonWriter(json, masked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A text that mostly comes in one piece, which a StringWriter would copy twice. */
    private static final class Text extends Writer {
        private String first = "";
        private StringBuilder all;

        @Override
        public void write(char[] piece, int start, int length) {
            if (first.isEmpty()) {
                first = new String(piece, start, length);
            } else {
                all = all == null ? new StringBuilder(first) : all;
                all.append(piece, start, length);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return all == null ? first : all.toString();
        }
    }
}
