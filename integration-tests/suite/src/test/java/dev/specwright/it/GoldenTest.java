package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.templates.JacksonDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated for each directory under {@code specs/cases}, and what is said about it, equals the golden tree of
 * the same name, byte for byte; and all of it compiles without a warning.
 */
final class GoldenTest {

    private static final Path GOLDEN = Path.of("golden");

    /** Support classes are the same everywhere; only this tree keeps them. */
    private static final String WITH_SUPPORT_CLASSES = "gcore";

    /** Warnings of a case that succeeds. */
    private static final String FINDINGS = "findings.txt";

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> generatedSourcesEqualTheGoldenTree() {
        return SpecCase.valid().stream()
                .map(specCase -> DynamicTest.dynamicTest(specCase.name(), () -> compare(specCase)));
    }

    @TestFactory
    Stream<DynamicTest> generatedSourcesCompileWithoutAWarning() {
        return JavaCompiler.all().stream()
                .map(compiler -> DynamicTest.dynamicTest(compiler.toString(), () -> compileAll(compiler)));
    }

    @TestFactory
    Stream<DynamicTest> eachGoldenTreeHasACase() throws IOException {
        List<String> names = SpecCase.valid().stream().map(SpecCase::name).toList();
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

    private static GenerationResult generate(SpecCase specCase, Path output) {
        GenerationResult result = new Generator().generate(specCase.request(output));
        assertTrue(result.succeeded(), () -> findings(result));
        return result;
    }

    private static String findings(GenerationResult result) {
        return result.diagnostics().stream()
                .map(finding -> finding.severity() + " " + finding.render() + "\n")
                .collect(Collectors.joining());
    }

    private void compileAll(JavaCompiler compiler) throws IOException, InterruptedException {
        Path sources = temporary.resolve("sources");
        SpecCase.valid().forEach(specCase -> generate(specCase, sources.resolve(specCase.name())));
        assertEquals("", compiler.compile(sources, Files.createDirectories(temporary.resolve("classes"))));
    }

    private void compare(SpecCase specCase) throws IOException {
        assumeTrue(Jackson.DIALECT == JacksonDialect.JACKSON_2, "golden trees are written for Jackson 2");
        Path output = temporary.resolve(specCase.name());
        GenerationResult result = generate(specCase, output);
        boolean all = specCase.name().equals(WITH_SUPPORT_CLASSES);
        SourceTree actual = SourceTree.read(output, path -> all || !path.contains("/core/"));
        List<Diagnostic> warnings = result.diagnostics();
        if (!warnings.isEmpty()) {
            actual.with(FINDINGS, findings(result));
        }
        Path golden = GOLDEN.resolve(specCase.name());
        if (GoldenUpdate.isWanted()) {
            actual.replace(golden);
            return;
        }
        List<String> differences = SourceTree.read(golden).differences(actual);
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences) + "\n" + GoldenUpdate.HOW_TO);
        }
    }
}
