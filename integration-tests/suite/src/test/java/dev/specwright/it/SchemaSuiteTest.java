package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Severity;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JSON Schema Test Suite for draft 2020-12: what generated validators say of a value is what the suite says, or the
 * schema is refused when code is generated. The suite is other people's and not in this repository: {@code
 * -Dspecwright.shared} says where it is.
 */
final class SchemaSuiteTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GROUP = Pattern.compile("/components/schemas/Group(\\d+)");

    /**
     * A type's own {@code fromJson} never reads null: whatever has a value of the type says whether it may be null. And a
     * schema of an OpenAPI document cannot switch vocabularies off.
     */
    private static final List<String> KNOWN = List.of(
            "type / type: array, object or null / null is valid: false",
            "vocabulary / schema that uses custom metaschema with with no validation vocabulary"
                    + " / no validation: invalid number, but it still validates: false");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void verdictsAreTheOnesOfTheSuite(@TempDir Path directory) throws Exception {
        Path tests = Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .resolve("conformance/json-schema-test-suite/tests/draft2020-12");
        assumeTrue(Files.isDirectory(tests), "no suite at " + tests + ": set -Dspecwright.shared");
        try (Stream<Path> files = Files.list(tests)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            System.out.printf("%-32s %7s %7s %7s %7s%n", "file", "groups", "refused", "right", "wrong");
            for (Path file : sorted) {
                check(file, directory);
            }
        }
        assertEquals(String.join("\n", KNOWN), String.join("\n", wrong));
    }

    private void check(Path file, Path directory) throws Exception {
        String name = file.getFileName().toString().replace(".json", "");
        JsonNode groups = JSON.readTree(file.toFile());
        Path sources = directory.resolve(name);
        Set<Integer> refused = generate(groups, sources, name);
        Path classes = directory.resolve(name + ".classes");
        String said =
                refused.size() == groups.size() ? "" : JavaCompiler.ofThisJvm().compile(sources, classes);
        int before = wrong.size();
        int right = 0;
        if (!said.isEmpty()) {
            wrong.add(name + " does not compile: " + said);
        } else if (refused.size() < groups.size()) {
            try (URLClassLoader loader = new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
                right = verdicts(name, groups, refused, loader);
            }
        }
        int mistakes = wrong.size() - before;
        System.out.printf("%-32s %7d %7d %7d %7d%n", name, groups.size(), refused.size(), right, mistakes);
    }

    private static Set<Integer> generate(JsonNode groups, Path sources, String name) throws IOException {
        Set<Integer> refused = new TreeSet<>();
        for (int i = 0; i < groups.size(); i++) {
            GenerationResult result = new Generator().generate(request(groups, refused, sources));
            if (result.succeeded()) {
                return refused;
            }
            Set<Integer> found = refusedIn(result);
            found.removeAll(refused);
            if (found.isEmpty()) {
                throw new IllegalStateException(name + ": " + result.diagnostics());
            }
            refused.addAll(found);
        }
        return refused;
    }

    private static Set<Integer> refusedIn(GenerationResult result) {
        Set<Integer> found = new TreeSet<>();
        result.diagnostics().forEach(diagnostic -> {
            Matcher group = GROUP.matcher(diagnostic.pointer());
            if (diagnostic.severity() == Severity.ERROR && group.find()) {
                found.add(Integer.valueOf(group.group(1)));
            }
        });
        return found;
    }

    private static GenerationRequest request(JsonNode groups, Set<Integer> refused, Path sources) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Suite").put("version", "1");
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        for (int i = 0; i < groups.size(); i++) {
            if (!refused.contains(i)) {
                schemas.set("Group" + i, schema(groups.get(i).get("schema"), i));
            }
        }
        return new GenerationRequest(
                new SpecSource.TextSource("suite.json", document.toPrettyString()),
                List.of(),
                sources,
                GeneratorOptions.defaults("suite").withClient(false).withAssumedTypes(false));
    }

    /** References are relative to the schema, as it has an identifier. */
    private static JsonNode schema(JsonNode schema, int number) {
        if (schema instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            copy.remove("$schema");
            if (!copy.has("$id")) {
                copy.put("$id", "https://example.org/group" + number);
            }
            return copy;
        }
        return schema;
    }

    private int verdicts(String name, JsonNode groups, Set<Integer> refused, ClassLoader loader) throws Exception {
        int right = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (JsonNode test : refused.contains(i)
                    ? new ArrayNode(JSON.getNodeFactory())
                    : groups.get(i).get("tests")) {
                boolean valid = isValid(loader, "Group" + i, test.get("data").toString());
                if (valid == test.get("valid").booleanValue()) {
                    right++;
                } else {
                    wrong.add(name + " / " + groups.get(i).get("description").textValue() + " / "
                            + test.get("description").textValue() + ": " + valid);
                }
            }
        }
        return right;
    }

    private static boolean isValid(ClassLoader loader, String name, String json) throws Exception {
        Class<?> validator = loader.loadClass("suite.model." + name + "Validator");
        try {
            Object value = value(loader, validator, name, json);
            for (var method : validator.getMethods()) {
                if (method.getName().equals("validate")) {
                    return ((List<?>) method.invoke(null, value)).isEmpty();
                }
            }
            throw new IllegalStateException("nothing validates " + name);
        } catch (InvocationTargetException e) {
            if (e.getCause().getClass().getSimpleName().equals("JsonDecodeException")) {
                return false;
            }
            throw e;
        }
    }

    private static Object value(ClassLoader loader, Class<?> validator, String name, String json) throws Exception {
        for (var field : validator.getFields()) {
            if (field.getName().equals("CODEC")) {
                Class<?> codec = loader.loadClass("suite.core.JsonCodec");
                return codec.getMethod("fromJson", String.class).invoke(field.get(null), json);
            }
        }
        return loader.loadClass("suite.model." + name)
                .getMethod("fromJson", String.class)
                .invoke(null, json);
    }
}
