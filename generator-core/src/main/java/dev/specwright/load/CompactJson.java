package dev.specwright.load;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import java.util.Map;

/** JSON text without blanks. Numbers keep their digits: {@code 0.10} is not {@code 0.1}. */
public final class CompactJson {

    private CompactJson() {}

    /**
     * Writes a node. {@link JsonNode#toString} would do the same, but brings up an object mapper to do it.
     *
     * @param node the node
     * @return its JSON text
     */
    public static String write(JsonNode node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param text JSON text of this class
     * @return the node
     */
    public static JsonNode read(String text) {
        return new DocumentLoader()
                .load(new SpecSource.TextSource("value.json", text), new Diagnostics())
                .orElseThrow()
                .root();
    }

    private static void append(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            appendObject(node, text);
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",");
                append(node.get(i), text);
            }
            text.append(']');
        } else if (node.isTextual()) {
            appendText(node.textValue(), text);
        } else {
            text.append(node.asText());
        }
    }

    private static void appendObject(JsonNode node, StringBuilder text) {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            text.append(separator);
            appendText(member.getKey(), text);
            text.append(':');
            append(member.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    private static void appendText(String value, StringBuilder text) {
        text.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(value))
                .append('"');
    }
}
