package dev.specwright;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.write.RunManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each kind of change makes the next run do: why it works, which files it writes and deletes. Every other file must
 * keep its bytes and its time, and afterwards there must be nothing left to do.
 */
class RegenerationTest {

    private static final String APP = "com/acme/PetsClient.java";
    private static final String PET = "com/acme/model/Pet.java";
    private static final String PET_VALIDATOR = "com/acme/model/PetValidator.java";
    private static final String TAG = "com/acme/model/Tag.java";
    private static final String TAG_VALIDATOR = "com/acme/model/TagValidator.java";

    @TempDir
    private Path temp;

    /** One row: what is changed, and what the run then says and does; files that are not named must stay as they are. */
    private record Row(String name, Change change, String because, List<String> written, List<String> deleted) {}

    @FunctionalInterface
    private interface Change {
        void make(RegenerationProject project) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> eachChangeIsWorthTheFilesThatDependOnIt() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.name(), () -> check(row, new RegenerationProject(temp.resolve(row.name())))));
    }

    private static Stream<Row> rows() {
        return Stream.of(documents(), overlaysAndOptions(), locks(), templates(), outputs())
                .flatMap(List::stream);
    }

    private static List<Row> documents() {
        return List.of(
                nothing("nothing at all", project -> {}),
                nothing(
                        "a document that was saved without a change",
                        project -> project.write("api.yaml", RegenerationProject.DOCUMENT)),
                nothing(
                        "a document that starts with a byte order mark",
                        project -> project.write("api.yaml", "\uFEFF" + RegenerationProject.DOCUMENT)),
                row("a comment", project -> project.edit("api.yaml", "paths:", "paths: # all"), "the document changed"),
                row(
                        "a description",
                        project -> project.edit("api.yaml", "Pet: \\{", "Pet: {description: Nice, "),
                        "the document changed",
                        PET),
                row(
                        "a constraint",
                        project -> project.edit("api.yaml", "maxLength: 9", "maxLength: 8"),
                        "the document changed",
                        PET,
                        PET_VALIDATOR),
                row(
                        "a property",
                        project -> project.edit(
                                "api.yaml", "properties: \\{name", "properties: {age: {type: integer}, name"),
                        "the document changed",
                        PET),
                row(
                        "a schema more",
                        project -> project.write(
                                "api.yaml",
                                RegenerationProject.DOCUMENT
                                        + "    Owner: {type: object, properties: {n: {type: string}}}\n"),
                        "the document changed",
                        "com/acme/model/Owner.java",
                        "com/acme/model/OwnerValidator.java"),
                new Row(
                        "a schema less",
                        project -> {
                            project.edit("api.yaml", "    Tag: .*\n", "");
                            project.choose(List.of(), GeneratorOptions.defaults("com.acme"));
                        },
                        "overlay 1 changed, the document changed",
                        List.of(),
                        List.of(TAG, TAG_VALIDATOR)),
                new Row(
                        "a schema with another name",
                        project -> {
                            project.edit("api.yaml", "Tag: ", "Label: ");
                            project.edit("overlay.yaml", "Tag", "Label");
                        },
                        "overlay 1 changed, the document changed",
                        List.of("com/acme/model/Label.java", "com/acme/model/LabelValidator.java"),
                        List.of(TAG, TAG_VALIDATOR)),
                row(
                        "a file that the document refers to",
                        project -> project.edit("text.yaml", "string", "integer"),
                        "file text.yaml changed",
                        TAG,
                        TAG_VALIDATOR),
                row(
                        "a file more that the document refers to",
                        project -> {
                            project.write("more/name.json", "{\"type\": \"boolean\"}");
                            project.edit("api.yaml", "\\{type: string, maxLength: 9\\}", "{\\$ref: more/name.json}");
                        },
                        "the document changed",
                        PET,
                        PET_VALIDATOR));
    }

    private static List<Row> overlaysAndOptions() {
        GeneratorOptions options = GeneratorOptions.defaults("com.acme");
        return List.of(
                row("an overlay", project -> project.edit("overlay.yaml", "ONE", "TWO"), "overlay 1 changed", TAG),
                row(
                        "an overlay more",
                        project -> project.choose(List.of("overlay.yaml", "second.yaml"), options),
                        "overlay 2 changed",
                        TAG),
                row("an overlay less", project -> project.choose(List.of(), options), "overlay 1 changed", TAG),
                row(
                        "another overlay",
                        project -> project.choose(List.of("second.yaml"), options),
                        "overlay 1 changed",
                        TAG),
                new Row(
                        "the name of the client",
                        project -> project.choose(
                                List.of("overlay.yaml"),
                                options.with(new GeneratorOptions.Names("com.acme", Optional.of("Acme")))),
                        "the options changed",
                        List.of("com/acme/Acme.java", "com/acme/AcmeAsync.java"),
                        List.of("com/acme/PetsAsyncClient.java", APP)),
                new Row(
                        "the part of the document that is wanted",
                        project -> project.choose(
                                List.of("overlay.yaml"),
                                options.with(new GeneratorOptions.Slice(List.of("/pets"), List.of()))),
                        "the options changed",
                        List.of(),
                        List.of(TAG, TAG_VALIDATOR)),
                row(
                        "an option without effect on this document",
                        project -> project.choose(
                                List.of("overlay.yaml"), options.with(new GeneratorOptions.Typing(true))),
                        "the options changed"),
                row(
                        "another generator",
                        project -> project.edit(
                                "out/" + RunManifest.FILE_NAME,
                                "# [0-9a-f]{64}  the generator",
                                "# " + "0".repeat(64) + "  the generator"),
                        "the generator changed"));
    }

    private static List<Row> locks() {
        return List.of(
                row("a lock from now on", RegenerationProject::lock, "the lock changed"),
                row(
                        "a lock that is gone",
                        project -> {
                            generateLocked(project);
                            project.delete("api.yaml" + GenerationRequest.LOCK_SUFFIX);
                        },
                        "the lock changed"),
                nothing("a lock that is as it was", RegenerationTest::generateLocked),
                new Row(
                        "a name that is edited in the lock",
                        project -> {
                            generateLocked(project);
                            project.edit("api.yaml" + GenerationRequest.LOCK_SUFFIX, "= Tag ", "= Label ");
                        },
                        "the lock changed",
                        List.of("com/acme/model/Label.java", "com/acme/model/LabelValidator.java"),
                        List.of(TAG, TAG_VALIDATOR)),
                row(
                        "a schema with another name that is locked",
                        project -> {
                            generateLocked(project);
                            project.edit("api.yaml", "Tag: ", "Label: ");
                            project.edit("overlay.yaml", "Tag", "Label");
                        },
                        "overlay 1 changed, the document changed",
                        TAG,
                        TAG_VALIDATOR));
    }

    private static List<Row> templates() {
        return List.of(
                row(
                        "a template of the user's own that says the same",
                        RegenerationProject::templates,
                        "template Fill changed"),
                row(
                        "a template that is edited",
                        project -> {
                            project.templates();
                            project.generate();
                            project.edit("templates/Fill.java.mustache", "interface", "/* mine */ interface");
                        },
                        "template Fill changed",
                        "com/acme/core/Fill.java"));
    }

    private static void generateLocked(RegenerationProject project) throws IOException {
        project.lock();
        project.generate();
    }

    private static List<Row> outputs() {
        return List.of(
                row("a file that is gone", project -> project.delete("out/" + PET), PET + " is missing", PET),
                row(
                        "a file that was edited",
                        project -> project.edit("out/" + PET, "class", "/* mine */ class"),
                        PET + " was edited",
                        PET),
                row(
                        "several files that are gone or edited",
                        project -> {
                            project.delete("out/" + TAG);
                            project.edit("out/" + APP, "class", "/* mine */ class");
                        },
                        TAG + " is missing, " + APP + " was edited",
                        APP,
                        TAG),
                nothing("a file of the user", project -> project.write("out/com/acme/Mine.java", "class Mine {}")),
                row(
                        "a manifest that is lost",
                        project -> project.delete("out/" + RunManifest.FILE_NAME),
                        "there is no output yet"),
                row(
                        "what a killed run left behind",
                        project -> project.write("out/.specwright-staging/0.new", "class X {}"),
                        "the last run was cut off"));
    }

    private static Row nothing(String name, Change change) {
        return new Row(name, change, "", List.of(), List.of());
    }

    private static Row row(String name, Change change, String because, String... written) {
        return new Row(name, change, because, List.of(written), List.of());
    }

    private static void check(Row row, RegenerationProject project) throws IOException {
        row.change().make(project);
        SortedMap<String, String> before = project.output();

        Staleness staleness = Staleness.of(project.request());
        assertEquals(row.because(), String.join(", ", staleness.reasons()));
        if (!staleness.isStale()) {
            assertEquals(before, project.generate(), "a run would have changed something");
            return;
        }
        SortedMap<String, String> after = project.generate();

        assertEquals(row.written(), differences(before, after));
        before.keySet().removeAll(after.keySet());
        before.keySet().removeIf(path -> path.startsWith(".specwright-staging"));
        assertEquals(row.deleted(), List.copyOf(before.keySet()));
        assertEquals(List.of(), Staleness.of(project.request()).reasons());
    }

    /** Files of the second output that are not as they were in the first, by content or by time. */
    private static List<String> differences(SortedMap<String, String> before, SortedMap<String, String> after) {
        return after.keySet().stream()
                .filter(path -> !after.get(path).equals(before.get(path)))
                .toList();
    }
}
