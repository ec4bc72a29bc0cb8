package dev.specwright.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock file as users of the goals meet it. */
class LockMojoTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}}}
            """;
    private static final String LINE = "type #/components/schemas/Pet = Pet {name}";
    private static final String MOVED = "type #/components/schemas/Animal = Animal {name}";
    private static final String KEPT = "type #/components/schemas/Animal = Pet {name}";

    @TempDir
    private Path temp;

    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void document() throws IOException {
        Files.writeString(temp.resolve("api.yaml"), DOCUMENT);
    }

    @Test
    void namesStayUntilTheyAreAccepted() throws MojoFailureException, IOException {
        generate();
        assertTrue(lock().contains(LINE), lock());
        assertTrue(
                log.lines()
                        .contains("info: Noted new names in api.yaml.specwright.lock: commit it, and later edits of"
                                + " the document do not move them"),
                log.lines()::toString);
        Files.writeString(temp.resolve("api.yaml"), DOCUMENT.replace("Pet:", "Animal:"));

        generate();

        assertTrue(lock().contains(KEPT), lock());
        assertTrue(Files.exists(temp.resolve("out/com/acme/model/Pet.java")));
        log.lines().clear();
        accept(true);
        assertEquals(
                List.of(
                        "info: - " + KEPT,
                        "info: + " + MOVED,
                        "info: Would replace 1 by 1 lines -> api.yaml.specwright.lock"),
                log.lines());
        assertTrue(lock().contains(KEPT), lock());
        accept(false);
        assertTrue(lock().contains(MOVED), lock());
        generate();
        assertTrue(Files.exists(temp.resolve("out/com/acme/model/Animal.java")));
        assertFalse(Files.exists(temp.resolve("out/com/acme/model/Pet.java")));
    }

    @Test
    void withoutALockEverythingElseWorks() throws MojoFailureException {
        GenerateMojo mojo = generateMojo();
        mojo.lockFile = "none";
        mojo.execute();

        assertTrue(Files.exists(temp.resolve("out/com/acme/model/Pet.java")));
        assertFalse(Files.exists(temp.resolve("api.yaml.specwright.lock")));
        LockMojo lock = lockMojo();
        lock.lockFile = " none ";
        assertThrows(MojoFailureException.class, lock::execute);
    }

    @Test
    void whereItCannotBeWrittenThatIsToldAndAllElseIsDone() throws MojoFailureException, IOException {
        Files.createDirectories(temp.resolve("api.yaml.specwright.lock.new/in-the-way"));

        generate();

        assertTrue(Files.exists(temp.resolve("out/com/acme/model/Pet.java")));
        assertTrue(
                log.lines().stream()
                        .anyMatch(line -> line.startsWith("warn: api.yaml.specwright.lock: the names of this run")),
                log.lines()::toString);
        log.lines().clear();
        generate();
        assertTrue(log.lines().get(0).startsWith("info: Nothing to generate"), log.lines()::toString);
    }

    @Test
    void garbageFailsTheBuildAndIsReplacedWhenNamesAreAccepted() throws MojoFailureException, IOException {
        Files.writeString(temp.resolve("api.yaml.specwright.lock"), "<<<<<<< HEAD\n" + LINE + "\n");

        assertThrows(MojoFailureException.class, this::generate);

        assertTrue(
                log.lines()
                        .contains(
                                "error: api.yaml.specwright.lock:[1,1] this merge conflict is not settled [LOCK-001]"),
                log.lines()::toString);
        accept(false);
        generate();
        assertTrue(Files.exists(temp.resolve("out/com/acme/model/Pet.java")));
    }

    @Test
    void checkWantsALockThatHasAllNames() throws MojoFailureException, IOException {
        generate();
        check();
        Files.writeString(temp.resolve("api.yaml.specwright.lock"), lock().replace(LINE, "# " + LINE));

        assertThrows(MojoFailureException.class, this::check);

        assertTrue(log.lines().contains("error: +" + LINE), log.lines()::toString);
    }

    private String lock() throws IOException {
        return Files.readString(temp.resolve("api.yaml.specwright.lock"));
    }

    private void generate() throws MojoFailureException {
        generateMojo().execute();
    }

    private void check() throws MojoFailureException {
        CheckMojo mojo = new CheckMojo();
        mojo.outputDirectory = temp.resolve("out").toFile();
        prepare(mojo).execute();
    }

    private void accept(boolean dryRun) throws MojoFailureException {
        LockMojo mojo = lockMojo();
        mojo.dryRun = dryRun;
        mojo.execute();
    }

    private LockMojo lockMojo() {
        LockMojo mojo = new LockMojo();
        prepare(mojo);
        return mojo;
    }

    private GenerateMojo generateMojo() {
        GenerateMojo mojo = new GenerateMojo();
        mojo.outputDirectory = temp.resolve("out").toFile();
        prepare(mojo);
        return mojo;
    }

    private GenerationMojo prepare(GenerationMojo mojo) {
        MavenProject project = new MavenProject();
        project.setFile(temp.resolve("pom.xml").toFile());
        mojo.setLog(log);
        mojo.project = project;
        mojo.inputSpec = "api.yaml";
        mojo.packageName = "com.acme";
        return mojo;
    }
}
