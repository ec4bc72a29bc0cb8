package dev.specwright.diff.report;

import dev.specwright.diff.Change;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.markup.Markup;

/** A report for build servers, which show test results: a change is a test, one that is too grave has failed. */
public final class JUnitReport {

    private JUnitReport() {}

    /**
     * Renders a report.
     *
     * @param report what differs
     * @param limit the level from which on a change is a failure
     * @return XML text, as the Ant task for JUnit writes it
     */
    public static String render(DiffReport report, Level limit) {
        long failures = report.changes().stream()
                .filter(change -> isFailure(change, limit))
                .count();
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.append("<testsuite name=\"")
                .append(Markup.attribute(report.before() + " -> " + report.after()))
                .append("\" tests=\"")
                .append(report.changes().size())
                .append("\" failures=\"")
                .append(failures)
                .append("\">\n");
        for (Change change : report.changes()) {
            text.append("  <testcase classname=\"").append(change.kind().id()).append("\" name=\"");
            text.append(Markup.attribute(change.sentence())).append('"');
            if (isFailure(change, limit)) {
                text.append(">\n    <failure type=\"")
                        .append(change.level().word())
                        .append("\" message=\"");
                text.append(Markup.attribute(change.sentence())).append("\">");
                text.append(Markup.text(String.join("\n", TextReport.lines(change))));
                text.append("</failure>\n  </testcase>\n");
            } else {
                text.append("/>\n");
            }
        }
        return text.append("</testsuite>\n").toString();
    }

    private static boolean isFailure(Change change, Level limit) {
        return change.accepted().isEmpty() && change.level().compareTo(limit) >= 0;
    }
}
