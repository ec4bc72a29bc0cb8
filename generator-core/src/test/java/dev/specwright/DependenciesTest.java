package dev.specwright;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a build has to fetch before it can generate anything. */
final class DependenciesTest {

    private static final Pattern FOR_TESTS =
            Pattern.compile(".*(tools.jackson|junit|opentest4j|apiguardian|archunit|surefire|specwright-).*");

    @Test
    void librariesAreFewAndSmall() throws Exception {
        List<Path> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> !FOR_TESTS.matcher(jar.toString()).matches())
                .toList();
        long bytes = 0;
        for (Path library : libraries) {
            bytes += Files.size(library);
        }
        long all = bytes;
        assertTrue(
                libraries.size() <= 27 && all <= 6_800_000,
                () -> libraries.size() + " libraries of " + all + " bytes:\n" + libraries);
    }
}
