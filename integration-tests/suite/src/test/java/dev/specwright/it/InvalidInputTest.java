package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.diagnostics.Diagnostic;
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
 * Each directory under {@code specs/invalid} ends in the findings of its {@code expected.txt}, and leaves what stood
 * in the output directory as it was.
 */
final class InvalidInputTest {

    private static final int MOST_LINES = 3;

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> invalidInputIsExplainedAndTouchesNothing() {
        return SpecCase.below(SpecCase.SPECS.resolve("invalid"), "expected.txt").stream()
                .map(specCase -> DynamicTest.dynamicTest(specCase.name(), () -> explains(specCase)));
    }

    private void explains(SpecCase specCase) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(specCase.name()));
        Path output = arrange(directory, specCase.output());
        SourceTree before = SourceTree.read(directory);
        GenerationResult result = new Generator().generate(specCase.request(output));
        assertFalse(result.succeeded());
        String found = render(result)
                .replace(directory.toString(), "<project>")
                .replace(specCase.directory().toString(), "<case>");
        compare(specCase, found);
        assertEquals(List.of(), before.differences(SourceTree.read(directory)), "something was written");
    }

    private static Path arrange(Path directory, String kind) throws IOException {
        Path output = directory.resolve("output");
        switch (kind) {
            case "previous" -> {
                Path previous = output.resolve("com/example/Previous.java");
                Files.createDirectories(previous.getParent());
                Files.writeString(previous, "// what an earlier run left\n");
                return output;
            }
            case "file" -> {
                return Files.writeString(output, "a file\n");
            }
            case "below-file" -> {
                return Files.writeString(output, "a file\n").resolve("generated");
            }
            default -> throw new IllegalArgumentException("no such kind of output: " + kind);
        }
    }

    private static String render(GenerationResult result) {
        for (Diagnostic finding : result.diagnostics()) {
            assertTrue(finding.render().lines().count() <= MOST_LINES, finding::render);
        }
        return result.diagnostics().stream()
                .map(finding -> finding.severity() + " " + finding.render() + "\n")
                .collect(Collectors.joining());
    }

    private static void compare(SpecCase specCase, String found) throws IOException {
        Path expected = specCase.directory().resolve("expected.txt");
        if (GoldenUpdate.isWanted()) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found, GoldenUpdate.HOW_TO);
    }
}
