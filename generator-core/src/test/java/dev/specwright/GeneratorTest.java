package dev.specwright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.SpecSource;
import dev.specwright.write.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

    private static final GeneratedFile APP = new GeneratedFile("com/acme/App.java", "class App {\n}\n");

    @TempDir
    private Path out;

    @Test
    void reportsWhatWasWritten() {
        GenerationResult result = generate(GeneratorOptions.defaults("com.acme"));

        assertEquals(new GenerationResult(List.of(), List.of(APP.path()), List.of(), List.of(), 1, 2), result);
        assertTrue(result.succeeded());
        assertTrue(Files.exists(out.resolve(APP.path())));
    }

    @Test
    void writesNothingWhereAPhaseReportsAnError() {
        Diagnostic error = new Diagnostic(
                DiagnosticCode.DANGLING_REFERENCE, new SourceLocation("a.yaml", 1, 1), "/a", "no such schema", "");
        Generator generator = new Generator((request, diagnostics) -> {
            diagnostics.add(error);
            return new Generator.Sources(List.of(APP), 1);
        });

        GenerationResult result = generator.generate(request(GeneratorOptions.defaults("com.acme")));

        assertEquals(GenerationResult.failed(List.of(error)), result);
        assertFalse(result.succeeded());
        assertFalse(Files.exists(out.resolve(APP.path())));
    }

    @Test
    void reportsAnUnwritableDirectory() throws IOException {
        Files.createDirectories(out.resolve(APP.path()));

        GenerationResult result = generate(GeneratorOptions.defaults("com.acme"));

        assertEquals(
                DiagnosticCode.UNWRITABLE_OUTPUT, result.diagnostics().get(0).code());
        assertFalse(result.succeeded());
    }

    @ParameterizedTest
    @CsvSource({
        "com.1st,   '1st' is not an identifier",
        "com.acme-api, 'acme-api' is not an identifier",
        "com.new.api, 'new' is a word of the Java language",
        "a._.b,     '_' is a word of the Java language",
        "com..api,  a part of it is empty",
        ".api,      a part of it is empty",
        "api.,      a part of it is empty",
        "'',        it is empty",
        "' ',       ' ' is not an identifier",
        "java.acme, packages below 'java' belong to the JDK",
        "com/acme,  'com/acme' is not an identifier",
    })
    void refusesPackageNames(String name, String problem) {
        GenerationResult result = generate(GeneratorOptions.defaults(name));

        assertEquals(
                "option packageName '" + name + "' is not a Java package name: " + problem + " [OPTION-001]\n"
                        + "  Use identifiers separated by dots, for example com.acme.api",
                result.diagnostics().get(0).render());
        assertFalse(Files.exists(out.resolve(APP.path())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme", "api", "com.größe.名前", "com.record.sealed", "_a.$b", "javax.acme"})
    void acceptsPackageNames(String name) {
        assertTrue(generate(GeneratorOptions.defaults(name)).succeeded());
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Client, 'com.acme.Client' is not an identifier",
        "'', it is empty",
        "class, 'class' is a word of the Java language",
        "record, Java 17 does not allow a class of this name",
    })
    void refusesClientNames(String name, String problem) {
        GenerationResult result = generate(GeneratorOptions.defaults("com.acme").withClientName(name));

        assertEquals(
                "option clientName '" + name + "' is not a Java class name: " + problem + " [OPTION-001]\n"
                        + "  Use a simple name without a package, for example AcmeClient",
                result.diagnostics().get(0).render());
    }

    @Test
    void reportsAllOptionsAtOnce() {
        GeneratorOptions options = GeneratorOptions.defaults("1").withClientName("2");

        assertEquals(2, generate(options).diagnostics().size());
    }

    private GenerationResult generate(GeneratorOptions options) {
        return new Generator((request, diagnostics) -> new Generator.Sources(List.of(APP), 1))
                .generate(request(options));
    }

    private GenerationRequest request(GeneratorOptions options) {
        return new GenerationRequest(new SpecSource.TextSource("a.yaml", ""), List.of(), out, options);
    }
}
