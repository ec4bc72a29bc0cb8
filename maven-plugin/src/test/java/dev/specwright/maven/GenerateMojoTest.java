package dev.specwright.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.GeneratorOptions;
import dev.specwright.Staleness;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.SpecSource;
import dev.specwright.templates.JacksonDialect;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {

    private static final Diagnostic ERROR = new Diagnostic(
            DiagnosticCode.DANGLING_REFERENCE,
            new SourceLocation("specs/api.yaml", 3, 5),
            "/paths",
            "no schema 'Pet'",
            "did you mean 'Pets'?");
    private static final Diagnostic WARNING = new Diagnostic(
            DiagnosticCode.UNKNOWN_KEYWORD, new SourceLocation("specs/api.yaml", 9, 1), "", "unknown 'requird'", "");

    @TempDir
    private Path temp;

    private final RecordingLog log = new RecordingLog();
    private final MavenProject project = new MavenProject();
    private final Map<Object, Object> context = new HashMap<>();
    private @Nullable GenerationRequest request;
    private Staleness staleness = new Staleness(List.of("one", "two", "three", "four"), 0);
    private GenerationResult result = new GenerationResult(
            List.of(WARNING), List.of("A.java", "B.java"), List.of("C.java"), List.of(), 1, 3012, false);

    @BeforeEach
    void placeProject() {
        project.setFile(temp.resolve("pom.xml").toFile());
    }

    @Test
    void turnsParametersIntoARequest() throws MojoFailureException {
        GenerateMojo mojo = mojo();
        mojo.overlays = List.of(" fixes/a.yaml", "/elsewhere/b.yaml");
        mojo.clientName = "Acme";
        mojo.generateClient = false;
        mojo.generateValidators = false;
        mojo.formats = "Plain";
        mojo.exactNumbers = true;
        mojo.secretNames = List.of("api_keys");
        mojo.nullness = "jspecify";
        mojo.jackson = "3";
        mojo.accessors = "bean";
        mojo.optionals = "nullable";
        mojo.jakartaValidation = true;
        mojo.moduleName = "com.acme.api";

        mojo.execute();

        GenerationRequest expected = new GenerationRequest(
                new SpecSource.FileSource(temp.resolve("specs/api.yaml"), "specs/api.yaml"),
                List.of(
                        new SpecSource.FileSource(temp.resolve("fixes/a.yaml"), "fixes/a.yaml"),
                        new SpecSource.FileSource(Path.of("/elsewhere/b.yaml"), "/elsewhere/b.yaml")),
                temp.resolve("target/generated-sources/specwright"),
                GeneratorOptions.defaults("com.acme.api")
                        .with(new GeneratorOptions.Names("com.acme.api", Optional.of("Acme")))
                        .with(new GeneratorOptions.Features(false, false))
                        .with(new GeneratorOptions.Typing(
                                false,
                                GeneratorOptions.Formats.PLAIN,
                                true,
                                List.of("api_keys"),
                                GeneratorOptions.Nullness.JSPECIFY))
                        .with(new GeneratorOptions.Forms(
                                JacksonDialect.JACKSON_3,
                                GeneratorOptions.Accessors.BEAN,
                                GeneratorOptions.Optionals.NULLABLE,
                                true,
                                Optional.of("com.acme.api"))),
                Optional.of(new SpecSource.FileSource(
                        temp.resolve("specs/api.yaml.specwright.lock"), "specs/api.yaml.specwright.lock")),
                Optional.empty());
        assertEquals(expected, request);
    }

    @Test
    void saysWhatThereIsToChoose() {
        GenerateMojo mojo = mojo();
        mojo.formats = "strings";
        mojo.jackson = "1";

        assertThrows(MojoFailureException.class, mojo::execute);

        assertNull(request);
        String said = log.lines().toString();
        assertTrue(said.contains("'strings' is not a value of this option"), said);
        assertTrue(said.contains("'1' is not a value of this option"), said);
        assertTrue(said.contains("Use one of: 2, 3"), said);
    }

    @Test
    void defaultsAreThoseOfTheLibrary() throws MojoFailureException {
        GenerateMojo mojo = mojo();
        mojo.clientName = " ";
        mojo.moduleName = "";

        mojo.execute();

        assertEquals(GeneratorOptions.defaults("com.acme.api"), run().options());
        assertEquals(List.of(), run().overlays());
    }

    @Test
    void printsWarningsAndOneLine() throws MojoFailureException {
        mojo().execute();

        assertEquals(
                List.of(
                        "info: Generating com.acme.api: one, two, three and 1 more",
                        "warn: specs/api.yaml:[9,1] unknown 'requird' [SPEC-008]",
                        "info: Generated 3 files (1 model, 3,012 lines) in # ms: 2 written, 1 unchanged, 0 deleted"
                                + " -> target/generated-sources/specwright"),
                log.lines().stream()
                        .map(line -> line.replaceAll("in [0-9,]+ ms", "in # ms"))
                        .toList());
    }

    @Test
    void errorsFailTheBuildWithOneLine() {
        result = new GenerationResult(List.of(ERROR, WARNING), List.of(), List.of(), List.of(), 0, 0, false);

        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> mojo().execute());

        assertEquals("specs/api.yaml: 1 error, nothing was written", failure.getMessage());
        assertNull(failure.getCause());
        assertEquals(
                List.of(
                        "info: Generating com.acme.api: one, two, three and 1 more",
                        "error: specs/api.yaml:[3,5] no schema 'Pet' [REF-001]",
                        "error:   at #/paths",
                        "error:   Did you mean 'Pets'?",
                        "warn: specs/api.yaml:[9,1] unknown 'requird' [SPEC-008]"),
                log.lines());
        assertEquals(List.of(), project.getCompileSourceRoots());
    }

    @Test
    void registersTheSourceRoot() throws MojoFailureException {
        mojo().execute();

        assertEquals(
                List.of(temp.resolve("target/generated-sources/specwright").toString()),
                project.getCompileSourceRoots());
    }

    @Test
    void registersTheSourceRootWhereThereIsNothingToDo() throws MojoFailureException {
        staleness = new Staleness(List.of(), 85);

        mojo().execute();

        assertNull(request);
        assertEquals(
                List.of("info: Nothing to generate: 85 files up to date -> target/generated-sources/specwright"),
                log.lines());
        assertEquals(1, project.getCompileSourceRoots().size());
    }

    @Test
    void generatesForTests() throws MojoFailureException {
        GenerateTestMojo mojo = new GenerateTestMojo();
        mojo.outputDirectory =
                temp.resolve("target/generated-test-sources/specwright").toFile();

        prepare(mojo).execute();

        assertEquals(List.of(), project.getCompileSourceRoots());
        assertEquals(
                List.of(temp.resolve("target/generated-test-sources/specwright").toString()),
                project.getTestCompileSourceRoots());
    }

    @Test
    void registersNoSourceRootWhereTheUserDoes() throws MojoFailureException {
        GenerateMojo mojo = mojo();
        mojo.addCompileSourceRoot = false;

        mojo.execute();

        assertEquals(List.of(), project.getCompileSourceRoots());
    }

    @Test
    void worksWithoutAProject() throws MojoFailureException {
        MavenProject stub = new MavenProject();
        GenerateMojo mojo = mojo();
        mojo.project = stub;
        // What Maven 3 makes of the default in a directory without a POM.
        mojo.outputDirectory = new File("/cwd/${project.basedir}/target/generated-sources/specwright");

        mojo.execute();

        Path workingDirectory = Path.of("").toAbsolutePath();
        assertEquals(workingDirectory.resolve("target/generated-sources/specwright"), run().outputDirectory());
        assertEquals("specs/api.yaml", run().document().displayName());
        assertEquals(List.of(), stub.getCompileSourceRoots());
    }

    @Test
    void tellsWhatToAddWhereParametersAreMissing() {
        GenerateMojo mojo = mojo();
        mojo.inputSpec = null;
        mojo.packageName = "";

        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);

        assertEquals("inputSpec and packageName are missing, nothing was written", failure.getMessage());
        assertEquals("""
                error: inputSpec is missing: the OpenAPI document to compile
                error: packageName is missing: the package of the generated code
                error:   Add to the plugin in pom.xml:
                error:     <configuration>
                error:       <inputSpec>src/main/openapi/api.yaml</inputSpec>
                error:       <packageName>com.acme.api</packageName>
                error:     </configuration>
                error:   or to the command line:
                error:     -Dspecwright.inputSpec=src/main/openapi/api.yaml -Dspecwright.packageName=com.acme.api\
                """, String.join("\n", log.lines()));
        assertNull(request);
    }

    @Test
    void reportsWhatCannotBeAPath() {
        GenerateMojo mojo = mojo();
        mojo.inputSpec = "a\0b";

        MojoFailureException failure = assertThrows(MojoFailureException.class, mojo::execute);

        assertTrue(failure.getMessage().endsWith(": 1 error, nothing was written"), failure.getMessage());
        assertTrue(log.lines().get(0).contains("is not a path"), log.lines().get(0));
    }

    @Test
    void skips() throws MojoFailureException {
        GenerateMojo mojo = mojo();
        mojo.skip = true;
        mojo.inputSpec = null;

        mojo.execute();

        assertNull(request);
        assertEquals(List.of("info: Nothing is done: specwright.skip is set"), log.lines());
    }

    @Test
    void twoExecutionsCannotShareADirectory() throws MojoFailureException {
        mojo().execute();
        GenerateMojo second = mojo();
        second.inputSpec = "specs/other.yaml";

        assertThrows(MojoFailureException.class, second::execute);

        assertEquals(
                "error: option outputDirectory: 'target/generated-sources/specwright' already holds what another"
                        + " execution generated from specs/api.yaml [OPTION-001]",
                log.lines().get(3));
    }

    @Test
    void twoExecutionsCanHaveADirectoryEach() throws MojoFailureException {
        mojo().execute();
        GenerateMojo second = mojo();
        second.inputSpec = "specs/other.yaml";
        second.outputDirectory = temp.resolve("target/generated-sources/other").toFile();

        second.execute();

        assertEquals(2, project.getCompileSourceRoots().size());
    }

    @Test
    void theSameRunMayHappenTwiceInABuild() throws MojoFailureException {
        mojo().execute();
        mojo().execute();

        assertEquals(1, project.getCompileSourceRoots().size());
    }

    private GenerateMojo mojo() {
        GenerateMojo mojo = new GenerateMojo();
        mojo.outputDirectory =
                temp.resolve("target/generated-sources/specwright").toFile();
        return prepare(mojo);
    }

    private <M extends SourcesMojo> M prepare(M mojo) {
        mojo.setLog(log);
        mojo.setPluginContext(context);
        mojo.project = project;
        mojo.inputSpec = "specs/api.yaml";
        mojo.packageName = "com.acme.api";
        mojo.staleness = given -> staleness;
        mojo.generator = given -> {
            request = given;
            return result;
        };
        return mojo;
    }

    private GenerationRequest run() {
        return Optional.ofNullable(request).orElseThrow();
    }
}
