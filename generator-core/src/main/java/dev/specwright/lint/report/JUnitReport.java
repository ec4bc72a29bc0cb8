package dev.specwright.lint.report;

import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.markup.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Findings as the XML of JUnit: a rule that found something is a case that failed. */
final class JUnitReport {

    private JUnitReport() {}

    static String write(List<LintReport> reports) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        reports.forEach(report -> suite(report, xml));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(LintReport report, StringBuilder xml) {
        Map<String, StringBuilder> failures = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            failures.computeIfAbsent(finding.rule(), first -> new StringBuilder())
                    .append(finding.location())
                    .append(' ')
                    .append(finding.message())
                    .append('\n');
        }
        TreeSet<String> rules = new TreeSet<>(report.rules().keySet());
        rules.addAll(failures.keySet());
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
                .formatted(Markup.attribute(report.document()), rules.size(), failures.size()));
        for (String rule : rules) {
            xml.append("    <testcase classname=\"%s\" name=\"%s\""
                    .formatted(Markup.attribute(report.document()), Markup.attribute(rule)));
            StringBuilder failure = failures.get(rule);
            if (failure == null) {
                xml.append("/>\n");
            } else {
                String first = failure.substring(0, failure.indexOf("\n"));
                xml.append(">\n      <failure message=\"%s\">%s</failure>\n    </testcase>\n"
                        .formatted(Markup.attribute(first), Markup.text(failure.toString())));
            }
        }
        xml.append("  </testsuite>\n");
    }
}
