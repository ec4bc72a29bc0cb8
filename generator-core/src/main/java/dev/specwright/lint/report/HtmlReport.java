package dev.specwright.lint.report;

import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.RuleInfo;
import dev.specwright.markup.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page that needs nothing else: no script, no font, no address to fetch. */
final class HtmlReport {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>specwright:lint</title>
            <style>
            :root { color-scheme: light dark; --error: #c62828; --warning: #9a6700; --info: #0b6aa8; --line: #8884; }
            @media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffd54f; --info: #80cbff; } }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
            h1 { font-size: 1.3rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
            .counts span { margin-right: 1rem; font-weight: 600; white-space: nowrap; }
            .error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
            details { border-top: 1px solid var(--line); padding: .6rem 0; }
            summary { cursor: pointer; overflow-wrap: anywhere; }
            summary b { margin-right: .4rem; }
            article { margin: .8rem 0 1.4rem; }
            article p { margin: .2rem 0; overflow-wrap: anywhere; }
            .place { font-family: ui-monospace, monospace; font-size: .85rem; opacity: .8; }
            pre { font: .8rem/1.45 ui-monospace, monospace; overflow-x: auto; background: #8881; border-radius: .4rem;
              padding: .6rem; margin: .4rem 0; }
            </style>
            </head>
            <body>
            """;

    private HtmlReport() {}

    static String write(List<LintReport> reports) {
        StringBuilder html = new StringBuilder(HEAD);
        html.append("<h1>specwright:lint</h1>\n");
        reports.forEach(report -> document(report, html));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void document(LintReport report, StringBuilder html) {
        html.append("<h2>").append(Markup.text(report.document())).append("</h2>\n<p class=\"counts\">");
        for (LintSeverity severity : LintSeverity.values()) {
            int count = report.count(severity);
            html.append("<span class=\"%s\">%d %s%s</span>"
                    .formatted(severity.label(), count, severity.label(), count == 1 ? "" : "s"));
        }
        html.append("</p>\n");
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        report.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
                .forEach(finding -> groups.computeIfAbsent(
                                finding.severity() + finding.rule(), first -> new ArrayList<>())
                        .add(finding));
        CodeFrame frames = new CodeFrame(report.texts(), Style.PLAIN);
        groups.values().forEach(group -> group(group, report, frames, html));
    }

    private static void group(List<Finding> group, LintReport report, CodeFrame frames, StringBuilder html) {
        Finding first = group.get(0);
        RuleInfo rule = report.rules().get(first.rule());
        String open = first.severity() == LintSeverity.INFO ? "" : " open";
        html.append("<details%s><summary><b class=\"%s\">%s</b><b>%s</b>(%d) %s</summary>\n"
                .formatted(
                        open,
                        first.severity().label(),
                        first.severity().label(),
                        Markup.text(first.rule()),
                        group.size(),
                        rule == null ? "" : Markup.text(rule.summary())));
        for (Finding finding : group) {
            html.append("<article><p>").append(Markup.text(finding.message())).append("</p>");
            html.append("<p class=\"place\">")
                    .append(Markup.text(finding.location().toString()))
                    .append("</p>");
            List<String> frame = frames.around(finding.location(), finding.severity());
            if (!frame.isEmpty()) {
                html.append("<pre>");
                frame.forEach(line -> html.append(Markup.text(line)).append('\n'));
                html.append("</pre>");
            }
            html.append("<p>").append(Markup.text(finding.hint())).append("</p></article>\n");
        }
        html.append("</details>\n");
    }
}
