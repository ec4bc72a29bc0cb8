package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated for each directory under {@code specs/cases} equals the golden tree of the same name, byte for byte,
 * and compiles without a warning. Support classes are the same everywhere; only the Gcore tree keeps them.
 */
final class GoldenTest {

    private static final Path GOLDEN = Path.of("golden");
    private static final String UPDATE = "mvn -pl integration-tests/suite -am verify -Dgolden.update=true";

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> generatedSourcesEqualTheGoldenTree() {
        return cases().map(specCase -> DynamicTest.dynamicTest(specCase.name(), () -> compare(specCase)));
    }

    @TestFactory
    Stream<DynamicTest> generatedSourcesCompileWithoutAWarning() {
        return cases().flatMap(specCase -> GeneratedSources.compilers().stream()
                .map(compiler -> DynamicTest.dynamicTest(
                        specCase.name() + " on " + compiler, () -> compiler.compile(generate(specCase)))));
    }

    @TestFactory
    Stream<DynamicTest> noGoldenTreeIsLeftOver() throws IOException {
        List<String> names = cases().map(SpecCase::name).toList();
        try (Stream<Path> trees = Files.list(GOLDEN)) {
            return trees
                    .map(tree -> tree.getFileName().toString())
                    .sorted()
                    .map(tree -> DynamicTest.dynamicTest(
                            tree, () -> assertTrue(names.contains(tree), "golden/" + tree + " has no case")))
                    .toList()
                    .stream();
        }
    }

    private static Stream<SpecCase> cases() {
        return SpecCase.below(SpecCase.SPECS.resolve("cases"), "case.md").stream();
    }

    private Path generate(SpecCase specCase) {
        Path output = temporary.resolve(specCase.name());
        GenerationResult result = new Generator().generate(specCase.request(output));
        assertTrue(result.succeeded(), () -> "not generated: " + result.diagnostics());
        return output;
    }

    private void compare(SpecCase specCase) throws IOException {
        Path tree = GOLDEN.resolve(specCase.name());
        Map<String, String> actual = sources(generate(specCase), specCase.name().startsWith("gcore"));
        if (Boolean.getBoolean("golden.update")) {
            assertTrue(System.getenv("CI") == null, "golden trees are not rewritten where CI is set");
            rewrite(tree, actual);
            return;
        }
        List<String> findings = differences(sources(tree, true), actual);
        if (!findings.isEmpty()) {
            fail(String.join("\n", findings) + "\nIf this is what you meant: " + UPDATE);
        }
    }

    private static List<String> differences(Map<String, String> golden, Map<String, String> actual) {
        List<String> findings = new ArrayList<>();
        actual.forEach((path, text) -> {
            String expected = golden.get(path);
            if (expected == null) {
                findings.add("missing in the golden tree: " + path);
            } else if (!expected.equals(text)) {
                findings.add("changed: " + path + "\n" + TextDiff.between(expected, text, 40));
            }
        });
        golden.keySet().stream()
                .filter(path -> !actual.containsKey(path))
                .forEach(path -> findings.add("no longer generated: " + path));
        return findings;
    }

    private static void rewrite(Path tree, Map<String, String> actual) throws IOException {
        for (String orphan : sources(tree, true).keySet()) {
            if (!actual.containsKey(orphan)) {
                Files.delete(tree.resolve(orphan));
            }
        }
        for (Map.Entry<String, String> file : actual.entrySet()) {
            Path path = tree.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> sources(Path root, boolean withCore) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return sources;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(p -> p.toString().endsWith(".java")).toList()) {
                String relative = root.relativize(path).toString().replace('\\', '/');
                if (withCore || !relative.contains("/core/")) {
                    sources.put(relative, Files.readString(path));
                }
            }
        }
        return sources;
    }
}
