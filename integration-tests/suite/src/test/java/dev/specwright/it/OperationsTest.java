package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What generated clients send and make of the answers. A case is a directory with a document, a class {@code Calls} whose
 * method {@code run} makes calls and notes what comes of them, and the transcript: each finding about the document, each
 * request as a server received it, and each note.
 */
final class OperationsTest {

    private static final Path CASES = Path.of("src/test/resources/operations");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> requestsAreAsTheDocumentSays() {
        return SpecCase.below(CASES, "Calls.java").stream()
                .map(specCase -> DynamicTest.dynamicTest(specCase.name(), () -> run(specCase)));
    }

    private void run(SpecCase specCase) throws Exception {
        Path output = temporary.resolve(specCase.name());
        GenerationResult result = new Generator().generate(specCase.request(output));
        assertTrue(result.succeeded(), () -> "not generated: " + result.diagnostics());
        try (Stream<Path> files = Files.list(specCase.directory())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.copy(file, output.resolve(file.getFileName()));
            }
        }
        Path classes = Files.createDirectory(temporary.resolve(specCase.name() + ".classes"));
        assertEquals("", JavaCompiler.ofThisJvm().compile(output, classes));
        Transcript transcript = new Transcript();
        result.diagnostics().forEach(finding -> transcript.accept(finding.render()));
        try (RecordingServer server = new RecordingServer(transcript);
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method run = loader.loadClass(specCase.packageName() + ".Calls")
                    .getMethod("run", String.class, Path.class, Consumer.class);
            run.invoke(null, server.url(), temporary, transcript);
        } catch (InvocationTargetException e) {
            throw new AssertionError("after\n" + transcript, e.getCause());
        }
        Path expected = specCase.directory().resolve("expected.txt");
        if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
            Files.writeString(expected, transcript.toString());
        }
        assertEquals(Files.readString(expected), transcript.toString(), "rewrite with -Dgolden.update=true");
    }
}
