package dev.specwright.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.load.SpecSource;
import java.time.Duration;
import java.util.List;
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

    /** Each is a matter of a few seconds; the limit is for what would never end, on however busy a machine. */
    private static final Duration NEVER = Duration.ofMinutes(5);

    /** Ways to apply a schema to the very value that another applies to. */
    private static final List<String> IN_PLACE = List.of(
            "{allOf: [%s]}",
            "{allOf: [%s, {type: object, properties: {p: {type: string}}}]}",
            "{anyOf: [%s, {type: 'null'}]}",
            "{oneOf: [%s, {type: object, required: [q]}]}",
            "{not: %s}",
            "{if: %s, then: {minLength: 1}}",
            "{dependentSchemas: {a: %s}}");

    private static String compile(CharSequence schemas) {
        return Assertions.assertTimeoutPreemptively(NEVER, () -> CompileCasesTest.compile(HEAD + schemas));
    }

    private static String chain(String schema, int length) {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String next = "{$ref: '#/components/schemas/S%d'}".formatted(i + 1);
            schemas.append("    S%d: %s\n".formatted(i, schema.formatted(next)));
        }
        return schemas.append("    S%d: {type: string, maxLength: 3}\n".formatted(length))
                .toString();
    }

    @Test
    void schemasThatApplyEachOtherAreFollowedFarEnough() {
        for (String schema : IN_PLACE) {
            assertFalse(compile(chain(schema, 290)).contains("LOAD-005"), schema);
        }
    }

    @Test
    void andRefusedWhereItIsTooFar() {
        for (String schema : IN_PLACE) {
            String document = chain(schema, 3_000);
            assertTrue(compile(document).contains("301 schemas apply to a value of this one"), schema);
            SpecSource source = new SpecSource.TextSource("deep.yaml", HEAD + document);
            LintReport report = new Linter().lint(new LintRequest(source, List.of(), Preset.ALL));
            assertTrue(
                    report.findings().stream()
                            .anyMatch(finding -> finding.rule().equals("LOAD-005")),
                    schema);
        }
    }

    @Test
    void aSchemaThatExcludesItself() {
        assertTrue(compile("    S: {not: {$ref: '#/components/schemas/S'}}\n").contains("REF-002"));
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
