package dev.specwright.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeWarningsTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Things, version: '1'}
            servers: [{url: https://acme.test}]
            paths:
              /things:
                get: {responses: {default: {description: d}}}
            components:
              schemas:
                Order: {type: string, enum: [asc, ASC]}
                Page:
                  type: object
                  properties:
                    page_size: {type: string}
                    pageSize: {type: string}
            """;

    @TempDir
    private Path output;

    @Test
    void theGeneratorTellsWhatTheRulesAboutCodeFind() throws IOException {
        assertEquals(
                List.of(
                        "api.yaml:[6,5] GET /things has no operationId; Java calls it `getThings`",
                        "api.yaml:[9,39] Java calls \"ASC\" `ASC2`, because \"asc\" is `ASC` already",
                        "api.yaml:[14,9] `pageSize` and `page_size` have the same name in Java, so they become"
                                + " `pageSize` and `pageSize2`"),
                messages(generate(DOCUMENT, false)));
        assertTrue(files() > 0);
    }

    @Test
    void whatTheDocumentSilencesIsNotTold() {
        String silenced = DOCUMENT.replace("info:", "x-specwright-ignore: {operation-id-missing: as it is}\ninfo:")
                .replace("[asc, ASC]", "[asc, ASC], x-specwright-ignore: {enum-constant-collision: the server's}")
                .replace("pageSize: {", "size: {");
        assertEquals(List.of(), messages(generate(silenced, false)));
    }

    @Test
    void warningsFailBeforeAnythingIsWrittenWhereNoneAreAllowed() throws IOException {
        GenerationResult result = generate(DOCUMENT, true);
        assertEquals(
                "there are 3 warnings, and `failOnWarnings` allows none",
                messages(result).get(0));
        assertEquals(4, messages(result).size());
        assertTrue(!result.succeeded());
        assertEquals(0, files());
    }

    private GenerationResult generate(String document, boolean failOnWarnings) {
        return new Generator()
                .generate(new GenerationRequest(
                        new SpecSource.TextSource("api.yaml", document),
                        List.of(),
                        output,
                        GeneratorOptions.defaults("com.acme"),
                        Optional.empty(),
                        Optional.empty(),
                        failOnWarnings));
    }

    private static List<String> messages(GenerationResult result) {
        return result.diagnostics().stream()
                .map(diagnostic ->
                        (diagnostic.location().line() == 0 ? "" : diagnostic.location() + " ") + diagnostic.message())
                .toList();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
