package dev.specwright.lint.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.fix.Fix;
import dev.specwright.lint.fix.FixPlanner;
import dev.specwright.lint.fix.TextEdit;
import dev.specwright.load.LineIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What fixes do to texts, by line and column, for programs that show or make the changes. */
final class Replacements {

    private final Map<String, String> texts;
    private final FixPlanner planner;
    private final Map<String, LineIndex> lines = new LinkedHashMap<>();
    private final Set<Fix> tried = new HashSet<>();

    Replacements(LintReport report) {
        this.texts = report.texts();
        this.planner = new FixPlanner(texts);
        Map<String, List<Fix>> byFile = new LinkedHashMap<>();
        report.findings()
                .forEach(finding -> finding.fix()
                        .ifPresent(
                                fix -> byFile.computeIfAbsent(finding.location().file(), first -> new ArrayList<>())
                                        .add(fix)));
        byFile.forEach(this::tryOut);
    }

    /** All together where that goes, for each trial reads the document. */
    private void tryOut(String file, List<Fix> fixes) {
        List<TextEdit> taken = new ArrayList<>();
        List<Fix> together = new ArrayList<>();
        for (Fix fix : fixes) {
            List<TextEdit> edits = planner.plan(file, fix).edits();
            if (!edits.isEmpty() && !FixPlanner.overlap(edits, taken)) {
                taken.addAll(edits);
                together.add(fix);
            }
        }
        if (planner.holds(file, together)) {
            tried.addAll(together);
        }
        fixes.stream()
                .filter(fix -> !tried.contains(fix) && planner.holds(file, List.of(fix)))
                .forEach(tried::add);
    }

    /**
     * A part of a text, and what comes instead.
     *
     * @param start its first character
     * @param end the character behind its last
     * @param text what comes instead
     */
    record Replacement(SourceLocation start, SourceLocation end, String text) {

        void region(ObjectNode region) {
            region.put("startLine", start.line());
            region.put("startColumn", start.column());
            region.put("endLine", end.line());
            region.put("endColumn", end.column());
        }
    }

    /** The changes that mend a finding; none where nothing does, or where the text cannot be edited so. */
    List<Replacement> of(Finding finding) {
        if (finding.fix().filter(tried::contains).isEmpty()) {
            return List.of();
        }
        Fix fix = finding.fix().get();
        String file = finding.location().file();
        LineIndex index = lines.computeIfAbsent(file, name -> new LineIndex(name, texts.getOrDefault(name, "")));
        return planner.plan(file, fix).edits().stream()
                .sorted(Comparator.comparingInt(TextEdit::start))
                .map(edit -> new Replacement(index.at(edit.start()), index.at(edit.end()), edit.text()))
                .toList();
    }
}
