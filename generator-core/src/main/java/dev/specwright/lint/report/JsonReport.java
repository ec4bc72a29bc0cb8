package dev.specwright.lint.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintSeverity;
import java.util.List;

/** Findings as JSON. */
final class JsonReport {

    static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static String write(List<LintReport> reports) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode documents = root.putArray("documents");
        for (LintReport report : reports) {
            ObjectNode document = documents.addObject();
            document.put("document", report.document());
            ObjectNode counts = document.putObject("counts");
            for (LintSeverity severity : LintSeverity.values()) {
                counts.put(severity.label(), report.count(severity));
            }
            counts.put("silenced", report.hidden().silenced());
            counts.put("known", report.hidden().known());
            ArrayNode findings = document.putArray("findings");
            Replacements replacements = new Replacements(report);
            report.findings().forEach(finding -> add(finding, replacements, findings.addObject()));
        }
        return text(root);
    }

    private static void add(Finding finding, Replacements replacements, ObjectNode object) {
        object.put("rule", finding.rule());
        object.put("severity", finding.severity().label());
        object.put("file", finding.location().file());
        object.put("line", finding.location().line());
        object.put("column", finding.location().column());
        object.put("pointer", finding.pointer());
        object.put("message", finding.message());
        object.put("hint", finding.hint());
        List<Replacements.Replacement> edits = replacements.of(finding);
        if (!edits.isEmpty()) {
            ObjectNode fix = object.putObject("fix");
            fix.put("description", finding.fix().orElseThrow().description());
            ArrayNode list = fix.putArray("edits");
            edits.forEach(edit -> {
                ObjectNode each = list.addObject();
                edit.region(each);
                each.put("text", edit.text());
            });
        }
    }

    static String text(JsonNode root) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
