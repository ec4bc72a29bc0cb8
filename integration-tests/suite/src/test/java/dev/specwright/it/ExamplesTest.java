package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.it.ExampleDocument.Slot;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples and defaults of documents, values made after the schemas of components, and seeded mutations of all of them:
 * generated code comes to the verdict of networknt, and what is valid is written again as it was read. Beside the Gcore document these are real documents that are other
 * people's and not in this repository: {@code -Dspecwright.shared} says where they are. Without
 * {@code -Dspecwright.corpus=all} only small documents are taken; {@code -Dspecwright.only=a,b} names some.
 */
final class ExamplesTest {

    private static final long SMALL = 60_000;
    private static final int SCHEMAS_AT_ONCE = 600;

    @TempDir
    private Path temporary;

    @Test
    void generatedCodeAgreesWithNetworknt() throws IOException {
        ExampleTally total = new ExampleTally("all");
        System.out.println(ExampleTally.HEADING);
        for (Path file : documents()) {
            JsonNode root = load(file);
            ExampleTally tally = run(name(file), root);
            System.out.println(tally);
            total.add(tally);
        }
        System.out.println(total);
        assertEquals(0, total.differences(), total::toString);
        assertTrue(total.judged() > 0, "nothing was judged");
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(SpecCase.SPECS.resolve("gcore/openapi.yaml")));
        boolean all = System.getProperty("specwright.corpus", "").equals("all");
        Path corpus = Path.of(System.getProperty("specwright.shared", "../../../shared"), "corpus");
        if (Files.isDirectory(corpus)) {
            try (Stream<Path> files = Files.list(corpus)) {
                files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                        .filter(file -> all || file.toFile().length() <= SMALL)
                        .sorted()
                        .forEach(documents::add);
            }
        } else {
            System.out.println("no other documents at " + corpus + ": set -Dspecwright.shared");
        }
        String only = System.getProperty("specwright.only", "");
        documents.removeIf(file -> !only.isEmpty() && !Set.of(only.split(",")).contains(name(file)));
        return documents;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    private static JsonNode load(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        return new DocumentLoader()
                .load(SpecSource.of(file), diagnostics)
                .orElseThrow(
                        () -> new IllegalStateException(diagnostics.sorted().toString()))
                .root();
    }

    private ExampleTally run(String name, JsonNode root) throws IOException {
        ExampleTally tally = new ExampleTally(name);
        ExampleFinder.Found found = ExampleFinder.find(root);
        found.leftOut().forEach(tally::notJudged);
        List<Example> examples = new ArrayList<>(found.examples());
        examples.addAll(made(root));
        List<List<Example>> groups = bySchema(examples);
        tally.found(found.examples().size(), examples.size() - found.examples().size(), groups.size());
        for (int from = 0; from < groups.size(); from += SCHEMAS_AT_ONCE) {
            Path directory = Files.createDirectories(temporary.resolve(name + from));
            compare(root, groups.subList(from, Math.min(groups.size(), from + SCHEMAS_AT_ONCE)), directory, tally);
        }
        return tally;
    }

    /** Values made after the components' schemas. */
    private static List<Example> made(JsonNode root) {
        List<Example> made = new ArrayList<>();
        root.at("/components/schemas").properties().forEach(component -> {
            String pointer = ExampleDocument.COMPONENTS + SchemaParts.escaped(component.getKey());
            Samples.of(root, component.getValue())
                    .forEach(value -> made.add(new Example(Example.MADE, value, pointer, component.getValue())));
        });
        return made;
    }

    /** Examples of schemas that say the same are examples of one schema; those that are equal are one. */
    private static List<List<Example>> bySchema(List<Example> examples) {
        Map<String, List<Example>> bySchema = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (Example example : examples) {
            String key = SchemaParts.withoutAnnotations(example.schema()).toString();
            if (known.add(key + example.value())) {
                bySchema.computeIfAbsent(key, none -> new ArrayList<>()).add(example);
            }
        }
        return List.copyOf(bySchema.values());
    }

    private static void compare(JsonNode root, List<List<Example>> groups, Path directory, ExampleTally tally)
            throws IOException {
        ExampleDocument document = new ExampleDocument(root);
        Map<Slot, List<Example>> examples = new LinkedHashMap<>();
        for (List<Example> group : groups) {
            Example first = group.get(0);
            examples.put(document.add(first.schemaPointer(), first.schema()), group);
        }
        Judge judge =
                new Judge(document.schemasOnly(), root.path("openapi").asText().startsWith("3.0"));
        try (GeneratedSchemas generated = GeneratedSchemas.generate(document, directory, tally)) {
            ExampleComparison comparison = new ExampleComparison(document, judge, generated, tally);
            document.slots().forEach(slot -> examples.get(slot).forEach(example -> comparison.compare(example, slot)));
        }
    }
}
