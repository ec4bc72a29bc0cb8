package dev.specwright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

    private static final String APP = "com/acme/model/App.java";
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Apps, version: '1'}
            paths: {}
            components:
              schemas:
                App:
                  type: object
                  properties:
                    name: {type: string}
            """;

    @TempDir
    private Path out;

    @Test
    void reportsWhatWasWritten() {
        GenerationResult first = generate(GeneratorOptions.defaults("com.acme"));
        GenerationResult second = generate(GeneratorOptions.defaults("com.acme"));

        assertTrue(first.succeeded());
        assertEquals(1, first.models());
        assertTrue(first.written().contains(APP), first.written()::toString);
        assertTrue(Files.exists(out.resolve(APP)));
        assertEquals(List.of(), second.written());
        assertEquals(first.written().size(), second.unchanged().size());
    }

    @Test
    void writesNothingWhereAPhaseReportsAnError() {
        SpecSource broken = new SpecSource.TextSource("a.yaml", DOCUMENT.replace("type: string", "type: strin"));
        GenerationResult result = new Generator()
                .generate(new GenerationRequest(broken, List.of(), out, GeneratorOptions.defaults("com.acme")));

        assertFalse(result.succeeded());
        assertEquals(
                List.of(DiagnosticCode.INVALID_VALUE),
                result.diagnostics().stream().map(Diagnostic::code).toList());
        assertFalse(Files.exists(out.resolve(APP)));
    }

    @Test
    void reportsAnUnwritableDirectory() throws IOException {
        Files.createDirectories(out.resolve(APP));

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
                "option packageName: '" + name + "' is not a Java package name: " + problem + " [OPTION-001]\n"
                        + "  Use identifiers separated by dots, for example com.acme.api",
                result.diagnostics().get(0).render());
        assertFalse(Files.exists(out.resolve(APP)));
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
        GenerationResult result = generate(
                GeneratorOptions.defaults("com.acme").with(new GeneratorOptions.Names("com.acme", Optional.of(name))));

        assertEquals(
                "option clientName: '" + name + "' is not a Java class name: " + problem + " [OPTION-001]\n"
                        + "  Use a simple name without a package, for example AcmeClient",
                result.diagnostics().get(0).render());
    }

    @Test
    void reportsAllOptionsAtOnce() {
        GeneratorOptions options =
                GeneratorOptions.defaults("1").with(new GeneratorOptions.Names("1", Optional.of("2")));

        assertEquals(2, generate(options).diagnostics().size());
    }

    private GenerationResult generate(GeneratorOptions options) {
        SpecSource document = new SpecSource.TextSource("a.yaml", DOCUMENT);
        return new Generator().generate(new GenerationRequest(document, List.of(), out, options));
    }
}
