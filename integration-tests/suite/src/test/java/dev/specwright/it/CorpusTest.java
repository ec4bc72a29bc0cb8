package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Severity;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates from real public documents and compiles the result with every lint as an error. The documents are other
 * people's and not in this repository: {@code -Dspecwright.shared} says where they are. Without
 * {@code -Dspecwright.corpus=all} only small documents are taken, so that the build stays short.
 *
 * <p>A document that is rightly refused stands in {@code corpus/refused.tsv}, with the only code of its errors and the
 * reason. Where there is an overlay of its name beside that file, the document is taken once more with it.
 */
final class CorpusTest {

    private static final long SMALL = 150_000;
    private static final Path DATA = Path.of("src/test/resources/corpus");
    private static final Path TABLE = Path.of("target/corpus.txt");
    private static final String HEAD = String.format(
            "%-28s %10s %7s %6s %8s %7s %7s  %s",
            "document", "operations", "models", "files", "lines", "seconds", "MB", "result");

    @TempDir
    private Path temporary;

    /** What came of one document; memory is the largest heap while generating, in MiB. */
    private record Row(String name, String operations, GenerationResult generated, Cost cost, String result) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "%-28s %10s %7d %6d %8d %7.1f %7d  %s",
                    name,
                    operations,
                    generated.models(),
                    generated.written().size(),
                    generated.lines(),
                    cost.seconds(),
                    cost.megabytes(),
                    result);
        }
    }

    private record Cost(double seconds, long megabytes) {}

    @Test
    void realDocumentsGiveJavaThatCompiles() throws IOException {
        Path corpus = shared().resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "no documents at " + corpus + ": set -Dspecwright.shared");
        boolean all = System.getProperty("specwright.corpus", "").equals("all");
        Map<String, String> operations = operations(corpus);
        Map<String, String> refused = refused();
        List<String> table = new ArrayList<>(List.of(HEAD));
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Path document : documents(corpus, all ? Long.MAX_VALUE : SMALL)) {
            String name = document.getFileName().toString();
            String count = operations.getOrDefault(name.substring(0, name.lastIndexOf('.')), "?");
            Path overlay = DATA.resolve(name.replaceFirst("\\.\\w+$", ".overlay.yaml"));
            for (Optional<Path> with : Files.exists(overlay)
                    ? List.of(Optional.<Path>empty(), Optional.of(overlay))
                    : List.of(Optional.<Path>empty())) {
                Row row = run(document, with, count);
                table.add(row.text());
                expected.add(row.name() + " " + (with.isEmpty() ? refused.getOrDefault(name, "compiles") : "compiles"));
                found.add(row.name() + " " + row.result());
            }
        }
        table.forEach(System.out::println);
        Files.write(TABLE, table);
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    private static Path shared() {
        return Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .toAbsolutePath()
                .normalize();
    }

    private static List<Path> documents(Path corpus, long largest) throws IOException {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .filter(file -> file.toFile().length() <= largest)
                    .sorted()
                    .toList();
        }
    }

    /** How many operations each document has, from the list that comes with them. */
    private static Map<String, String> operations(Path corpus) throws IOException {
        return Files.readAllLines(corpus.resolve("MANIFEST.tsv")).stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[7]));
    }

    private static Map<String, String> refused() throws IOException {
        return Files.readAllLines(DATA.resolve("refused.tsv")).stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(columns -> columns[0], columns -> "refused: " + columns[1]));
    }

    private Row run(Path document, Optional<Path> overlay, String operations) throws IOException {
        String name = document.getFileName().toString();
        Path output = Files.createTempDirectory(temporary, "sources");
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        GenerationResult generated = new Generator()
                .generate(new GenerationRequest(
                        new SpecSource.FileSource(document, name),
                        overlay.map(SpecSource::of).map(List::of).orElse(List.of()),
                        output,
                        GeneratorOptions.defaults("com.example.api")));
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        String result = generated.succeeded() ? compile(output) : "refused: " + codes(generated);
        delete(output);
        return new Row(
                name + (overlay.isPresent() ? " + overlay" : ""),
                operations,
                generated,
                new Cost(seconds, bytes >> 20),
                result);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static String codes(GenerationResult refused) {
        return refused.diagnostics().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Diagnostic::code)
                .map(code -> code.id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String compile(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createTempDirectory(temporary, "classes");
        List<String> options =
                List.of("-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-d", classes.toString());
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> java =
                    walk.filter(path -> path.toString().endsWith(".java")).toList();
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            return compiled ? "compiles" : messages.toString().lines().limit(3).collect(Collectors.joining(" | "));
        } finally {
            delete(classes);
        }
    }

    /** A gigabyte would come together. */
    private static void delete(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
