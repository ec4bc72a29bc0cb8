package dev.specwright.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Those groups of JSON Schema's own test suite whose schema is a {@code pattern} and nothing else. */
class SchemaSuitePatternsTest {

    private static final Path SUITE = Path.of(
            System.getProperty("specwright.conformance", "../../shared/conformance"), "json-schema-test-suite/tests");

    @TestFactory
    Stream<DynamicTest> agreesWithTheSuite() throws IOException {
        assumeTrue(Files.isDirectory(SUITE), () -> "no " + SUITE);
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SUITE)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode group : new ObjectMapper().readTree(file.toFile())) {
                    tests.addAll(tests(group));
                }
            }
        }
        return tests.stream();
    }

    private static List<DynamicTest> tests(JsonNode group) {
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode schema = group.get("schema");
        int others = (schema.has("$schema") ? 1 : 0) + (schema.has("type") ? 1 : 0);
        if (schema.path("pattern").isTextual() && schema.size() == 1 + others) {
            Predicate<String> matcher = ShippedTextPattern.matcher(assertInstanceOf(
                    CompiledPattern.class,
                    PatternCompiler.compile(schema.get("pattern").textValue())));
            for (JsonNode test : group.get("tests")) {
                if (test.get("data").isTextual()) {
                    String name = group.get("description").textValue() + ": "
                            + test.get("description").textValue();
                    tests.add(dynamicTest(
                            name,
                            () -> assertEquals(
                                    test.get("valid").booleanValue(),
                                    matcher.test(test.get("data").textValue()))));
                }
            }
        }
        return tests;
    }
}
