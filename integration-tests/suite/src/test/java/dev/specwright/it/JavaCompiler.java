package dev.specwright.it;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A compiler that is as strict as a user can be: every lint, every warning an error, and nothing but Jackson at hand. */
sealed interface JavaCompiler {

    /**
     * Compiles all sources below a directory.
     *
     * @param sources the directory
     * @param classes where classes go
     * @return what the compiler said; {@code ""} if all went well
     */
    String compile(Path sources, Path classes) throws IOException, InterruptedException;

    /** The compiler of this JVM, set to Java 17. */
    static JavaCompiler ofThisJvm() {
        return new InProcess();
    }

    /** The compiler of this JVM, and JDK 25's where one is installed beside it. */
    static List<JavaCompiler> all() {
        List<JavaCompiler> compilers = new ArrayList<>(List.of(ofThisJvm()));
        newerJdk().map(Forked::new).ifPresent(compilers::add);
        return compilers;
    }

    private static Optional<Path> newerJdk() {
        Path home = Path.of(System.getProperty("java.home")).toAbsolutePath();
        try (Stream<Path> siblings = Files.list(home.getParent())) {
            return siblings.filter(sibling -> !sibling.equals(home))
                    .filter(sibling -> sibling.getFileName().toString().contains("25"))
                    .map(sibling -> sibling.resolve("bin/javac"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> arguments(Path sources, Path classes) throws IOException {
        String classpath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar ->
                        Jackson.isPartOfIt(jar) || jar.matches(".*(jspecify|jakarta\\.validation-api)-[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-classpath", classpath, "-d", classes.toString()));
        SourceTree.read(sources, path -> path.endsWith(".java")).paths().stream()
                .map(path -> sources.resolve(path).toString())
                .forEach(arguments::add);
        return arguments;
    }

    /** Runs where the test runs. */
    record InProcess() implements JavaCompiler {
        @Override
        public String compile(Path sources, Path classes) throws IOException {
            List<String> arguments = new ArrayList<>(List.of("--release", "17"));
            arguments.addAll(arguments(sources, classes));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
            return said.toString(StandardCharsets.UTF_8) + (status == 0 ? "" : "exit status " + status);
        }

        @Override
        public String toString() {
            return "Java 17";
        }
    }

    /**
     * Runs in a JVM of its own.
     *
     * @param javac the executable
     */
    record Forked(Path javac) implements JavaCompiler {
        @Override
        public String compile(Path sources, Path classes) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(javac.toString()));
            command.addAll(arguments(sources, classes));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            return said + (status == 0 ? "" : "exit status " + status);
        }

        @Override
        public String toString() {
            return "JDK 25";
        }
    }
}
