package dev.specwright.lint.report;

import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintSeverity;
import java.util.List;

/** Findings as workflow commands of GitHub Actions, which show them beside the changed lines. */
final class GithubReport {

    private GithubReport() {}

    static String write(List<LintReport> reports) {
        StringBuilder text = new StringBuilder();
        reports.forEach(report -> report.findings().forEach(finding -> command(finding, text)));
        return text.toString();
    }

    private static void command(Finding finding, StringBuilder text) {
        String command = finding.severity() == LintSeverity.INFO
                ? "notice"
                : finding.severity().label();
        text.append("::")
                .append(command)
                .append(" file=")
                .append(property(finding.location().file()));
        if (finding.location().line() > 0) {
            text.append(",line=").append(finding.location().line());
            text.append(",col=").append(finding.location().column());
        }
        String hint = finding.hint().isEmpty() ? "" : "\n" + finding.hint();
        text.append(",title=")
                .append(property(finding.rule()))
                .append("::")
                .append(data(finding.message() + hint))
                .append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
