package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.DiffRequest;
import dev.specwright.DiffResult;
import dev.specwright.Differ;
import dev.specwright.GeneratorOptions;
import dev.specwright.diff.report.TextReport;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each directory under {@code specs/diff} is an edit, an overlay {@code edit.yaml} on the document of {@code specs/gcore}
 * (or {@code old.yaml} beside {@code new.yaml}), and {@code expected.txt}, what users are told of it.
 */
final class DiffCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TestFactory
    Stream<DynamicTest> editsAreReported() {
        return SpecCase.below(SpecCase.SPECS.resolve("diff"), "expected.txt").stream()
                .map(specCase -> DynamicTest.dynamicTest(specCase.name(), () -> report(specCase.directory())));
    }

    private static void report(Path directory) throws IOException {
        DiffResult result = new Differ().diff(request(directory));
        assertEquals(List.of(), result.diagnostics());
        String found = String.join("\n", TextReport.lines(result.report().orElseThrow())) + "\n";
        Path expected = directory.resolve("expected.txt");
        if (GoldenUpdate.isWanted()) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found, GoldenUpdate.HOW_TO);
    }

    private static DiffRequest request(Path directory) {
        GeneratorOptions options = GeneratorOptions.defaults("com.example.gcore");
        Path edit = directory.resolve("edit.yaml");
        if (!Files.exists(edit)) {
            return new DiffRequest(
                    DiffRequest.Input.of(named(directory.resolve("old.yaml"), "old.yaml")),
                    DiffRequest.Input.of(named(directory.resolve("new.yaml"), "new.yaml")),
                    options,
                    TODAY);
        }
        Path gcore = SpecCase.SPECS.resolve("gcore/openapi.yaml");
        return new DiffRequest(
                DiffRequest.Input.of(named(gcore, "old.yaml")),
                new DiffRequest.Input(named(gcore, "new.yaml"), List.of(named(edit, "edit.yaml"))),
                options,
                TODAY);
    }

    private static SpecSource named(Path file, String name) {
        return new SpecSource.FileSource(file, name);
    }
}
