package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.Generator;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what was generated: each {@code instances/<Model>[-<what>].json} of a case is read by the model, and written
 * again it is the same text. The model's validator says what {@code .txt} of the same name says, nothing if there is
 * no such file.
 */
final class RoundTripTest {

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> instancesComeBackAsTheyWere() {
        return SpecCase.valid().stream()
                .filter(specCase -> !specCase.instances().isEmpty())
                .map(specCase -> DynamicTest.dynamicTest(specCase.name(), () -> run(specCase)));
    }

    private void run(SpecCase specCase) throws Exception {
        Path sources = temporary.resolve(specCase.name());
        Path classes = Files.createDirectories(temporary.resolve(specCase.name() + "-classes"));
        assertTrue(new Generator().generate(specCase.request(sources)).succeeded());
        assertEquals("", JavaCompiler.ofThisJvm().compile(sources, classes));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (Path instance : specCase.instances()) {
                check(instance, new LoadedModel(loader, specCase.packageName(), modelName(instance)));
            }
        }
    }

    private static String modelName(Path instance) {
        return instance.getFileName().toString().replaceFirst("(-[^.]*)?\\.json$", "");
    }

    private static void check(Path instance, LoadedModel type) throws Exception {
        String json = Files.readString(instance).strip();
        Object model = type.fromJson(json);
        assertEquals(json, type.toJson(model), instance.toString());
        Object copy = type.copy(model);
        assertEquals(model, copy, instance.toString());
        assertEquals(model.hashCode(), copy.hashCode(), instance.toString());
        assertEquals(json, type.toJson(copy), instance.toString());
        assertFalse(model.toString().isEmpty());
        compareViolations(instance, type.violations(model));
    }

    private static void compareViolations(Path instance, List<?> violations) throws IOException {
        // Through bytes and back, as a lone surrogate cannot be in a file.
        String found = StandardCharsets.UTF_8
                .decode(StandardCharsets.UTF_8.encode(
                        violations.stream().map(violation -> violation + "\n").collect(Collectors.joining())))
                .toString();
        Path expected =
                instance.resolveSibling(instance.getFileName().toString().replaceFirst("\\.json$", ".txt"));
        if (GoldenUpdate.isWanted()) {
            if (found.isEmpty()) {
                Files.deleteIfExists(expected);
            } else {
                Files.writeString(expected, found);
            }
        }
        assertEquals(Files.exists(expected) ? Files.readString(expected) : "", found, instance.toString());
    }
}
