package dev.specwright.lint.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.RuleInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings as SARIF 2.1.0. */
final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifReport() {}

    static String write(List<LintReport> reports) {
        ObjectNode root = JsonReport.JSON.createObjectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        Map<String, RuleInfo> rules = new TreeMap<>();
        reports.forEach(report -> rules.putAll(report.rules()));
        driver(run.putObject("tool").putObject("driver"), rules);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        List<String> order = new ArrayList<>(rules.keySet());
        for (LintReport report : reports) {
            Replacements replacements = new Replacements(report);
            for (Finding finding : report.findings()) {
                ObjectNode result = results.addObject();
                result(result, finding, order.indexOf(finding.rule()));
                fix(result, finding, replacements.of(finding));
            }
        }
        return JsonReport.text(root);
    }

    private static void driver(ObjectNode driver, Map<String, RuleInfo> rules) {
        driver.put("name", "Specwright");
        ArrayNode list = driver.putArray("rules");
        for (RuleInfo rule : rules.values()) {
            ObjectNode object = list.addObject();
            object.put("id", rule.id());
            object.putObject("shortDescription").put("text", rule.summary());
            object.putObject("help")
                    .put("text", "docs/rules/" + rule.id() + ".md says why, and how to fix and to silence");
            object.putObject("defaultConfiguration").put("level", level(rule.severity()));
            object.putObject("properties").putArray("tags").add(rule.family().label());
        }
    }

    private static void result(ObjectNode result, Finding finding, int index) {
        result.put("ruleId", finding.rule());
        if (index >= 0) {
            result.put("ruleIndex", index);
        }
        result.put("level", level(finding.severity()));
        String hint = finding.hint().isEmpty() ? "" : ". " + finding.hint();
        result.putObject("message").put("text", finding.message() + hint);
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(finding.location().file()));
        if (finding.location().line() > 0) {
            ObjectNode region = physical.putObject("region");
            region.put("startLine", finding.location().line());
            region.put("startColumn", finding.location().column());
        }
        ObjectNode logical = location.putArray("logicalLocations").addObject();
        logical.put("fullyQualifiedName", "#" + finding.pointer());
        result.putObject("partialFingerprints").put("rulePointer/v1", finding.rule() + " #" + finding.pointer());
    }

    private static void fix(ObjectNode result, Finding finding, List<Replacements.Replacement> edits) {
        if (!edits.isEmpty()) {
            ObjectNode fix = result.putArray("fixes").addObject();
            fix.putObject("description").put("text", finding.fix().orElseThrow().description());
            ObjectNode change = fix.putArray("artifactChanges").addObject();
            change.putObject("artifactLocation")
                    .put("uri", uri(finding.location().file()));
            ArrayNode replacements = change.putArray("replacements");
            for (Replacements.Replacement edit : edits) {
                ObjectNode replacement = replacements.addObject();
                edit.region(replacement.putObject("deletedRegion"));
                replacement.putObject("insertedContent").put("text", edit.text());
            }
        }
    }

    /** A relative reference as RFC 3986 has it. */
    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "document";
        }
    }

    private static String level(LintSeverity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
