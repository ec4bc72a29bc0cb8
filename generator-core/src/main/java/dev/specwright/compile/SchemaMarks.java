package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Short texts that tell schemas apart by what they demand: the same for schemas that differ in prose or order alone. */
final class SchemaMarks {

    private static final Set<String> PROSE = Set.of(
            "title",
            "description",
            "summary",
            "example",
            "examples",
            "default",
            "deprecated",
            "externalDocs",
            "$comment");

    private SchemaMarks() {}

    /** Eight hex digits; enough to tell some alternatives of one union apart. */
    static String of(Node schema) {
        return String.format("%08x", text(schema.json(), false).hashCode());
    }

    /** Members in the order of their names; names of properties are no keywords. */
    private static String text(JsonNode json, boolean properties) {
        if (json.isArray()) {
            List<String> elements = new ArrayList<>();
            json.forEach(element -> elements.add(text(element, false)));
            Collections.sort(elements);
            return elements.toString();
        }
        if (!json.isObject()) {
            return json.toString();
        }
        Map<String, String> members = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String name = member.getKey();
            if (properties || !PROSE.contains(name) && !name.startsWith("x-")) {
                boolean names = !properties && (name.equals("properties") || name.equals("$defs"));
                members.put(name, text(member.getValue(), names));
            }
        }
        return members.toString();
    }
}
