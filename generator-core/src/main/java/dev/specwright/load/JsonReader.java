package dev.specwright.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.diagnostics.Diagnostics;
import java.io.IOException;

/** From JSON text to a tree, token by token: an object mapper would cost a cold start more than the reading itself. */
final class JsonReader {

    private final JsonText json;
    private boolean duplicates;

    JsonReader(String name, String text) {
        this.json = new JsonText(name, text);
    }

    JsonNode read(Diagnostics diagnostics) throws LoadFailure {
        JsonNode tree = json.walk(this::value);
        if (duplicates) {
            JsonPlaces.read(json, diagnostics);
        }
        return tree;
    }

    private JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Numbers.parse(parser.getText());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.getInstance();
            default -> TextNode.valueOf(parser.getText());
        };
    }

    private ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        String key = parser.nextFieldName();
        while (key != null) {
            parser.nextToken();
            duplicates |= object.replace(key, value(parser)) != null;
            key = parser.nextFieldName();
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (!parser.nextToken().isStructEnd()) {
            array.add(value(parser));
        }
        return array;
    }
}
