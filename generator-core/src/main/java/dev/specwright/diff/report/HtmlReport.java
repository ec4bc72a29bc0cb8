package dev.specwright.diff.report;

import dev.specwright.diff.Change;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.java.JavaChange;
import dev.specwright.markup.Markup;
import java.util.List;

/** A report as one page that needs nothing else: no scripts, no fonts, no images; made for narrow screens too. */
public final class HtmlReport {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
            h1 { font-size: 1.3rem; overflow-wrap: anywhere; }
            details { border-left: .3rem solid #888; margin: .8rem 0; padding: .2rem .8rem; }
            details.breaking { border-color: #c62828; }
            details.risky { border-color: #ef8f00; }
            details.safe { border-color: #2e7d32; }
            summary { cursor: pointer; overflow-wrap: anywhere; }
            code, pre { font: .85em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
            .tag { font-size: .75em; font-weight: bold; text-transform: uppercase; }
            .old::before { content: "- "; } .new::before { content: "+ "; }
            .old { color: #c62828; } .new { color: #2e7d32; }
            """;

    private HtmlReport() {}

    /**
     * Renders a report.
     *
     * @param report what differs
     * @return an HTML document
     */
    public static String render(DiffReport report) {
        StringBuilder text = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>API changes</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Markup.text(report.before() + " → " + report.after()))
                .append("</h1>\n<p>")
                .append(Markup.text(TextReport.summary(report)))
                .append("</p>\n");
        report.changes().forEach(change -> write(change, text));
        return text.append("</body>\n</html>\n").toString();
    }

    private static void write(Change change, StringBuilder text) {
        String level = change.level().word();
        text.append("<details class=\"")
                .append(level)
                .append("\"><summary><span class=\"tag\">")
                .append(level);
        text.append("</span> ").append(spans(change.sentence())).append("</summary>\n");
        change.accepted()
                .ifPresent(reason ->
                        text.append("<p>accepted: ").append(Markup.text(reason)).append("</p>\n"));
        change.after().ifPresent(site -> place("now", site.location() + " #" + site.pointer(), text));
        change.before().ifPresent(site -> place("was", site.location() + " #" + site.pointer(), text));
        if (!change.reaches().isEmpty()) {
            text.append("<p>")
                    .append(Markup.text(String.join(", ", change.reaches())))
                    .append("</p>\n");
        }
        List<JavaChange> java = JavaChanges.gravestFirst(change.java());
        if (!java.isEmpty()) {
            text.append("<p>Java: ")
                    .append(Markup.text(JavaChanges.summary(java)))
                    .append("</p>\n");
            java.forEach(each -> write(each, text));
        }
        text.append("<p><code>").append(change.kind().id()).append("</code></p></details>\n");
    }

    private static void place(String word, String place, StringBuilder text) {
        text.append("<p>")
                .append(word)
                .append(" <code>")
                .append(Markup.text(place))
                .append("</code></p>\n");
    }

    private static void write(JavaChange java, StringBuilder text) {
        text.append("<p><code>").append(Markup.text(java.element())).append("</code> ");
        text.append(java.effect().words()).append("</p>\n<pre>");
        java.before().ifPresent(old -> declaration("old", old, text));
        java.after().ifPresent(now -> declaration("new", now, text));
        text.append("</pre>\n");
    }

    private static void declaration(String kind, String declaration, StringBuilder text) {
        text.append("<span class=\"").append(kind).append("\">").append(Markup.text(declaration));
        text.append("</span>\n");
    }

    /** What stands in backticks as code. */
    private static String spans(String sentence) {
        StringBuilder text = new StringBuilder();
        String[] parts = sentence.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            text.append(code ? "<code>" : "").append(Markup.text(parts[i])).append(code ? "</code>" : "");
        }
        return text.toString();
    }
}
