package dev.specwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that are measured.
 *
 * @param directory this module's directory
 */
record Commands(Path directory) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** A program of this module in a fresh JVM. */
    List<String> java(Class<?> program, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** openapi-generator on a document. */
    List<String> peerGenerator(Path document) {
        return List.of(
                JAVA,
                "-Xmx8g",
                // Documents above 3 MB are refused without it.
                "-DmaxYamlCodePoints=99999999",
                "-jar",
                directory.resolve("target/peer/openapi-generator-cli.jar").toString(),
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "--skip-validate-spec",
                "-i",
                document.toString(),
                "-o",
                fresh("peer").toString());
    }

    /** How many classes a program loads that are not in the JVM's own archive, and how many in all. */
    Classes classes(Class<?> program, String... arguments) {
        try {
            Path log = Files.createTempFile("classes", ".log");
            ProcessRun.of(java(program, List.of("-Xlog:class+load:file=" + log), arguments));
            List<String> loaded = Files.readAllLines(log).stream()
                    .filter(line -> line.contains("source:"))
                    .toList();
            Files.delete(log);
            long archived = loaded.stream()
                    .filter(line -> line.contains("shared objects file"))
                    .count();
            return new Classes(loaded.size(), loaded.size() - (int) archived);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory of this module's that is empty or not there. */
    Path fresh(String name) {
        return directory.resolve("target/measured").resolve(name);
    }

    /**
     * Classes that a process loaded.
     *
     * @param all every one
     * @param own those that had to be read and verified
     */
    record Classes(int all, int own) {}
}
