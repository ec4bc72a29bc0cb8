package dev.specwright.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the Gcore document asks for, read from its text, and the bodies that the tests begin with. */
final class GcoreSpec {

    static final Path DOCUMENT = Path.of("../../specs/gcore/openapi.yaml");
    static final String FULL = body("full");
    static final String MINIMAL = body("minimal");

    private static final Set<String> CONSTRAINTS = Set.of(
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "enum",
            "const");

    private GcoreSpec() {}

    /** Pointers, from the schema's name on, of all keywords that a value of the right type can break. */
    static Set<String> constraints() {
        Set<String> found = new TreeSet<>();
        schemas().properties().forEach(schema -> constraints(schema.getKey(), schema.getValue(), found));
        return found;
    }

    private static void constraints(String pointer, JsonNode schema, Set<String> found) {
        schema.properties().stream()
                .filter(keyword -> CONSTRAINTS.contains(keyword.getKey())
                        || keyword.getKey().equals("additionalProperties")
                                && keyword.getValue().isBoolean())
                .forEach(keyword -> found.add(pointer + "/" + keyword.getKey()));
        schema.path("properties")
                .properties()
                .forEach(property ->
                        constraints(pointer + "/properties/" + property.getKey(), property.getValue(), found));
        for (int i = 0; i < schema.path("anyOf").size(); i++) {
            constraints(pointer + "/anyOf/" + i, schema.path("anyOf").get(i), found);
        }
        schema.path("items").properties().stream()
                .filter(keyword -> CONSTRAINTS.contains(keyword.getKey()))
                .forEach(keyword -> found.add(pointer + "/items/" + keyword.getKey()));
    }

    /** The default of each property that has one, as JSON text, by {@code Schema.property}. */
    static Map<String, String> defaults() {
        Map<String, String> found = new TreeMap<>();
        properties().forEach((name, property) -> {
            if (property.has("default")) {
                found.put(name, property.get("default").toString());
            }
        });
        return found;
    }

    /** All properties that may be null, as {@code Schema.property}. */
    static Set<String> nullables() {
        Set<String> found = new TreeSet<>();
        properties().forEach((name, property) -> {
            for (JsonNode member : property.path("anyOf")) {
                if (member.path("type").asString("").equals("null")) {
                    found.add(name);
                }
            }
        });
        return found;
    }

    private static Map<String, JsonNode> properties() {
        Map<String, JsonNode> found = new TreeMap<>();
        schemas()
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(
                                property -> found.put(schema.getKey() + "." + property.getKey(), property.getValue())));
        return found;
    }

    private static JsonNode schemas() {
        try {
            return new YAMLMapper().readTree(Files.readString(DOCUMENT)).at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file under {@code bodies}, compact. */
    static String body(String name) {
        return JsonText.compact(resource("bodies/" + name + ".json"));
    }

    /** The rows of a table: one per line, cells between bars. */
    static List<List<String>> table(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : resource(name).lines().toList()) {
            if (!line.startsWith("#")) {
                rows.add(List.of(line.split(" \\| ")));
            }
        }
        return rows;
    }

    /** The text of a file under {@code src/test/resources}. */
    static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources").resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the folder {@code shared} beside the repository; without it the test is skipped, and says so. */
    static String shared(String name) {
        Path folder = Path.of(System.getProperty("specwright.shared", "../../../shared"));
        Path file = folder.resolve(name);
        Assumptions.assumeTrue(
                Files.isRegularFile(file), () -> "skipped, as there is no " + file + " (-Dspecwright.shared=<folder>)");
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
