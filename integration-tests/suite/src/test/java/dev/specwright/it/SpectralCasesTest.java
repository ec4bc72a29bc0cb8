package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tests that Spectral has of its own rules, put to the rules here that stand for them: whether something is reported.
 * Documents of OpenAPI 2.0 are read as 3.0; what stands where no specification puts it is moved to where it belongs. They
 * are not in this repository: {@code -Dspecwright.shared} says where.
 */
final class SpectralCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Rules here that stand for one of theirs without being in the preset, or that the compiler itself is. */
    private static final Map<String, Set<String>> OTHERS = Map.ofEntries(
            Map.entry("contact-properties", Set.of("contact-properties")),
            Map.entry("info-license", Set.of("info-license")),
            Map.entry("license-url", Set.of("license-url")),
            Map.entry("openapi-tags", Set.of("tags-missing")),
            Map.entry("openapi-tags-alphabetical", Set.of("tags-alphabetical")),
            Map.entry("operation-singular-tag", Set.of("operation-singular-tag")),
            Map.entry("tag-description", Set.of("tag-description")),
            Map.entry("oas3-parameter-description", Set.of("parameter-description")),
            Map.entry("oas3-server-not-example.com", Set.of("server-example")),
            Map.entry("operation-operationId-valid-in-url", Set.of("operation-id-not-identifier")),
            Map.entry("oas3-schema", Set.of("SPEC-001", "SPEC-003", "SPEC-004", "SPEC-005", "SPEC-008")));

    /** Where the verdict differs, and is meant to. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry(
                    "array-items: array items sibling is missing in a oas2 document (not reported)",
                    "what stands there is no schema"),
            Map.entry(
                    "array-items: array items sibling is missing in oas3.1 document (not reported)",
                    "what stands there is no schema"),
            Map.entry(
                    "no-$ref-siblings: $ref siblings are present (not reported)",
                    "only schemas are looked at, and these are none"),
            Map.entry(
                    "no-$ref-siblings: $ref siblings in a oas3 document (not reported)",
                    "only schemas are looked at, and these are none"),
            Map.entry(
                    "oas3-schema: human-readable Ajv errors (not reported)",
                    "formats within `info` and unknown members of headers are not checked"),
            Map.entry(
                    "oas3-server-variables: server has a server variable resulting in broken URL (not reported)",
                    "URLs are not put together"),
            Map.entry(
                    "operation-operationId-valid-in-url: valid case (reported)",
                    "what is a good URL may be no good identifier"),
            Map.entry(
                    "operation-parameters: Error if both in:formData and in:body (not reported)",
                    "OpenAPI 3 has neither"),
            Map.entry(
                    "operation-success-response: oas2 document has 2XX and 3XX responses set (not reported)",
                    "OpenAPI 3 has ranges"));

    private final Path file = Path.of(System.getProperty("specwright.shared", "../../../shared"))
            .resolve("conformance/lint/spectral-oas-cases.json");

    @Test
    void theirVerdictsAreOurs() throws IOException {
        assumeTrue(Files.isRegularFile(file), "no cases at " + file + ": set -Dspecwright.shared");
        Map<String, Set<String>> ours = ours();
        Map<String, int[]> table = new TreeMap<>();
        List<String> other = new ArrayList<>();
        for (JsonNode test : JSON.readTree(file.toFile())) {
            String rule = test.get("rule").textValue();
            if (rule.startsWith("oas2-")) {
                continue;
            }
            boolean expected = !test.get("errors").isEmpty();
            boolean found = finds(test.get("document").deepCopy(), ours.getOrDefault(rule, Set.of()));
            int[] row = table.computeIfAbsent(rule, first -> new int[2]);
            row[expected == found ? 0 : 1]++;
            if (expected != found) {
                other.add(rule + ": " + test.get("name").textValue() + (found ? " (reported)" : " (not reported)"));
            }
        }
        table.forEach((rule, row) -> System.out.printf("%-40s same %2d other %2d%n", rule, row[0], row[1]));
        System.out.println(String.join("\n", other));
        assertEquals(DIFFERENT.keySet(), Set.copyOf(other));
    }

    private static Map<String, Set<String>> ours() {
        Map<String, Set<String>> ours = new LinkedHashMap<>(OTHERS);
        new Linter().rules().stream().filter(rule -> !rule.spectral().isEmpty()).forEach(rule -> {
            Set<String> ids = new LinkedHashSet<>(ours.getOrDefault(rule.spectral(), Set.of()));
            ids.add(rule.id());
            ours.put(rule.spectral(), ids);
        });
        return ours;
    }

    private static boolean finds(ObjectNode document, Set<String> rules) throws IOException {
        String text = JSON.writeValueAsString(inPlace(document));
        Set<String> found = new Linter()
                        .lint(new LintRequest(new SpecSource.TextSource("case.json", text), List.of(), Preset.ALL))
                        .findings()
                        .stream()
                        .map(finding -> finding.rule())
                        .collect(Collectors.toSet());
        return found.stream().anyMatch(rules::contains);
    }

    private static ObjectNode inPlace(ObjectNode document) {
        if (document.remove("swagger") != null || !document.has("openapi")) {
            document.put("openapi", "3.0.3");
        }
        ObjectNode components = document.withObject("/components");
        move(document, "definitions", components, "schemas");
        JsonNode headers = document.remove("headers");
        if (headers != null) {
            boolean schemas = headers.has("schemas");
            components.withObject(schemas ? "/schemas" : "/headers").setAll((ObjectNode)
                    (schemas ? headers.get("schemas") : headers));
        }
        JsonNode content = document.remove("content");
        if (content != null) {
            components.withObject("/responses/moved").put("description", "d").set("content", content);
        }
        JsonNode examples = document.remove("examples");
        if (examples != null && !examples.isEmpty()) {
            document.set("x-examples", examples);
        }
        JsonNode parameters = document.remove("parameters");
        if (parameters != null && parameters.isArray()) {
            for (JsonNode parameter : parameters) {
                boolean one = parameter.has("schema");
                ObjectNode moved = components.withObject("/parameters");
                if (one) {
                    moved.set("moved", parameter);
                } else {
                    moved.setAll((ObjectNode) parameter);
                }
            }
        }
        if (components.isEmpty()) {
            document.remove("components");
        }
        return document;
    }

    private static void move(ObjectNode from, String name, ObjectNode to, String target) {
        JsonNode value = from.remove(name);
        if (value != null) {
            to.set(target, value);
        }
    }
}
