package dev.specwright.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SpecSource;
import dev.specwright.resolve.ReferenceResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each directory below {@code src/test/resources/compile} is a case: a document and what becomes of it, the findings
 * first. {@code -Dgolden.update=true} rewrites what is expected.
 */
final class CompileCasesTest {

    private static final Path CASES = Path.of("src/test/resources/compile");

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> directories = Files.list(CASES)) {
            List<DynamicTest> tests = directories
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(directory -> DynamicTest.dynamicTest(
                            directory.getFileName().toString(), directory.toUri(), () -> run(directory)))
                    .toList();
            assertTrue(tests.size() > 10, "the cases are not where they are looked for");
            return tests;
        }
    }

    private static void run(Path directory) throws IOException {
        Path expected = directory.resolve("expected.txt");
        String actual = compile(Files.readString(document(directory)));
        if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual, "rewrite with -Dgolden.update=true");
    }

    /** A case without a document of its own takes one that serves other tests too. */
    private static Path document(Path directory) {
        Path own = directory.resolve("openapi.yaml");
        return Files.exists(own)
                ? own
                : Path.of("../specs").resolve(directory.getFileName()).resolve("openapi.yaml");
    }

    /** The findings, then the model if there is one. */
    static String compile(String document) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> model = new DocumentLoader()
                .load(new SpecSource.TextSource("openapi.yaml", document), diagnostics)
                .flatMap(source -> ReferenceResolver.resolve(source.root(), source::locate, diagnostics))
                .flatMap(api -> ModelCompiler.compile(api, NameOptions.DEFAULT, SchemaOptions.DEFAULT, diagnostics))
                .map(CompiledApi::model)
                .map(ModelText::of);
        String findings = diagnostics.sorted().stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
        return findings + (findings.isEmpty() ? "" : "\n") + model.orElse("");
    }
}
