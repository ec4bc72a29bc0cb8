package dev.specwright.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Documents that are made to break a compiler end in findings, not in a stack overflow or a wait. */
final class HostileDocumentTest {

    private static final String HEAD = """
            openapi: 3.1.0
            info: {title: Hostile, version: '1'}
            components:
              schemas:
            """;

    private static String compile(StringBuilder schemas) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> CompileCasesTest.compile(HEAD + schemas));
    }

    @Test
    void aLongChainOfReferences() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            schemas.append("    S%d: {$ref: '#/components/schemas/S%d'}\n".formatted(i, i + 1));
        }
        schemas.append("    S5000: {type: string}\n");
        assertFalse(compile(schemas).contains("SPEC-"), "what is too deep for a type is evaluated");
    }

    @Test
    void aLongCircle() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            schemas.append("    S%d: {$ref: '#/components/schemas/S%d'}\n".formatted(i, (i + 1) % 5_000));
        }
        assertTrue(compile(schemas).contains("a circle that never reaches a schema"));
    }

    @Test
    void listsOfListsThroughReferences() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            schemas.append("    S%d: {type: array, items: {$ref: '#/components/schemas/S%d'}}\n".formatted(i, i + 1));
        }
        schemas.append("    S5000: {type: string}\n");
        assertFalse(compile(schemas).contains("SPEC-"), "what is too deep for a type is evaluated");
    }

    @Test
    void manyModelsThatReferToEachOther() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            schemas.append("    S%d: {type: object, properties: {".formatted(i));
            for (int j = 1; j <= 5; j++) {
                schemas.append("p%d: {$ref: '#/components/schemas/S%d'}, ".formatted(j, (i * j + 7) % 3_000));
            }
            schemas.append("}}\n");
        }
        assertEquals(
                3_000,
                compile(schemas)
                        .lines()
                        .filter(line -> line.startsWith("object "))
                        .count());
    }
}
