package dev.specwright.load;

import com.fasterxml.jackson.core.JsonParser;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The places of a JSON text, and the keys that an object has twice. */
final class JsonPlaces {

    private final JsonText json;
    private final Diagnostics diagnostics;

    private JsonPlaces(JsonText json, Diagnostics diagnostics) {
        this.json = json;
        this.diagnostics = diagnostics;
    }

    /** Reads the places and reports duplicate keys. */
    static Place read(JsonText json, Diagnostics diagnostics) throws LoadFailure {
        JsonPlaces places = new JsonPlaces(json, diagnostics);
        return json.walk(parser -> places.place(parser, places.here(parser), ""));
    }

    private Place place(JsonParser parser, SourceLocation location, String pointer) throws IOException {
        return new Place(
                location,
                switch (parser.currentToken()) {
                    case START_OBJECT -> members(parser, pointer);
                    case START_ARRAY -> elements(parser, pointer);
                    default -> Map.of();
                });
    }

    private Map<String, Place> members(JsonParser parser, String pointer) throws IOException {
        Map<String, Place> members = new HashMap<>();
        String key = parser.nextFieldName();
        while (key != null) {
            SourceLocation location = here(parser);
            String child = Pointers.child(pointer, key);
            parser.nextToken();
            Place place = place(parser, location, child);
            Place earlier = members.putIfAbsent(key, place);
            if (earlier != null) {
                Duplicates.report(diagnostics, child, earlier.location(), location);
            }
            key = parser.nextFieldName();
        }
        return members;
    }

    private Map<String, Place> elements(JsonParser parser, String pointer) throws IOException {
        Map<String, Place> elements = new HashMap<>();
        while (!parser.nextToken().isStructEnd()) {
            String index = Integer.toString(elements.size());
            elements.put(index, place(parser, here(parser), Pointers.child(pointer, index)));
        }
        return elements;
    }

    private SourceLocation here(JsonParser parser) {
        return json.locate(parser.currentTokenLocation());
    }
}
