package dev.specwright.lint.report;

import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people read on a console: findings by rule, the gravest first, each of the first few with its lines. */
public final class TextReport {

    private static final int FRAMES = 3;
    private static final int LINES = 8;

    private final Style style;
    private final boolean everything;

    /**
     * A form of the report.
     *
     * @param style whether with colours
     * @param everything whether each finding is shown with its lines; otherwise the first few of a rule stand for all
     */
    public TextReport(Style style, boolean everything) {
        this.style = style;
        this.everything = everything;
    }

    /**
     * A line of the report.
     *
     * @param severity how grave what it says is
     * @param text the line, without an end
     */
    public record Line(LintSeverity severity, String text) {}

    /**
     * The report of one document.
     *
     * @param report what was found
     * @return the lines; the last is the summary
     */
    public List<Line> lines(LintReport report) {
        CodeFrame frames = new CodeFrame(report.texts(), style);
        List<Line> lines = new ArrayList<>();
        groups(report).forEach(group -> group(group, report, frames, lines));
        lines.add(new Line(LintSeverity.INFO, summary(report)));
        return lines;
    }

    private static List<List<Finding>> groups(LintReport report) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        report.findings()
                .forEach(finding -> byRule.computeIfAbsent(
                                finding.severity() + " " + finding.rule(), first -> new ArrayList<>())
                        .add(finding));
        List<List<Finding>> groups = new ArrayList<>(byRule.values());
        groups.sort(Comparator.comparing((List<Finding> group) -> group.get(0).severity())
                .thenComparing(group -> group.get(0).rule()));
        return groups;
    }

    private void group(List<Finding> group, LintReport report, CodeFrame frames, List<Line> lines) {
        Finding first = group.get(0);
        LintSeverity severity = first.severity();
        String meaning = Optional.ofNullable(report.rules().get(first.rule()))
                .map(RuleInfo::summary)
                .orElse("");
        lines.add(new Line(
                severity,
                style.severity(severity, severity.label()) + " " + style.strong(first.rule()) + " "
                        + (group.size() == 1 ? "" : "(" + group.size() + ") ") + style.faint(meaning)));
        int shown = everything ? group.size() : Math.min(group.size(), FRAMES);
        for (Finding finding : group.subList(0, shown)) {
            finding(finding, frames, lines);
        }
        int listed = Math.min(group.size(), shown + LINES);
        for (Finding finding : group.subList(shown, listed)) {
            lines.add(new Line(severity, "  " + finding.location() + " " + finding.message()));
        }
        if (listed < group.size()) {
            lines.add(new Line(severity, style.faint("  and " + (group.size() - listed) + " more")));
        }
        lines.add(new Line(severity, ""));
    }

    private void finding(Finding finding, CodeFrame frames, List<Line> lines) {
        LintSeverity severity = finding.severity();
        lines.add(new Line(severity, "  " + style.strong(finding.location().toString()) + " " + finding.message()));
        frames.around(finding.location(), severity).forEach(line -> lines.add(new Line(severity, "    " + line)));
        if (!finding.hint().isEmpty()) {
            lines.add(new Line(severity, "    = " + finding.hint()));
        }
        finding.fix()
                .filter(fix -> fix.obstacle().isEmpty())
                .ifPresent(fix -> lines.add(new Line(severity, "    = -Dspecwright.fix: " + fix.description())));
    }

    private String summary(LintReport report) {
        LintReport.Hidden hidden = report.hidden();
        String silenced = hidden.silenced() == 0 ? "" : ", " + hidden.silenced() + " silenced";
        String known = hidden.known() == 0 ? "" : ", " + hidden.known() + " known from the baseline";
        return report.document() + ": " + counts(report) + silenced + known;
    }

    /**
     * How much was found, in words.
     *
     * @param report what was found
     * @return such as {@code 1 error, 2 warnings, 3 infos}
     */
    public static String counts(LintReport report) {
        List<String> parts = new ArrayList<>();
        for (LintSeverity severity : LintSeverity.values()) {
            int count = report.count(severity);
            if (count > 0) {
                parts.add(String.format(Locale.ROOT, "%,d %s%s", count, severity.label(), count == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
    }
}
