package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.lint.RuleInfo;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of what is wrong with the Gcore document, which people have read, and what the linter says of it. */
final class LintDefectsTest {

    private static final Path GCORE = Path.of("../../specs/gcore");

    /** A row with a rule: line, text, rule, and the preset from which on it runs. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+) \\|.*\\| `([a-z-]+)`(?: \\(\\*(strict|all)\\*\\))? \\|$");

    private final Linter linter = new Linter();

    @Test
    void theRulesFindWhatTheListSaysTheyFind() throws IOException {
        Set<String> found = findings(Preset.ALL).stream()
                .map(finding -> finding.location().line() + " " + finding.rule())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, RuleInfo> rules = new LinkedHashMap<>();
        linter.rules().forEach(rule -> rules.put(rule.id(), rule));
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        Matcher row = ROW.matcher(Files.readString(GCORE.resolve("DEFECTS.md")));
        while (row.find()) {
            rows++;
            String preset = row.group(3) == null ? "recommended" : row.group(3);
            boolean there = found.contains(row.group(1) + " " + row.group(2));
            if (!there || !rules.get(row.group(2)).level().label().equals(preset)) {
                wrong.add(row.group());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows > 20, "the list is not where it is looked for");
    }

    @Test
    void whatTheLinterSaysIsInTheList() throws IOException {
        Set<String> listed = new TreeSet<>();
        Set<String> listedRules = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(GCORE.resolve("DEFECTS.md")));
        while (row.find()) {
            listed.add(row.group(1) + " " + row.group(2));
            listedRules.add(row.group(2));
        }
        // One row stands for all tags.
        List<String> missing = findings(Preset.RECOMMENDED).stream()
                .filter(finding -> !finding.rule().equals("unused-tag"))
                .map(finding -> finding.location().line() + " " + finding.rule())
                .filter(finding -> !listed.contains(finding))
                .toList();
        assertEquals(List.of(), missing);
        List<String> missingRules = findings(Preset.ALL).stream()
                .map(Finding::rule)
                .distinct()
                .filter(rule -> !listedRules.contains(rule))
                .toList();
        assertEquals(List.of(), missingRules);
    }

    private List<Finding> findings(Preset preset) {
        LintReport report = linter.lint(new LintRequest(
                new SpecSource.FileSource(GCORE.resolve("openapi.yaml"), "openapi.yaml"), List.of(), preset));
        return report.findings();
    }
}
