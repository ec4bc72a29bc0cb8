package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.lint.Baseline;
import dev.specwright.lint.Finding;
import dev.specwright.lint.FixReport;
import dev.specwright.lint.Fixer;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What can be mended is mended in place. Each bad case of a rule that has a fix has a {@code fixed.yaml} of what becomes of
 * it; the directories below {@code specs/fix} have documents that are laid out in other ways, {@code report.txt} with what
 * was done and why something was not, and the mended files as {@code *.fixed}.
 */
final class FixTest {

    private static final Path SPECS = Path.of("../../specs");

    private final Fixer fixer = new Fixer(new Linter());

    @TestFactory
    List<DynamicTest> badCasesOfRules() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> documents = Files.walk(SPECS.resolve("lint"))) {
            for (Path document : documents.filter(FixTest::isBad).sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(document.toString(), () -> checkRule(document)));
            }
        }
        assertTrue(tests.size() > 90, "the cases are not where they are looked for");
        return tests;
    }

    @TestFactory
    List<DynamicTest> layouts() throws IOException {
        try (Stream<Path> cases = Files.list(SPECS.resolve("fix"))) {
            return cases.sorted()
                    .map(directory ->
                            DynamicTest.dynamicTest(directory.getFileName().toString(), () -> checkLayout(directory)))
                    .toList();
        }
    }

    private static boolean isBad(Path file) {
        return file.getFileName().toString().equals("openapi.yaml")
                && file.getParent().getFileName().toString().startsWith("bad");
    }

    private void checkRule(Path document) throws IOException {
        FixReport report = fixer.fix(request(document, List.of()));
        Path fixed = document.resolveSibling("fixed.yaml");
        if (report.done().isEmpty()) {
            assertFalse(Files.exists(fixed), "nothing is mended here any more, " + fixed);
        } else {
            checkProperties(request(document, List.of()), report);
            compare(fixed, report.texts().get("openapi.yaml"));
        }
    }

    private void checkLayout(Path directory) throws IOException {
        Path document = Files.exists(directory.resolve("openapi.json"))
                ? directory.resolve("openapi.json")
                : directory.resolve("openapi.yaml");
        Path overlay = directory.resolve("overlay.yaml");
        List<SpecSource> overlays =
                Files.exists(overlay) ? List.of(new SpecSource.FileSource(overlay, "overlay.yaml")) : List.of();
        FixReport report = fixer.fix(request(document, overlays));
        checkProperties(request(document, overlays), report);
        StringBuilder told = new StringBuilder();
        report.done().forEach(done -> {
            told.append(line(done.finding())).append('\n');
            done.diff().forEach(line -> told.append("  ").append(line).append('\n'));
        });
        report.left()
                .forEach(left -> told.append(line(left.finding()))
                        .append("\n  left: ")
                        .append(left.reason())
                        .append('\n'));
        compare(directory.resolve("report.txt"), told.toString());
        for (String file : report.texts().keySet()) {
            compare(directory.resolve(file + ".fixed"), report.texts().get(file));
        }
    }

    /** What holds of every document that was mended. */
    private static void checkProperties(LintRequest request, FixReport report) {
        LintReport before = new Linter().lint(request);
        report.texts().forEach((file, text) -> {
            assertTrue(
                    new DocumentLoader()
                            .load(new SpecSource.TextSource(file, text), new Diagnostics())
                            .isPresent(),
                    file + " cannot be read any more");
            String old = before.texts().get(file);
            assertEquals(comments(old), comments(text), "comments of " + file);
            assertEquals(old.contains("\r\n"), text.contains("\r\n"), "line ends of " + file);
            assertEquals(old.endsWith("\n"), text.endsWith("\n"), "end of " + file);
        });
        List<Finding> left = report.left().stream().map(FixReport.Left::finding).toList();
        List<Finding> fixable = report.after().findings().stream()
                .filter(finding -> finding.fix().isPresent())
                .toList();
        assertEquals(left, fixable, "what has a fix is mended, or there is a reason");
        List<String> errors = errors(before);
        errors(report.after()).forEach(error -> assertTrue(errors.contains(error), "was not wrong before: " + error));
        int gone = before.findings().size() - report.after().findings().size();
        assertTrue(
                gone >= report.done().size(),
                "each change mends a finding, and nothing new is found: " + gone + " of "
                        + report.done().size());
    }

    private static List<String> errors(LintReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == LintSeverity.ERROR)
                .map(Finding::message)
                .toList();
    }

    private static List<String> comments(String text) {
        return text.lines()
                .filter(line -> line.matches("(.*\\s)?#( .*)?"))
                .map(line -> line.substring(line.lastIndexOf('#')).strip())
                .collect(Collectors.toList());
    }

    private static String line(Finding finding) {
        return finding.location() + " " + finding.rule() + " " + finding.message() + "\n  "
                + finding.fix().orElseThrow().description();
    }

    private static LintRequest request(Path document, List<SpecSource> overlays) {
        return new LintRequest(
                new SpecSource.FileSource(document, document.getFileName().toString()),
                overlays,
                Optional.of(Preset.ALL),
                Optional.empty(),
                Baseline.EMPTY);
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (GoldenUpdate.isWanted()) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual, GoldenUpdate.HOW_TO);
    }
}
