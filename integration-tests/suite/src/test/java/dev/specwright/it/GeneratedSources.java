package dev.specwright.it;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles generated sources as a strict user does: every lint, and every warning an error. */
final class GeneratedSources {

    private static final String[] STRICT = {"-Xlint:all", "-Werror", "--release", "17"};

    private GeneratedSources() {}

    /** A compiler to hold generated code against. */
    interface SourceCompiler {
        void compile(Path sources) throws IOException, InterruptedException;
    }

    /** The compiler of this JVM, and JDK 25's where one is installed beside it. */
    static List<SourceCompiler> compilers() {
        List<SourceCompiler> compilers = new ArrayList<>();
        compilers.add(new InProcess());
        newerJdk().ifPresent(javac -> compilers.add(new Forked(javac)));
        return compilers;
    }

    /** Compiles sources together with one more file, and loads what comes of it. */
    static ClassLoader load(Path root, Path more) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        for (Path path : javaFiles(root)) {
            files.add(JavaFileObjects.forResource(path.toUri().toURL()));
        }
        files.add(JavaFileObjects.forResource(more.toUri().toURL()));
        Compilation compilation = com.google.testing.compile.Compiler.javac()
                .withOptions((Object[]) STRICT)
                .compile(files);
        assertThat(compilation).succeededWithoutWarnings();
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name =
                        file.getName().replaceFirst("^/?CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                classes.put(name.replace('/', '.'), file.openInputStream().readAllBytes());
            }
        }
        return new ClassLoader(GeneratedSources.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static java.util.Optional<Path> newerJdk() {
        Path installed =
                Path.of(System.getProperty("java.home")).toAbsolutePath().getParent();
        try (Stream<Path> siblings = Files.list(installed)) {
            return siblings.filter(home -> home.getFileName().toString().contains("25"))
                    .map(home -> home.resolve("bin/javac"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    private record InProcess() implements SourceCompiler {
        @Override
        public void compile(Path sources) throws IOException {
            List<JavaFileObject> files = new ArrayList<>();
            for (Path path : javaFiles(sources)) {
                files.add(JavaFileObjects.forResource(path.toUri().toURL()));
            }
            Compilation compilation = com.google.testing.compile.Compiler.javac()
                    .withOptions((Object[]) STRICT)
                    .compile(files);
            assertThat(compilation).succeededWithoutWarnings();
        }

        @Override
        public String toString() {
            return "the running JDK";
        }
    }

    private record Forked(Path javac) implements SourceCompiler {
        @Override
        public void compile(Path sources) throws IOException, InterruptedException {
            Path classes = Files.createTempDirectory("specwright-classes");
            List<String> command = new ArrayList<>(List.of(javac.toString(), "-Xlint:all", "-Werror", "-d"));
            command.add(classes.toString());
            command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
            javaFiles(sources).forEach(path -> command.add(path.toString()));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), output);
        }

        @Override
        public String toString() {
            return "JDK 25";
        }
    }
}
