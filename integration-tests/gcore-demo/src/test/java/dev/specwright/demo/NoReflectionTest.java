package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated code needs no reflection, so that GraalVM needs no metadata: its classes mention none, and a JVM that has
 * nothing of Jackson but the streaming part runs the client without loading anything that reflection is made of.
 */
final class NoReflectionTest {

    private static final Path CLASSES = Path.of("target", "classes", "com", "example", "gcore");

    /** What code that looks at classes or calls by name cannot do without. */
    private static final List<String> REFLECTION = List.of(
            "java/lang/reflect/",
            "java/lang/invoke/MethodHandles$Lookup;->",
            "java/util/ServiceLoader",
            "java/io/ObjectInputStream",
            "forName",
            "newInstance",
            "getDeclaredField",
            "getDeclaredMethod",
            "getRecordComponents");

    /**
     * What the JDK and Jackson load once somebody asks for the members, the annotations or the generic types of classes. Not
     * the accessors that calls by name go through: the JDK has some for its own enums and services.
     */
    private static final Pattern INSPECTION =
            Pattern.compile("sun\\.reflect\\.(annotation\\.Annotation(Type|Invocation).*|generics\\..*)|jdk\\.proxy.*"
                    + "|(com\\.fasterxml|tools)\\.jackson\\.(databind|annotation)\\..*");

    @TempDir
    private Path temporary;

    @Test
    void generatedClassesMentionNoReflection() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            assertTrue(classes.size() > 100, "where are the classes?");
            assertEquals(
                    List.of(), classes.stream().filter(this::mentionsReflection).toList());
        }
    }

    private boolean mentionsReflection(Path file) {
        try {
            String pool = Files.readString(file, StandardCharsets.ISO_8859_1);
            return REFLECTION.stream().anyMatch(pool::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRunLoadsNothingOfReflection() throws IOException, InterruptedException {
        List<String> loaded = loaded(streamingOnly());

        assertTrue(loaded.contains("com.example.gcore.core.Operation"), "the run left no trace");
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(name -> INSPECTION.matcher(name).matches())
                        .toList());
    }

    /** This test can fail: a mapper that is asked for a model is seen. */
    @Test
    void theWatchSeesReflection() throws IOException, InterruptedException {
        List<String> loaded = loaded(System.getProperty("java.class.path"), "mapper");

        assertTrue(loaded.stream().anyMatch(name -> INSPECTION.matcher(name).matches()));
    }

    /** The class path without databind and annotations. */
    private static String streamingOnly() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar") || entry.matches(".*jackson-core-[23][^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Names of the classes that a JVM loads while it runs {@link OneRun}. */
    private List<String> loaded(String classPath, String... more) throws IOException, InterruptedException {
        Path log = temporary.resolve("classes.txt");
        Path output = temporary.resolve("output.txt");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xlog:class+load=info:file=" + log + "::filecount=0",
                                "-cp",
                                classPath,
                                OneRun.class.getName(),
                                GcoreStandIn.deployment().toString(),
                                GcoreSpec.MINIMAL),
                        Stream.of(more))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean over = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(over && process.exitValue() == 0, Files.readString(output));
        Pattern line = Pattern.compile(".*\\[class,load *\\] ([\\w.$/]+) source:.*");
        return Files.readAllLines(log).stream()
                .map(line::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
