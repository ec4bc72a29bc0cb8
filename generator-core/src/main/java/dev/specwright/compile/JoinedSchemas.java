package dev.specwright.compile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts schemas that apply to the same value, but stand apart in the document, under one roof. */
final class JoinedSchemas {

    private JoinedSchemas() {}

    /**
     * The schema that refers to all of some schemas. One that is there more than once says nothing new; leaving it out is
     * what ends recursion through schemas that lead back to themselves by several ways.
     *
     * @param around the schema that they all come from
     * @param name what tells the place from other such places of that schema
     * @param schemas the schemas
     * @return a schema that stands nowhere in the document: its pointer is one that no document can have
     */
    static Node of(Node around, String name, List<Node> schemas) {
        Map<String, Node> distinct = new LinkedHashMap<>();
        schemas.forEach(schema -> distinct.putIfAbsent(schema.pointer(), schema));
        if (distinct.size() == 1) {
            return schemas.get(0);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String pointer : distinct.keySet()) {
            all.addObject().put("$ref", "#" + pointer.replace("%", "%25"));
        }
        ObjectNode joined = JsonNodeFactory.instance.objectNode();
        joined.set("allOf", all);
        String place = Pointers.child(around.pointer(), "allOf");
        String members = name.equals("items") ? place : Pointers.child(place, "properties");
        return new Node(joined, Pointers.child(members, name));
    }
}
