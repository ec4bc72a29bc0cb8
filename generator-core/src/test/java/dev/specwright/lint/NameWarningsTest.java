package dev.specwright.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameWarningsTest {

    @Test
    void theGeneratorTellsOfNamesThatCollide(@TempDir Path output) {
        String document = """
                openapi: 3.1.0
                info: {title: Things, version: '1'}
                components:
                  schemas:
                    Order: {type: string, enum: [asc, ASC]}
                    Page:
                      type: object
                      properties:
                        page_size: {type: string}
                        pageSize: {type: string}
                """;
        GenerationResult result = new Generator()
                .generate(new GenerationRequest(
                        new SpecSource.TextSource("api.yaml", document),
                        List.of(),
                        output,
                        GeneratorOptions.defaults("com.acme")));
        assertEquals(
                List.of(
                        "api.yaml:[5,39] Java calls \"ASC\" `ASC2`, because \"asc\" is `ASC` already",
                        "api.yaml:[10,9] `pageSize` and `page_size` have the same name in Java, so they become"
                                + " `pageSize` and `pageSize2`"),
                result.diagnostics().stream()
                        .map(diagnostic -> diagnostic.location() + " " + diagnostic.message())
                        .toList());
    }
}
