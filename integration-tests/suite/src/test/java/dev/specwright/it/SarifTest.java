package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.lint.report.ReportFormat;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SARIF against the JSON schema of the standard (OASIS, SARIF 2.1.0), which a library for it carries in its jar. */
final class SarifTest {

    private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";
    private static final Path SPECS = Path.of("../../specs");

    @Test
    void everyReportIsValid() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SPECS)) {
            files.filter(file -> file.getFileName().toString().startsWith("openapi."))
                    .filter(file -> !file.toString().endsWith(".fixed"))
                    .sorted()
                    .forEach(documents::add);
        }
        assertTrue(documents.size() > 200, "the documents are not where they are looked for");
        Linter linter = new Linter();
        List<LintReport> reports = documents.stream()
                .map(document -> linter.lint(
                        new LintRequest(new SpecSource.FileSource(document, name(document)), List.of(), Preset.ALL)))
                .toList();
        String sarif = ReportFormat.SARIF.write(reports);
        assertEquals(List.of(), problems(sarif));
        assertTrue(sarif.contains("\"artifactChanges\""), "no fix is in the report");
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        assertFalse(problems("{\"version\": \"2.1.0\", \"runs\": [{}]}").isEmpty());
    }

    private static String name(Path document) {
        return SPECS.relativize(document).toString().replace('\\', '/');
    }

    private static List<String> problems(String sarif) throws IOException {
        try (InputStream in = SarifTest.class.getResourceAsStream(SCHEMA)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema(text, InputFormat.JSON);
            return schema.validate(sarif, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .limit(20)
                    .toList();
        }
    }
}
