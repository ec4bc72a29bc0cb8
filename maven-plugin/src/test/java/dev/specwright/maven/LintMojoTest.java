package dev.specwright.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintMojoTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: https://pets.example.org}]
            components:
              schemas:
                Age:
                  type: integer
                  minimum: %s
                  maximum: 1
            """;

    @TempDir
    private Path temp;

    private final RecordingLog log = new RecordingLog();
    private final MavenProject project = new MavenProject();

    @BeforeEach
    void placeProject() {
        project.setFile(temp.resolve("pom.xml").toFile());
    }

    @Test
    void showsFindingsWithTheirLinesAndFails() throws IOException {
        Files.writeString(temp.resolve("api.yaml"), DOCUMENT.formatted("9"));
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo("api.yaml")::execute);
        assertEquals("api.yaml: 1 error", failure.getMessage());
        String shown = String.join("\n", log.lines());
        assertTrue(shown.contains("api.yaml:[8,7] `minimum: 9` is above `maximum: 1`"), shown);
        assertTrue(shown.contains("> 8 |       minimum: 9"), shown);
        assertTrue(shown.contains("    |       ^^^^^^^"), shown);
    }

    @Test
    void passesWhereNothingIsAsGraveAsAskedFor() throws IOException, MojoFailureException {
        Files.writeString(temp.resolve("api.yaml"), DOCUMENT.formatted("9"));
        LintMojo mojo = mojo("api.yaml");
        mojo.failOn = "never";
        mojo.execute();
        Files.writeString(temp.resolve("api.yaml"), DOCUMENT.formatted("0"));
        mojo("api.yaml").execute();
        assertTrue(
                log.lines().get(log.lines().size() - 1).endsWith("api.yaml: nothing found"),
                log.lines().toString());
    }

    @Test
    void looksAtEveryDocumentOfAFolder() throws IOException {
        Files.createDirectories(temp.resolve("specs/target"));
        Files.writeString(temp.resolve("specs/a.yaml"), DOCUMENT.formatted("9"));
        Files.writeString(temp.resolve("specs/b.yaml"), DOCUMENT.formatted("0"));
        Files.writeString(temp.resolve("specs/pipeline.yaml"), "steps: []");
        Files.writeString(temp.resolve("specs/target/c.yaml"), DOCUMENT.formatted("9"));
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo("specs")::execute);
        assertEquals("specs/a.yaml: 1 error", failure.getMessage());
        assertTrue(String.join("\n", log.lines()).contains("specs/b.yaml: nothing found"));
    }

    @Test
    void mendsTheFileInPlaceAndShowsTheChanges() throws IOException, MojoFailureException {
        String document =
                "\uFEFF" + DOCUMENT.formatted("0").replace("minimum", "minimun").replace("\n", "\r\n");
        Files.writeString(temp.resolve("api.yaml"), document);
        LintMojo trial = mojo("api.yaml");
        trial.fix = "dry-run";
        trial.execute();
        assertEquals(document, Files.readString(temp.resolve("api.yaml")));
        String shown = String.join("\n", log.lines());
        assertTrue(shown.contains("can be mended SPEC-008 api.yaml:[8,7] Write `minimum`"), shown);
        assertTrue(shown.contains("    -      minimun: 0"), shown);
        assertTrue(shown.contains("    +      minimum: 0"), shown);
        assertTrue(shown.endsWith("api.yaml: 1 warning"), shown);

        LintMojo mojo = mojo("api.yaml");
        mojo.fix = "true";
        mojo.execute();
        assertEquals(document.replace("minimun", "minimum"), Files.readString(temp.resolve("api.yaml")));
        assertTrue(log.lines().get(log.lines().size() - 1).endsWith("api.yaml: nothing found"));
    }

    @Test
    void mendsTheFilesThatTheDocumentRefersTo() throws IOException, MojoFailureException {
        Files.createDirectories(temp.resolve("specs/common"));
        Files.writeString(
                temp.resolve("specs/api.yaml"),
                DOCUMENT.formatted("0") + "    Size: {$ref: 'common/size.yaml#/Size'}\n");
        Files.writeString(temp.resolve("specs/common/size.yaml"), "Size: {type: string, enum: [a, b, a]}\n");
        LintMojo mojo = mojo("specs/api.yaml");
        mojo.fix = "true";
        mojo.execute();
        assertEquals("Size: {type: string, enum: [a, b]}\n", Files.readString(temp.resolve("specs/common/size.yaml")));
        assertEquals(
                DOCUMENT.formatted("0") + "    Size: {$ref: 'common/size.yaml#/Size'}\n",
                Files.readString(temp.resolve("specs/api.yaml")));
    }

    @Test
    void saysWhichChoicesThereAre() {
        LintMojo mojo = mojo("api.yaml");
        mojo.failOn = "fatal";
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);
        assertEquals("failOn is `fatal`; it must be one of error, warning, info, never", failure.getMessage());
    }

    @Test
    void saysWhatIsMissing() {
        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo("")::execute);
        assertEquals("inputSpec is missing, nothing was written", failure.getMessage());
    }

    private LintMojo mojo(String inputSpec) {
        LintMojo mojo = new LintMojo();
        mojo.setLog(log);
        mojo.project = project;
        mojo.inputSpec = inputSpec;
        return mojo;
    }
}
