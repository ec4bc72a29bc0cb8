package dev.specwright.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffMojoTest {

    private static final String OLD = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                get:
                  operationId: listPets
                  parameters: [{in: query, name: limit, schema: {type: integer, maximum: 100}}]
                  responses: {'204': {description: none}}
            """;

    @TempDir
    private Path temp;

    private final RecordingLog log = new RecordingLog();
    private final MavenProject project = new MavenProject();

    @BeforeEach
    void write() throws IOException {
        project.setFile(temp.resolve("pom.xml").toFile());
        Files.writeString(temp.resolve("old.yaml"), OLD);
        Files.writeString(temp.resolve("new.yaml"), OLD.replace("100", "50"));
    }

    private DiffMojo mojo() {
        DiffMojo mojo = new DiffMojo();
        mojo.setLog(log);
        mojo.project = project;
        mojo.oldSpec = "old.yaml";
        mojo.newSpec = "new.yaml";
        return mojo;
    }

    @Test
    void breakingChangesFailTheBuild() {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> mojo().execute());
        assertEquals(
                "old.yaml -> new.yaml: 1 breaking, 0 risky, 0 safe; Java: behaviour; next version: major",
                failure.getMessage());
        assertTrue(
                log.lines().get(0).contains("BREAKING query parameter `limit` of GET /pets has the maximum `50`"),
                () -> log.lines().toString());
    }

    @Test
    void theLimitIsTheUsers() throws MojoFailureException {
        DiffMojo mojo = mojo();
        mojo.failOn = "never";
        mojo.execute();
        mojo.failOn = "sometimes";
        String message = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertEquals("failOn is 'sometimes', but must be one of breaking, risky, safe and never", message);
    }

    @Test
    void javaCanFailTheBuildByItself() throws IOException {
        Files.writeString(temp.resolve("new.yaml"), OLD.replace("listPets", "findPets"));
        DiffMojo mojo = mojo();
        mojo.failOnJava = true;
        assertThrows(MojoFailureException.class, mojo::execute);
    }

    @Test
    void acceptedChangesDoNotFailTheBuild() throws IOException, MojoFailureException {
        Files.writeString(temp.resolve("accepted.yaml"), """
                accepted:
                  - change: bound-changed
                    at: '#/paths/~1pets/get/parameters/0/schema/maximum'
                    reason: the server never gave more
                """);
        DiffMojo mojo = mojo();
        mojo.acceptedChanges = "accepted.yaml";
        mojo.execute();
        assertTrue(log.lines().toString().contains("accepted: the server never gave more"));
    }

    @Test
    void reportsAreWritten() throws MojoFailureException {
        DiffMojo mojo = mojo();
        mojo.failOn = "never";
        mojo.reportDirectory = temp.resolve("reports").toFile();
        mojo.execute();
        for (String name : List.of("diff.json", "diff.md", "diff.html", "TEST-diff.xml")) {
            assertTrue(Files.isRegularFile(temp.resolve("reports").resolve(name)), name);
        }
    }

    @Test
    void theOldDocumentCanStandInARevision() throws IOException, InterruptedException, MojoFailureException {
        assumeTrue(git("init", "-q") == 0, "there is no git");
        Path directory = Files.createDirectories(temp.resolve("mit Leerzeichen/паки"));
        Path api = directory.resolve("мой api.yaml");
        String divided = OLD.replace("{type: integer, maximum: 100}", "{$ref: 'общее/limit.yaml'}");
        Files.createDirectory(directory.resolve("общее"));
        Path limit = Files.writeString(directory.resolve("общее/limit.yaml"), "{type: integer, maximum: 100}");
        Files.writeString(api, divided);
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "first");
        Files.writeString(limit, "{type: integer, maximum: 50}");
        DiffMojo mojo = mojo();
        mojo.oldSpec = null;
        mojo.oldRevision = "HEAD";
        mojo.newSpec = null;
        mojo.inputSpec = "mit Leerzeichen/паки/мой api.yaml";
        String message = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertTrue(
                message.startsWith(
                        "HEAD:mit Leerzeichen/паки/мой api.yaml -> mit Leerzeichen/паки/мой api.yaml: 1 breaking"),
                message);
        assertTrue(
                log.lines().toString().contains("общее/limit.yaml:[1,17] #/maximum"),
                () -> log.lines().toString());
        mojo.oldRevision = "nowhere";
        message = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertTrue(message.startsWith("The old document cannot be read: git ls-tree: fatal"), message);
        Files.delete(api);
        Files.writeString(temp.resolve("later.yaml"), OLD);
        mojo.oldRevision = "HEAD";
        mojo.newSpec = "later.yaml";
        message = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertEquals("The old document cannot be read: there is no HEAD:later.yaml", message);
    }

    @Test
    void theJavaIsTheOneThatTheProjectGenerates() throws IOException, MojoFailureException {
        Files.writeString(temp.resolve("new.yaml"), OLD.replace("listPets", "findPets"));
        DiffMojo mojo = mojo();
        mojo.generateClient = false;
        mojo.failOnJava = true;
        mojo.execute();
        assertTrue(
                log.lines().toString().contains("0 breaking, 0 risky, 1 safe; Java: no change"),
                () -> log.lines().toString());
    }

    @Test
    void namesThatAreLockedDoNotMove() throws IOException, MojoFailureException {
        Path api = Files.writeString(temp.resolve("new.yaml"), OLD);
        Path lock = temp.resolve("new.yaml" + GenerationRequest.LOCK_SUFFIX);
        new Generator()
                .generate(new GenerationRequest(
                        SpecSource.of(api),
                        List.of(),
                        temp.resolve("out"),
                        GeneratorOptions.defaults("com.acme"),
                        Optional.of(new SpecSource.FileSource(lock, "lock")),
                        Optional.empty(),
                        false));
        Files.writeString(api, OLD.replace("listPets", "findPets"));
        DiffMojo mojo = mojo();
        mojo.failOnJava = true;
        mojo.execute();
        assertTrue(
                log.lines().toString().contains("0 breaking, 0 risky, 1 safe; Java: no change"),
                () -> log.lines().toString());
        mojo.lockFile = "none";
        assertThrows(MojoFailureException.class, mojo::execute);
    }

    @Test
    void whatFailsTheBuildIsAnErrorAndWhatMightHaveIsAWarning() throws MojoFailureException {
        assertThrows(MojoFailureException.class, () -> mojo().execute());
        assertTrue(
                log.lines().get(0).startsWith("error: BREAKING"),
                () -> log.lines().toString());
        log.lines().clear();
        DiffMojo mojo = mojo();
        mojo.failOn = "never";
        mojo.execute();
        assertTrue(
                log.lines().get(0).startsWith("warn: BREAKING"),
                () -> log.lines().toString());
    }

    @Test
    void whatIsNotAcceptedAnyMoreFailsTheBuild() throws IOException {
        Files.writeString(temp.resolve("new.yaml"), OLD);
        Files.writeString(temp.resolve("accepted.yaml"), """
                accepted:
                  - {change: bound-changed, at: '#/paths', reason: for a while, until: '2020-01-01'}
                """);
        DiffMojo mojo = mojo();
        mojo.acceptedChanges = "accepted.yaml";
        String message = assertThrows(MojoFailureException.class, mojo::execute).getMessage();
        assertEquals("Changes are listed as accepted that are not any more", message);
        assertTrue(log.lines().get(0).contains("was accepted until 2020-01-01 [DIFF-003]"));
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).directory(temp.toFile()).start().waitFor();
        } catch (IOException noGit) {
            return 1;
        }
    }
}
