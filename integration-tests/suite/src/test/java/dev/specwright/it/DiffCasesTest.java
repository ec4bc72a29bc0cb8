package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.DiffRequest;
import dev.specwright.DiffResult;
import dev.specwright.Differ;
import dev.specwright.GeneratorOptions;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.diff.report.HtmlReport;
import dev.specwright.diff.report.JUnitReport;
import dev.specwright.diff.report.JsonReport;
import dev.specwright.diff.report.MarkdownReport;
import dev.specwright.diff.report.TextReport;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each directory under {@code specs/diff} is an edit, an overlay {@code edit.yaml} on the document of {@code specs/gcore}
 * (or {@code old/openapi.yaml} beside {@code new/openapi.yaml}), and {@code expected.txt}, what users are told of it; with
 * {@code accepted.yaml} where changes are accepted, and the other reports where there is a {@code diff.json}.
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
        StringBuilder text = new StringBuilder();
        result.acceptance().forEach(finding -> text.append(finding.render()).append('\n'));
        result.report()
                .ifPresent(report -> TextReport.lines(report)
                        .forEach(line -> text.append(line).append('\n')));
        compare(directory.resolve("expected.txt"), text.toString());
        if (Files.exists(directory.resolve("diff.json"))) {
            DiffReport report = result.report().orElseThrow();
            compare(directory.resolve("diff.json"), JsonReport.render(report));
            compare(directory.resolve("diff.md"), MarkdownReport.render(report));
            compare(directory.resolve("diff.html"), HtmlReport.render(report));
            compare(directory.resolve("TEST-diff.xml"), JUnitReport.render(report, Level.BREAKING));
        }
    }

    private static void compare(Path expected, String found) throws IOException {
        if (GoldenUpdate.isWanted()) {
            Files.writeString(expected, found);
        }
        assertEquals(Files.readString(expected), found, GoldenUpdate.HOW_TO);
    }

    private static DiffRequest request(Path directory) {
        GeneratorOptions options = GeneratorOptions.defaults("com.example.gcore");
        Path edit = directory.resolve("edit.yaml");
        Path accepted = directory.resolve("accepted.yaml");
        Optional<SpecSource> list =
                Files.exists(accepted) ? Optional.of(named(accepted, "accepted.yaml")) : Optional.empty();
        if (!Files.exists(edit)) {
            return new DiffRequest(
                    DiffRequest.Input.of(named(directory.resolve("old/openapi.yaml"), "old/openapi.yaml")),
                    DiffRequest.Input.of(named(directory.resolve("new/openapi.yaml"), "new/openapi.yaml")),
                    list,
                    options,
                    TODAY);
        }
        Path gcore = SpecCase.SPECS.resolve("gcore/openapi.yaml");
        return new DiffRequest(
                DiffRequest.Input.of(named(gcore, "old.yaml")),
                new DiffRequest.Input(named(gcore, "new.yaml"), List.of(named(edit, "edit.yaml"))),
                list,
                options,
                TODAY);
    }

    private static SpecSource named(Path file, String name) {
        return new SpecSource.FileSource(file, name);
    }
}
