package dev.specwright.maven.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecInputsTest {

    @TempDir
    private Path temp;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void pathsStartAtTheSpecDirectoryAndAreCalledFromTheProject() {
        SpecSource found = source(" api v1.yaml ").orElseThrow();

        assertEquals(new SpecSource.FileSource(temp.resolve("specs/api v1.yaml"), "specs/api v1.yaml"), found);
    }

    @Test
    void absolutePathsAreTakenAsTheyAre() {
        Path elsewhere = Path.of("elsewhere/api.yaml").toAbsolutePath();

        assertEquals(
                new SpecSource.FileSource(elsewhere, elsewhere.toString().replace('\\', '/')),
                source(elsewhere.toString()).orElseThrow());
    }

    @Test
    void resourcesAreFoundInDirectoriesOfTheClassPath() throws IOException {
        SpecSource.FileSource found = (SpecSource.FileSource)
                source("classpath:META-INF/m2e/lifecycle-mapping-metadata.xml").orElseThrow();

        assertTrue(Files.readString(found.path()).contains("runOnIncremental"));
        assertEquals("classpath:META-INF/m2e/lifecycle-mapping-metadata.xml", found.displayName());
    }

    @Test
    void resourcesAreFoundInJarsOfTheClassPath() throws IOException {
        try (SpecInputs inputs = inputs()) {
            SpecSource.FileSource found = (SpecSource.FileSource)
                    inputs.source("classpath:/META-INF/LICENSE.md", diagnostics).orElseThrow();

            assertEquals(List.of(), diagnostics.sorted());
            assertTrue(Files.size(found.path()) > 0);
        }
    }

    @Test
    void aFileOfAnArchiveHasSiblings() throws Exception {
        Path jar = jar("api/openapi.yaml", "api/pet.yaml");
        try (Archives archives = new Archives()) {
            Path file = archives.file(jar, "api/openapi.yaml");

            assertEquals("api/pet.yaml", Files.readString(file.resolveSibling("pet.yaml")));
        }
    }

    @Test
    void whatAnArchiveDoesNotHoldIsToldWithWhatItHolds() throws IOException {
        Path jar = jar("api/openapi.yaml", "README.md");

        assertEquals(
                "'x': there is no openapi.yaml in specs.jar [LOAD-001]\n  There is in it: api/openapi.yaml",
                failure(jar, "openapi.yaml"));
        assertEquals(
                "'x': leads out of the archive [LOAD-001]\n  Write the path of a file in it",
                failure(temp, "../secret.yaml"));
    }

    @Test
    void anArchiveThatIsNoneIsToldSo() throws IOException {
        Path yaml = Files.writeString(temp.resolve("api.yaml"), "openapi: 3.1.0\n");

        assertEquals(
                "'x': api.yaml is not a zip archive [LOAD-001]\n" + "  Leave out !/ where the artifact is the document",
                failure(yaml, "openapi.yaml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            classpath:nowhere.yaml                   | is not on the class path of the plugin
            mvn:com.acme:api!/openapi.yaml           | does not name a file of an artifact
            mvn:com.acme:api:1.0!/                   | does not name a file of an artifact
            mvn:com.acme:api:1.0:jar:all:more!/x     | does not name a file of an artifact
            http://acme.com/api.yaml                 | cannot be fetched: only https: is, and http: from this machine
            ftp://acme.com/api.yaml                  | cannot be fetched: only https: is, and http: from this machine
            https:///api.yaml                        | has no host
            https://me:secret@acme.com/api.yaml      | holds credentials, which do not belong into a build file
            https://acme.com/a b.yaml                | is not a URI: Illegal character in path
            https://acme.com/api.yaml#/paths         | has a fragment that is no checksum
            https://acme.com/api.yaml                | cannot be resolved outside of a build
            """)
    void whatCannotBeAnInputIsToldWithTheReason(String given, String problem) {
        assertEquals(Optional.empty(), source(given));
        assertEquals(
                List.of(problem),
                diagnostics.sorted().stream().map(Diagnostic::message).toList());
    }

    @Test
    void anEmptyTextIsNoInput() {
        assertEquals(Optional.empty(), source("  "));
    }

    @Test
    void everyErrorOfAListIsTold() {
        assertEquals(
                1,
                inputs().sources(List.of("mvn:x", "api.yaml", "mvn:y"), diagnostics)
                        .size());
        assertEquals(2, diagnostics.sorted().size());
    }

    @Test
    void addressesOfTheWebMayPinTheContent() throws InputFailure {
        String hash = "0123456789abcdef".repeat(4);
        SpecAddress.OnWeb address =
                (SpecAddress.OnWeb) SpecAddress.parse("https://acme.com/api.yaml?v=1#sha256=" + hash.toUpperCase());

        assertEquals("https://acme.com/api.yaml?v=1", address.uri().toString());
        assertEquals(Optional.of(hash), address.sha256());
    }

    @Test
    void artifactsMayBeTheDocumentThemselves() throws InputFailure {
        SpecAddress.InArtifact jar = (SpecAddress.InArtifact) SpecAddress.parse("mvn:com.acme:api:1.0!/openapi.yaml");
        SpecAddress.InArtifact document = (SpecAddress.InArtifact) SpecAddress.parse("mvn:com.acme:api:1.0:json:v2");

        assertEquals("jar", jar.type());
        assertEquals("json", document.type());
        assertEquals("v2", document.classifier());
        assertEquals(Optional.empty(), document.entry());
    }

    private Optional<SpecSource> source(String given) {
        return inputs().source(given, diagnostics);
    }

    private SpecInputs inputs() {
        return new SpecInputs(new BaseDirectory(temp), temp.resolve("specs"), null);
    }

    private static String failure(Path archive, String entry) {
        try (Archives archives = new Archives()) {
            return "found " + archives.file(archive, entry);
        } catch (InputFailure e) {
            return e.about("'x'").render();
        }
    }

    /** A jar whose files hold their own names. */
    private Path jar(String... names) throws IOException {
        Path jar = temp.resolve("specs.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
