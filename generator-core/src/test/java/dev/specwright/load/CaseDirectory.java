package dev.specwright.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A test case in a directory: inputs and the expected text. {@code -Dgolden.update=true} writes the latter anew. */
public record CaseDirectory(Path path) {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** One test for each directory below a directory of the test resources. */
    public static Stream<DynamicTest> tests(String family, Function<CaseDirectory, String> actual) {
        try (Stream<Path> cases = Files.list(RESOURCES.resolve(family)).filter(Files::isDirectory)) {
            List<Path> sorted = cases.sorted().toList();
            assertNotEquals(0, sorted.size(), "no cases in " + family);
            return sorted.stream()
                    .map(CaseDirectory::new)
                    .map(c -> DynamicTest.dynamicTest(
                            c.path.getFileName().toString(), () -> c.check("expected.txt", actual.apply(c))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files whose names start with a prefix, in the order of their names. */
    public List<Path> files(String prefix) {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file; none if it is not there. */
    public List<String> lines(String name) {
        try {
            Path file = path.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as a source that is called by its name alone. */
    public static SpecSource source(Path file) {
        return new SpecSource.FileSource(file, file.getFileName().toString());
    }

    /** Findings as the user sees them. */
    public static String render(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .map(Diagnostic::render)
                .map(r -> r + "\n")
                .collect(Collectors.joining());
    }

    private void check(String name, String actual) throws IOException {
        Path expected = path.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            if (System.getenv("CI") != null) {
                fail("golden.update is refused where CI is set");
            }
            Files.writeString(expected, actual);
        }
        String hint = "to accept: mvn -pl generator-core -am test -Dgolden.update=true";
        assertEquals(Files.readString(expected), actual, hint);
    }
}
