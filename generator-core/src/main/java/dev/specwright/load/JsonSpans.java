package dev.specwright.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.specwright.load.Span.Form;
import dev.specwright.load.Span.Range;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything stands in a JSON text. */
final class JsonSpans {

    private final String text;

    private JsonSpans(String text) {
        this.text = text;
    }

    static Span read(String name, String text) throws LoadFailure {
        JsonSpans spans = new JsonSpans(text);
        return new JsonText(name, text).walk(parser -> spans.span(parser, Range.NONE));
    }

    private Span span(JsonParser parser, Range key) throws IOException {
        int start = offset(parser);
        JsonToken token = parser.currentToken();
        if (!token.isStructStart()) {
            boolean quoted = token == JsonToken.VALUE_STRING;
            int end = quoted ? endOfString(start) : start + parser.getText().length();
            return new Span(key, new Range(start, end), quoted ? Form.QUOTED : Form.PLAIN, false, Map.of());
        }
        Map<String, Span> children = token == JsonToken.START_OBJECT ? members(parser) : elements(parser);
        return new Span(key, new Range(start, offset(parser) + 1), Form.FLOW, false, children);
    }

    private Map<String, Span> members(JsonParser parser) throws IOException {
        Map<String, Span> members = new LinkedHashMap<>();
        String name = parser.nextFieldName();
        while (name != null) {
            int start = offset(parser);
            parser.nextToken();
            members.put(name, span(parser, new Range(start, endOfString(start))));
            name = parser.nextFieldName();
        }
        return members;
    }

    private Map<String, Span> elements(JsonParser parser) throws IOException {
        Map<String, Span> elements = new LinkedHashMap<>();
        while (!parser.nextToken().isStructEnd()) {
            elements.put(Integer.toString(elements.size()), span(parser, Range.NONE));
        }
        return elements;
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int endOfString(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
