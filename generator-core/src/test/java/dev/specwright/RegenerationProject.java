package dev.specwright;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.load.SpecSource;
import dev.specwright.write.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A document, the files that belong to it, and what was generated from them a long time ago. */
final class RegenerationProject {

    static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses:
                    '200': {description: Pets, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string, maxLength: 9}}}
                Tag: {type: object, properties: {text: {$ref: 'text.yaml#/Text'}}}
            """;
    private static final String OVERLAY = """
            overlay: 1.0.0
            info: {title: Fixes, version: '1'}
            actions:
              - {target: $.components.schemas.Tag, update: {description: ONE}}
            """;

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    private final Path directory;
    private GenerationRequest request;

    RegenerationProject(Path directory) throws IOException {
        this.directory = directory;
        this.request = request(List.of("overlay.yaml"), GeneratorOptions.defaults("com.acme"));
        write("api.yaml", DOCUMENT);
        write("text.yaml", "Text: {type: string, maxLength: 5}\n");
        write("overlay.yaml", OVERLAY);
        write("second.yaml", OVERLAY.replace("ONE", "SECOND"));
        generate();
        for (Path file : files()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    GenerationRequest request() {
        return request;
    }

    void choose(List<String> overlays, GeneratorOptions options) {
        request = request(overlays, options);
    }

    /** Keeps names in a file from now on. */
    void lock() {
        Path lock = directory.resolve("api.yaml" + GenerationRequest.LOCK_SUFFIX);
        request = request.withLock(new SpecSource.FileSource(lock, "lock"));
    }

    /** Takes templates from a directory from now on. */
    void templates() throws IOException {
        write("templates/Fill.java.mustache", Files.readString(directory.resolve("out/com/acme/core/Fill.java")));
        request = request.withTemplates(directory.resolve("templates"));
    }

    void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Replaces what a regular expression matches, which must be something. */
    void edit(String name, String pattern, String replacement) throws IOException {
        String text = Files.readString(directory.resolve(name));
        String edited = text.replaceFirst(pattern, replacement);
        assertNotEquals(text, edited, pattern);
        write(name, edited);
    }

    void delete(String name) throws IOException {
        Files.delete(directory.resolve(name));
    }

    SortedMap<String, String> generate() throws IOException {
        GenerationResult result = new Generator().generate(request);
        assertTrue(result.succeeded(), () -> result.diagnostics().toString());
        return output();
    }

    /** Each file of the output with its time of change and its text, the manifest apart. */
    SortedMap<String, String> output() throws IOException {
        SortedMap<String, String> output = new TreeMap<>();
        for (Path file : files()) {
            String name = directory.resolve("out").relativize(file).toString().replace('\\', '/');
            output.put(name, Files.getLastModifiedTime(file) + "\n" + Files.readString(file));
        }
        output.remove(RunManifest.FILE_NAME);
        return output;
    }

    private GenerationRequest request(List<String> overlays, GeneratorOptions options) {
        return new GenerationRequest(
                SpecSource.of(directory.resolve("api.yaml")),
                overlays.stream().map(directory::resolve).map(SpecSource::of).toList(),
                directory.resolve("out"),
                options);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("out"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
