package dev.specwright.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string, maxLength: 9}}}
                Tag: {type: object, properties: {text: {type: string}}}
            """;

    @TempDir
    private Path temp;

    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void generate() throws IOException {
        Path document = Files.writeString(temp.resolve("api.yaml"), DOCUMENT);
        assertTrue(new Generator()
                .generate(new GenerationRequest(
                        SpecSource.of(document), List.of(), temp.resolve("out"), GeneratorOptions.defaults("com.acme")))
                .succeeded());
    }

    @Test
    void isContentWithWhatWasGenerated() throws MojoFailureException, IOException {
        Files.writeString(temp.resolve("out/com/acme/Mine.java"), "class Mine {}");

        mojo().execute();

        assertEquals(1, log.lines().size());
        assertTrue(
                log.lines().get(0).endsWith("files are what would be generated -> out"),
                log.lines().get(0));
    }

    @Test
    void showsWhatHasChanged() throws IOException {
        Files.writeString(temp.resolve("api.yaml"), DOCUMENT.replace("maxLength: 9", "maxLength: 8"));

        String failure = failure();

        assertTrue(failure.startsWith("out: 2 of "), failure);
        assertTrue(log.lines().contains("error: --- a/com/acme/model/PetValidator.java"), log.lines()::toString);
        assertTrue(log.lines().stream().anyMatch(line -> line.startsWith("error: -") && line.contains(", 9,")));
        assertTrue(log.lines().stream().anyMatch(line -> line.startsWith("error: +") && line.contains(", 8,")));
    }

    @Test
    void findsWhatIsMissingAndWhatIsLeftOver() throws IOException {
        Files.delete(temp.resolve("out/com/acme/model/Pet.java"));
        Files.writeString(temp.resolve("api.yaml"), DOCUMENT.replaceFirst("    Tag: .*\n", ""));

        failure();

        assertTrue(log.lines().contains("error: +++ b/com/acme/model/Pet.java"), log.lines()::toString);
        assertTrue(log.lines().contains("error: --- a/com/acme/model/Tag.java"), log.lines()::toString);
        assertTrue(log.lines().contains("error: +++ /dev/null"), log.lines()::toString);
    }

    @Test
    void writesNothing() throws IOException {
        Path gone = temp.resolve("out/com/acme/model/Pet.java");
        Files.delete(gone);

        failure();

        assertFalse(Files.exists(gone));
    }

    private String failure() {
        return String.valueOf(
                assertThrows(MojoFailureException.class, () -> mojo().execute()).getMessage());
    }

    private CheckMojo mojo() {
        MavenProject project = new MavenProject();
        project.setFile(temp.resolve("pom.xml").toFile());
        CheckMojo mojo = new CheckMojo();
        mojo.setLog(log);
        mojo.project = project;
        mojo.inputSpec = "api.yaml";
        mojo.packageName = "com.acme";
        mojo.outputDirectory = temp.resolve("out").toFile();
        return mojo;
    }
}
