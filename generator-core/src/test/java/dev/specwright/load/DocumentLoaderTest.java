package dev.specwright.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.diagnostics.Diagnostics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents and what becomes of them: {@code load/<case>/input.*} in, {@code expected.txt} out, which shows the tree,
 * the places of the pointers that {@code pointers.txt} lists, and the findings.
 */
final class DocumentLoaderTest {

    @TestFactory
    Stream<DynamicTest> documents() {
        return CaseDirectory.tests("load", DocumentLoaderTest::outcome);
    }

    private static String outcome(CaseDirectory directory) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceDocument> document = new DocumentLoader()
                .load(CaseDirectory.source(directory.files("input.").get(0)), diagnostics);
        StringBuilder text = new StringBuilder();
        document.ifPresent(d -> {
            text.append(d.root().toPrettyString()).append('\n');
            for (String pointer : directory.lines("pointers.txt")) {
                text.append(pointer).append(" -> ").append(d.locate(pointer)).append('\n');
            }
        });
        return text.append(CaseDirectory.render(diagnostics)).toString();
    }

    private static String messageFor(SpecSource source) {
        Diagnostics diagnostics = new Diagnostics();
        assertTrue(new DocumentLoader().load(source, diagnostics).isEmpty());
        assertEquals(1, diagnostics.sorted().size());
        return diagnostics.sorted().get(0).render();
    }

    private static JsonNode load(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SourceDocument> document =
                new DocumentLoader().load(new SpecSource.TextSource("spec", text), diagnostics);
        assertEquals("", CaseDirectory.render(diagnostics));
        return document.orElseThrow().root();
    }

    @Test
    void missingFile(@TempDir Path directory) {
        String message = messageFor(new SpecSource.FileSource(directory.resolve("no.yaml"), "no.yaml"));
        assertTrue(message.startsWith("no.yaml: the file does not exist [LOAD-001]\n"), message);
    }

    @Test
    void directoryInsteadOfFile(@TempDir Path directory) {
        String message = messageFor(new SpecSource.FileSource(directory, "specs"));
        assertTrue(message.startsWith("specs: this is a directory, not a file [LOAD-001]\n"), message);
    }

    @Test
    void numbersKeepTheirKind() {
        JsonNode numbers = load("[1, 3000000000, 10000000000000000000000, 1.0, 1e3]");
        assertTrue(numbers.get(0).isInt());
        assertTrue(numbers.get(1).isLong());
        assertTrue(numbers.get(2).isBigInteger());
        assertTrue(numbers.get(3).isBigDecimal());
        assertTrue(numbers.get(4).isBigDecimal());
    }

    @Test
    void documentsAboveTheUsualLimitsLoad() {
        String value = "x".repeat(25_000_000);
        assertEquals(value, load("a: " + value + "\n").get("a").textValue());
        assertEquals(value, load("{\"a\": \"" + value + "\"}").get("a").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "{\"a\":", "- ", "? ", "&a [", "<<: [", "[{", "!!seq [", "'a': ["})
    void hostileNestingEndsSoon(String open) {
        SpecSource source = new SpecSource.TextSource("spec", open.repeat(100_000));
        String message = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> messageFor(source));
        assertTrue(message.startsWith("spec:["), message);
    }

    @Test
    void aliasesAreCopies() {
        JsonNode tree = load("a: &a {b: 1}\nc: *a\n");
        ((ObjectNode) tree.get("a")).put("b", 2);
        assertEquals(1, tree.get("c").get("b").intValue());
    }
}
