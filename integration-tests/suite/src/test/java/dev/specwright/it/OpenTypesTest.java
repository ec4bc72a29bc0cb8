package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.Generator;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles {@code open-types/<case>/Driver.java}, an application, together with what is generated for the case of that
 * name, and compares what it sees with {@code expected.txt}.
 */
final class OpenTypesTest {

    private static final Path DRIVERS = Path.of("src/test/resources/open-types");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> applicationsSeeWhatTheSchemaSays() {
        return Stream.of("all-of", "beans", "enums", "formats", "unions", "views")
                .map(name -> DynamicTest.dynamicTest(name, () -> run(name)));
    }

    private void run(String name) throws Exception {
        SpecCase specCase = SpecCase.valid().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path sources = temporary.resolve(name);
        Path classes = Files.createDirectories(temporary.resolve(name + "-classes"));
        assertTrue(new Generator().generate(specCase.request(sources)).succeeded());
        String driver = Files.readString(DRIVERS.resolve(name).resolve("Driver.java"));
        Files.writeString(sources.resolve("Driver.java"), Jackson.application(driver));
        assertEquals("", JavaCompiler.ofThisJvm().compile(sources, classes));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Object seen = loader.loadClass(specCase.packageName() + ".Driver")
                    .getMethod("run")
                    .invoke(null);
            compare(DRIVERS.resolve(name).resolve("expected.txt"), (Map<?, ?>) seen);
        }
    }

    private static void compare(Path expected, Map<?, ?> seen) throws Exception {
        String found = seen.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        if (GoldenUpdate.isWanted()) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found);
    }
}
