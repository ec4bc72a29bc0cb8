package dev.specwright.load;

import java.util.Locale;
import java.util.Optional;

/** Finds where everything stands in the text of a document. */
public final class Spans {

    private Spans() {}

    /**
     * Finds it.
     *
     * @param name what the document is called, which decides whether it is JSON
     * @param text its text, without a byte order mark
     * @return the whole document; empty where the text is no document, or is read only after it was repaired
     */
    public static Optional<Span> of(String name, String text) {
        try {
            return isJson(name, text) ? Optional.of(JsonSpans.read(name, text)) : YamlSpans.read(name, text);
        } catch (LoadFailure e) {
            return name.toLowerCase(Locale.ROOT).endsWith(".json") ? Optional.empty() : yaml(name, text);
        }
    }

    /**
     * Whether what is written into a text has to be JSON.
     *
     * @param name what the document is called
     * @param text its text
     * @return true also for YAML that begins like JSON, where JSON is YAML too
     */
    public static boolean isJson(String name, String text) {
        String start = text.stripLeading();
        return name.toLowerCase(Locale.ROOT).endsWith(".json") || start.startsWith("{") || start.startsWith("[");
    }

    private static Optional<Span> yaml(String name, String text) {
        try {
            return YamlSpans.read(name, text);
        } catch (LoadFailure e) {
            return Optional.empty();
        }
    }
}
