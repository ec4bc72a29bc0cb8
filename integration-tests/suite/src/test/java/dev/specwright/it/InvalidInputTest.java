package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each directory under {@code specs/invalid} ends in the findings of its {@code expected.txt}, and leaves the previous
 * output as it was.
 */
final class InvalidInputTest {

    private static final String PREVIOUS = "// what an earlier run left\n";

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> invalidInputIsExplainedAndTouchesNothing() {
        return SpecCase.below(SpecCase.SPECS.resolve("invalid"), "expected.txt").stream()
                .map(specCase -> DynamicTest.dynamicTest(specCase.name(), () -> explains(specCase)));
    }

    private void explains(SpecCase specCase) throws IOException {
        Path output = temporary.resolve(specCase.name());
        Path kept = output.resolve("com/example/Previous.java");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, PREVIOUS);
        GenerationResult result = new Generator().generate(specCase.request(output));
        String found = result.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n")) + "\n";
        Path expected = specCase.directory().resolve("expected.txt");
        if (GoldenUpdate.isWanted()) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found, GoldenUpdate.HOW_TO);
        assertFalse(result.succeeded());
        assertEquals(PREVIOUS, Files.readString(kept));
        try (Stream<Path> walk = Files.walk(output)) {
            assertEquals(1, walk.filter(Files::isRegularFile).count(), "something was written");
        }
    }
}
