package dev.specwright.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets each operation on the disk fail in turn, in a run that creates, replaces, deletes and keeps files. */
class OutputWriterFailureTest {

    private static final List<GeneratedFile> OLD = List.of(
            new GeneratedFile("com/acme/Changed.java", "old\n"),
            new GeneratedFile("com/acme/Kept.java", "kept\n"),
            new GeneratedFile("com/acme/gone/Gone.java", "gone\n"),
            new GeneratedFile("com/acme/gone/Gone2.java", "gone\n"));
    private static final List<GeneratedFile> NEW = List.of(
            new GeneratedFile("com/acme/Changed.java", "new\n"),
            new GeneratedFile("com/acme/Kept.java", "kept\n"),
            new GeneratedFile("com/acme/added/deep/Added.java", "added\n"));
    private static final List<GeneratedFile> THIRD = List.of(
            new GeneratedFile("com/acme/Changed.java", "third\n"), new GeneratedFile("com/acme/Other.java", "other\n"));

    private static final SortedMap<String, String> SOURCES = new TreeMap<>(Map.of("the document", "0".repeat(64)));

    @TempDir
    private Path temp;

    @TestFactory
    Stream<DynamicTest> oneFailureLeavesTheOldOutputOrTheNew() throws IOException {
        return eachOperation((n, out) -> {
            SortedMap<String, String> before = Tree.withTimes(out);
            Diagnostics diagnostics = new Diagnostics();

            boolean written = new OutputWriter(out, FaultyDisk.failingOnceAt(n))
                    .write(NEW, SOURCES, diagnostics)
                    .isPresent();

            if (written) {
                // The failure was in cleaning up: nothing to report, and the next run makes it good.
                assertEquals(List.of(), diagnostics.sorted());
                run(out, NEW);
                assertEquals(pristine(NEW), Tree.filesOf(out));
            } else {
                assertEquals(before, Tree.withTimes(out));
                assertTrue(diagnostics.sorted().get(0).message().contains("No space left on device"));
                assertTrue(diagnostics.sorted().get(0).hint().startsWith("Nothing was changed"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aRunThatIsKilledIsMadeGoodByTheNextOne() throws IOException {
        return eachOperation((n, out) -> {
            new OutputWriter(out, FaultyDisk.dyingAt(n)).write(NEW, SOURCES, new Diagnostics());

            // What is taken for complete is the old output or the new one.
            SortedMap<String, String> left = Tree.filesOf(out);
            assertTrue(!OutputState.of(out).isWhole() || left.equals(pristine(OLD)) || left.equals(pristine(NEW)));
            run(out, THIRD);

            assertEquals(pristine(THIRD), Tree.filesOf(out));
        });
    }

    @TestFactory
    Stream<DynamicTest> aFirstRunThatFailsLeavesNothing() throws IOException {
        Path probe = temp.resolve("first/deep/out");
        FaultyDisk counting = FaultyDisk.counting();
        new OutputWriter(probe, counting).write(NEW, SOURCES, new Diagnostics());
        return operations(counting.count(), "first", (n, out) -> {
            boolean written = new OutputWriter(out, FaultyDisk.failingOnceAt(n))
                    .write(NEW, SOURCES, new Diagnostics())
                    .isPresent();

            assertEquals(written, Files.exists(out.getParent()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com/acme", "com/acme/gone", "com/acme/added"})
    void aDirectoryThatRefusesEveryChangeLeavesTheOldOutput(String readOnly) throws IOException {
        Path out = oldOutput("read-only");
        SortedMap<String, String> before = Tree.withTimes(out);
        Diagnostics diagnostics = new Diagnostics();

        new OutputWriter(out, FaultyDisk.readOnlyAt(out.resolve(readOnly))).write(NEW, SOURCES, diagnostics);

        assertEquals(before, Tree.withTimes(out));
        assertTrue(diagnostics.sorted().get(0).message().endsWith("permission denied"));
        assertTrue(diagnostics.sorted().get(0).hint().startsWith("Nothing was changed"));
    }

    @Test
    void saysSoWhereTheOldOutputCouldNotBePutBack() throws IOException {
        Path out = oldOutput("broken");
        FaultyDisk counting = FaultyDisk.counting();
        new OutputWriter(oldOutput("probe"), counting).write(NEW, SOURCES, new Diagnostics());
        boolean reported = false;
        for (int n = 1; n <= counting.count() && !reported; n++) {
            Diagnostics diagnostics = new Diagnostics();
            new OutputWriter(out, FaultyDisk.dyingAt(n)).write(NEW, SOURCES, diagnostics);
            reported = diagnostics.sorted().get(0).hint().startsWith("Some files were changed");
        }
        assertTrue(reported);
        // The backups of the old files are still there.
        assertTrue(Tree.of(out).keySet().stream().anyMatch(path -> path.endsWith(".old")));
    }

    private interface Check {
        void on(int operation, Path out) throws IOException;
    }

    private Stream<DynamicTest> eachOperation(Check check) throws IOException {
        FaultyDisk counting = FaultyDisk.counting();
        new OutputWriter(oldOutput("probe"), counting).write(NEW, SOURCES, new Diagnostics());
        return operations(
                counting.count(),
                "each",
                (n, out) -> check.on(n, oldOutput(temp.relativize(out).toString())));
    }

    private Stream<DynamicTest> operations(int count, String name, Check check) {
        assertTrue(count > 15, "operations: " + count);
        return Stream.iterate(1, n -> n <= count, n -> n + 1)
                .map(n -> DynamicTest.dynamicTest(
                        "operation " + n, () -> check.on(n, temp.resolve(name + n + "/deep/out"))));
    }

    /** A directory that holds the old output and a file of the user's. */
    private Path oldOutput(String name) throws IOException {
        Path out = temp.resolve(name);
        run(out, OLD);
        Files.writeString(out.resolve("com/acme/Mine.java"), "mine\n");
        Tree.age(out);
        return out;
    }

    private SortedMap<String, String> pristine(List<GeneratedFile> files) throws IOException {
        Path out = Files.createTempDirectory(temp, "pristine");
        run(out, files);
        Files.writeString(out.resolve("com/acme/Mine.java"), "mine\n");
        return Tree.filesOf(out);
    }

    private static void run(Path out, List<GeneratedFile> files) {
        assertTrue(
                new OutputWriter(out).write(files, SOURCES, new Diagnostics()).isPresent());
    }
}
