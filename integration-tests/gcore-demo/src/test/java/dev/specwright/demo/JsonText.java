package dev.specwright.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON text that is edited and compared without any help of the generated code. */
final class JsonText {

    private static final String MARK = "put the new text here";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** The text with another value, raw JSON text kept character by character, at a pointer; a member may be new. */
    static String put(String json, String pointer, String raw) {
        JsonNode root = JSON.readTree(json);
        if (pointer.isEmpty()) {
            return raw;
        }
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = root.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), MARK);
        } else {
            ((ObjectNode) parent).put(place.last().getMatchingProperty(), MARK);
        }
        return root.toString().replace('"' + MARK + '"', raw);
    }

    /** The text without a member. */
    static String remove(String json, String pointer) {
        JsonNode root = JSON.readTree(json);
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) root.at(place.head())).remove(place.last().getMatchingProperty());
        return root.toString();
    }

    /** The value at a pointer, compact; null when there is none. */
    static String at(String json, String pointer) {
        JsonNode found = JSON.readTree(json).at(pointer);
        return found.isMissingNode() ? "nothing" : found.toString();
    }

    /** Pointers to all values of the text, the whole first. */
    static List<String> pointers(String json) {
        List<String> pointers = new ArrayList<>();
        collect("", JSON.readTree(json), pointers);
        return pointers;
    }

    private static void collect(String pointer, JsonNode node, List<String> pointers) {
        pointers.add(pointer);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            collect(pointer + "/" + member.getKey(), member.getValue(), pointers);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), pointers);
        }
    }

    /** Without blanks between the tokens. */
    static String compact(String json) {
        return JSON.readTree(json).toString();
    }

    /** Whether both texts say the same; {@code 1} and {@code 1.0} do, the order of members says nothing. */
    static boolean same(String one, String other) {
        Comparator<JsonNode> byNumber = (a, b) ->
                a.equals(b) || a.isNumber() && b.isNumber() && a.decimalValue().compareTo(b.decimalValue()) == 0
                        ? 0
                        : 1;
        return JSON.readTree(one).equals(byNumber, JSON.readTree(other));
    }
}
