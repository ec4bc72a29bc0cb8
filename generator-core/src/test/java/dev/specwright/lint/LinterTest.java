package dev.specwright.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specwright.lint.report.ReportFormat;
import dev.specwright.load.SpecSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

final class LinterTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Things, version: '1'}
            servers: [{url: https://acme.test}]
            paths:
              /internal/things:
                get: {responses: {default: {description: d}}}
              /things:
                get: {responses: {default: {description: "<script> & \\u0007 %"}}}
            components:
              schemas:
                Size: {type: string, enum: [a, a]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aTeamDecidesHowGraveARuleIsAndWhere() throws IOException {
        config("""
                rules: {enum-duplicate: info, operation-id-missing: error}
                overrides:
                  - path: /internal/**
                    rules: {operation-id-missing: off}
                  - pointer: /components/schemas/*
                    rules: {enum-duplicate: warning}
                """);
        assertEquals(
                List.of(
                        "error operation-id-missing /paths/~1things/get",
                        "warning script-in-markdown /paths/~1things/get/responses/default/description",
                        "warning enum-duplicate /components/schemas/Size/enum/1"),
                lint(DOCUMENT));
    }

    @Test
    void aRuleOfAnotherPresetCanBeTurnedOn() throws IOException {
        config(
                "rules: {info-contact: warning, operation-id-missing: off, script-in-markdown: off, enum-duplicate: off}");
        assertEquals(List.of("warning info-contact /info"), lint(DOCUMENT));
    }

    @Test
    void aRuleMayBeWrittenAsData() throws IOException {
        config("""
                rules: {operation-id-missing: off, script-in-markdown: off, enum-duplicate: off}
                own:
                  - id: acme-summary
                    at: $.paths.*.*
                    require: summary
                    message: an operation has a summary
                    severity: error
                  - id: acme-path-case
                    at: $.paths.*
                    matches: ^/[a-z]+$
                    message: a path is one word
                """);
        assertEquals(
                List.of(
                        "warning acme-path-case /paths/~1internal~1things",
                        "error acme-summary /paths/~1internal~1things/get",
                        "error acme-summary /paths/~1things/get"),
                lint(DOCUMENT));
    }

    @Test
    void whatIsWrongWithAConfigurationIsReported() throws IOException {
        config("preset: loose\nrules: {enum-dupli: off, enum-duplicate: fatal}\nruels: {}\nown: [{id: x}]\n");
        assertEquals(
                5,
                lint(DOCUMENT).stream()
                        .filter(line -> line.contains("OPTION-001"))
                        .count());
    }

    @Test
    void theDocumentSilencesAFindingWithAReason() {
        String silenced = DOCUMENT.replace(
                "enum: [a, a]", "enum: [a, a], x-specwright-ignore: {enum-duplicate: the server sends both}");
        assertFalse(String.join("\n", lint(silenced)).contains("enum-duplicate"));
        assertEquals(1, report(silenced, Baseline.EMPTY).hidden().silenced());
    }

    @Test
    void aResponseThatIsCalledDefaultMaySilenceToo() {
        String silenced = DOCUMENT.replace(
                "{description: \"<script> & \\u0007 %\"}",
                "{description: \"<script>\", x-specwright-ignore: {script-in-markdown: quoted}}");
        assertEquals(1, report(silenced, Baseline.EMPTY).hidden().silenced());
    }

    @Test
    void whatTheBaselineKnowsIsNotShownWhereverItsLineIs() throws IOException {
        Baseline all = report(DOCUMENT, Baseline.EMPTY).hidden().baseline();
        Path file = folder.resolve("baseline.json");
        all.write(file);
        String moved = DOCUMENT.replace("components:", "x-note: |\n  one\n  two\ncomponents:")
                .replace("Size:", "Age: {type: integer, minimum: 2, maximum: 1}\n    Size:");
        LintReport report = report(moved, Baseline.read(file));
        assertEquals(
                List.of("error bounds-contradict /components/schemas/Age/minimum"),
                report.findings().stream().map(LinterTest::line).toList());
        assertEquals(4, report.hidden().known());
    }

    @Test
    void documentsThatCannotBeReadHaveFindingsToo() {
        assertEquals(List.of("error LOAD-003 "), lint("openapi: [3.1.0"));
        assertEquals(List.of("error LOAD-002 "), lint(" "));
        assertEquals(List.of("error SPEC-001 "), lint("[]"));
    }

    @Test
    void otherProgramsCanReadTheReport() throws Exception {
        List<LintReport> reports = List.of(report(DOCUMENT, Baseline.EMPTY));
        JsonNode json = new ObjectMapper().readTree(ReportFormat.JSON.write(reports));
        assertEquals(4, json.at("/documents/0/findings").size());
        assertEquals(11, json.at("/documents/0/findings/3/line").intValue());

        JsonNode sarif = new ObjectMapper().readTree(ReportFormat.SARIF.write(reports));
        JsonNode result = sarif.at("/runs/0/results/3");
        assertEquals("enum-duplicate", result.at("/ruleId").textValue());
        JsonNode rule =
                sarif.at("/runs/0/tool/driver/rules/" + result.at("/ruleIndex").intValue());
        assertEquals("enum-duplicate", rule.at("/id").textValue());
        assertEquals(
                11, result.at("/locations/0/physicalLocation/region/startLine").intValue());

        byte[] xml = ReportFormat.JUNIT.write(reports).getBytes(StandardCharsets.UTF_8);
        Element suite = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName("testsuite")
                .item(0);
        assertEquals("3", suite.getAttribute("failures"));
        assertEquals(
                suite.getAttribute("tests"),
                Integer.toString(suite.getElementsByTagName("testcase").getLength()));

        List<String> commands = ReportFormat.GITHUB.write(reports).lines().toList();
        assertEquals(4, commands.size());
        assertTrue(commands.get(3).startsWith("::error file=api.yaml,line=11,col="), commands.get(3));

        String html = ReportFormat.HTML.write(reports);
        assertFalse(html.contains("<script"), "text of the document got into the page as markup");
        assertFalse(html.contains("http://"), "the page fetches something");
        assertTrue(html.contains("width=device-width"));
    }

    private void config(String text) throws IOException {
        Files.writeString(folder.resolve(LintConfigReader.FILE), text);
    }

    private LintReport report(String document, Baseline baseline) {
        try {
            Path file = folder.resolve("api.yaml");
            Files.writeString(file, document);
            return new Linter()
                    .lint(new LintRequest(
                            new SpecSource.FileSource(file, "api.yaml"),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            baseline));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lint(String document) {
        return report(document, Baseline.EMPTY).findings().stream()
                .map(LinterTest::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.severity().label() + " " + finding.rule() + " " + finding.pointer();
    }
}
