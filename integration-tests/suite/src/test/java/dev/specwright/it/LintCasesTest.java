package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.lint.RuleInfo;
import dev.specwright.lint.report.Style;
import dev.specwright.lint.report.TextReport;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule has a directory below {@code specs/lint}: {@code bad*} documents with what is expected of that rule to line and
 * column, and {@code good*} documents of which it must say nothing. And each has a page below {@code docs/rules}.
 */
final class LintCasesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path CASES = ROOT.resolve("specs/lint");

    private final Linter linter = new Linter();

    @TestFactory
    List<DynamicTest> rules() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RuleInfo rule : linter.rules()) {
            tests.add(DynamicTest.dynamicTest(rule.id(), () -> check(rule)));
        }
        assertTrue(tests.size() > 90, "the rules are not where they are looked for");
        return tests;
    }

    @Test
    void nothingIsDocumentedOrTestedThatIsNoRule() throws IOException {
        Set<String> ids = linter.rules().stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> cases = Files.list(CASES);
                Stream<Path> pages = Files.list(ROOT.resolve("docs/rules"))) {
            assertEquals(ids, cases.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
            assertEquals(
                    ids,
                    pages.map(path -> path.getFileName().toString().replaceFirst("\\.md$", ""))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void theGcoreDocumentHasTheMistakesThatAreKnown() throws IOException {
        Path document = ROOT.resolve("specs/gcore/openapi.yaml");
        LintReport report = linter.lint(new LintRequest(
                new SpecSource.FileSource(document, "specs/gcore/openapi.yaml"), List.of(), Preset.RECOMMENDED));
        String text = new TextReport(Style.PLAIN, false)
                .lines(report).stream().map(TextReport.Line::text).collect(Collectors.joining("\n", "", "\n"));
        compare(ROOT.resolve("specs/gcore/lint.txt"), text);
    }

    private void check(RuleInfo rule) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/rules/" + rule.id() + ".md"));
        for (String part : List.of("## Why", "## Bad", "## Good", "## How to fix", "## How to silence")) {
            assertTrue(page.contains(part), rule.id() + ".md has no part " + part);
        }
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> cases = Files.list(CASES.resolve(rule.id()))) {
            for (Path directory : cases.sorted().toList()) {
                String name = directory.getFileName().toString();
                kinds.add(name.substring(0, name.startsWith("bad") ? 3 : 4));
                checkCase(rule, directory, name.startsWith("bad"));
            }
        }
        assertEquals(Set.of("bad", "good"), kinds, rule.id());
    }

    private void checkCase(RuleInfo rule, Path directory, boolean bad) throws IOException {
        Path document = directory.resolve("openapi.yaml");
        String found = linter
                .lint(new LintRequest(new SpecSource.FileSource(document, "openapi.yaml"), List.of(), Preset.ALL))
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(LintCasesTest::line)
                .collect(Collectors.joining());
        if (bad) {
            assertFalse(found.isEmpty(), rule.id() + " does not find what " + directory + " has");
            compare(directory.resolve("expected.txt"), found);
        } else {
            assertEquals("", found, rule.id() + " reports " + directory);
        }
    }

    private static String line(Finding finding) {
        return finding.location() + " " + finding.severity().label() + " " + finding.message() + "\n  at #"
                + finding.pointer() + "\n  = " + finding.hint() + "\n";
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (GoldenUpdate.isWanted()) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual, GoldenUpdate.HOW_TO);
    }
}
