package dev.specwright.it;

import static dev.specwright.it.SchemaParts.escaped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the examples and defaults of an OpenAPI document: of schemas at any depth, parameters, headers and media types.
 * An example that cannot be judged is counted by the reason.
 */
final class ExampleFinder {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode root;
    private final boolean is30;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    private ExampleFinder(JsonNode root) {
        this.root = root;
        this.is30 = root.path("openapi").asText().startsWith("3.0");
    }

    /**
     * What was found.
     *
     * @param examples in the document's order
     * @param leftOut how many cannot be judged, by reason
     */
    record Found(List<Example> examples, Map<String, Integer> leftOut) {}

    static Found find(JsonNode root) {
        ExampleFinder finder = new ExampleFinder(root);
        finder.paths(root.path("paths"), "/paths");
        finder.paths(root.path("webhooks"), "/webhooks");
        finder.components(root.path("components"));
        return new Found(finder.examples, finder.leftOut);
    }

    private void components(JsonNode components) {
        String at = "/components/";
        each(components, at, "schemas", this::schema);
        each(components, at, "parameters", this::parameter);
        each(components, at, "headers", this::parameter);
        each(components, at, "requestBodies", this::content);
        each(components, at, "responses", this::response);
        each(components, at, "callbacks", this::paths);
        paths(components.path("pathItems"), at + "pathItems");
    }

    private interface Visitor {
        void visit(JsonNode node, String pointer);
    }

    private static void each(JsonNode parent, String pointer, String name, Visitor visitor) {
        String at = (pointer.endsWith("/") ? pointer : pointer + "/") + name;
        JsonNode container = parent.path(name);
        container.properties().forEach(member -> visitor.visit(member.getValue(), at + "/" + escaped(member.getKey())));
        for (int i = 0; container.isArray() && i < container.size(); i++) {
            visitor.visit(container.get(i), at + "/" + i);
        }
    }

    private void paths(JsonNode paths, String pointer) {
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String at = pointer + "/" + escaped(path.getKey());
            each(path.getValue(), at, "parameters", this::parameter);
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operation(method.getValue(), at + "/" + method.getKey());
                }
            }
        }
    }

    private void operation(JsonNode operation, String pointer) {
        each(operation, pointer, "parameters", this::parameter);
        content(operation.path("requestBody"), pointer + "/requestBody");
        each(operation, pointer, "responses", this::response);
        each(operation, pointer, "callbacks", this::paths);
    }

    private void response(JsonNode response, String pointer) {
        each(response, pointer, "headers", this::parameter);
        content(response, pointer);
    }

    private void content(JsonNode owner, String pointer) {
        each(owner, pointer, "content", this::mediaType);
    }

    private void parameter(JsonNode parameter, String pointer) {
        mediaType(parameter, pointer);
        content(parameter, pointer);
    }

    private void mediaType(JsonNode mediaType, String pointer) {
        JsonNode schema = mediaType.get("schema");
        if (schema != null) {
            schema(schema, pointer + "/schema");
        }
        if (mediaType.has("example")) {
            add(mediaType.get("example"), pointer + "/example", schema, pointer + "/schema");
        }
        each(mediaType, pointer, "examples", (example, at) -> named(example, at, schema, pointer + "/schema"));
        each(mediaType, pointer, "encoding", (encoding, at) -> each(encoding, at, "headers", this::parameter));
    }

    private void named(JsonNode example, String pointer, JsonNode schema, String schemaPointer) {
        JsonNode target = example;
        if (example.path("$ref").asText().startsWith("#/")) {
            target = root.at(ExampleDocument.pointer(example.get("$ref").textValue()));
        }
        if (target.has("value")) {
            add(target.get("value"), pointer + "/value", schema, schemaPointer);
        } else {
            leaveOut(target.has("externalValue") ? "externalValue" : "an Example Object without a value");
        }
    }

    private void schema(JsonNode schema, String pointer) {
        boolean beside = is30 && schema.has("$ref");
        for (String keyword : List.of("example", "default")) {
            if (schema.has(keyword) && beside) {
                leaveOut("beside a $ref of OpenAPI 3.0, where it means nothing");
            } else if (schema.has(keyword)) {
                add(schema.get(keyword), pointer + "/" + keyword, schema, pointer);
            }
        }
        if (schema.has("examples") && (is30 || !schema.get("examples").isArray())) {
            leaveOut("examples that are no JSON Schema examples");
        } else {
            each(schema, pointer, "examples", (value, at) -> add(value, at, schema, pointer));
        }
        if (!beside) {
            SchemaParts.forEach(schema, pointer, this::schema);
        }
    }

    private void add(JsonNode value, String pointer, JsonNode schema, String schemaPointer) {
        if (schema == null) {
            leaveOut("no schema");
        } else {
            examples.add(new Example(pointer, value, schemaPointer, schema));
        }
    }

    private void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }
}
