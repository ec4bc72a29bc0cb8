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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
 */
final class CorpusTest {

    private static final long SMALL = 150_000;

    @TempDir
    private Path temporary;

    /** What came of one document. */
    private record Row(String name, long bytes, GenerationResult generated, double seconds, String compiled) {

        boolean good() {
            return generated.succeeded() && compiled.equals("yes");
        }

        String text() {
            long errors = generated.diagnostics().stream()
                    .filter(d -> d.severity() == Severity.ERROR)
                    .count();
            String result = generated.succeeded() ? "compiled: " + compiled : errors + " errors";
            return String.format(
                    Locale.ROOT,
                    "%-24s %9d B %5d models %5d files %7d lines %6.1f s  %s",
                    name,
                    bytes,
                    generated.models(),
                    generated.written().size(),
                    generated.lines(),
                    seconds,
                    result);
        }
    }

    @Test
    void realDocumentsGiveJavaThatCompiles() throws IOException {
        Path corpus = shared().resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "no documents at " + corpus + ": set -Dspecwright.shared");
        boolean all = System.getProperty("specwright.corpus", "").equals("all");
        List<Row> rows = new ArrayList<>();
        for (Path document : documents(corpus)) {
            if (all || Files.size(document) <= SMALL) {
                Row row = run(document);
                System.out.println(row.text());
                rows.add(row);
            }
        }
        reasons(rows).forEach((reason, count) -> System.out.println(count + " x " + reason));
        System.out.println(rows.stream().filter(Row::good).count() + " of " + rows.size() + " documents compile");
        List<String> broken = rows.stream()
                .filter(row -> row.generated().succeeded() && !row.good())
                .map(Row::text)
                .toList();
        assertEquals(List.of(), broken, "generated, but does not compile");
    }

    private static Path shared() {
        return Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .toAbsolutePath()
                .normalize();
    }

    private static List<Path> documents(Path corpus) throws IOException {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private Row run(Path document) throws IOException {
        String name = document.getFileName().toString();
        Path output = temporary.resolve(name.replaceAll("\\W", "_"));
        long start = System.nanoTime();
        GenerationResult result = new Generator()
                .generate(new GenerationRequest(
                        new SpecSource.FileSource(document, name),
                        List.of(),
                        output,
                        GeneratorOptions.defaults("com.example.api")));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Row(name, Files.size(document), result, seconds, result.succeeded() ? compile(output) : "no");
    }

    private String compile(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createDirectories(sources.resolveSibling(sources.getFileName() + "-classes"));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-Xlint:all", "-Werror", "--release", "17", "-proc:none", "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(javaFiles(sources)))
                    .call();
            return compiled ? "yes" : messages.toString().lines().limit(3).collect(Collectors.joining(" | "));
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    /** The errors by kind, most frequent first: what to do next. */
    private static Map<String, Long> reasons(List<Row> rows) {
        Map<String, Long> counts = rows.stream()
                .flatMap(row -> row.generated().diagnostics().stream())
                .filter(d -> d.severity() == Severity.ERROR)
                .map(CorpusTest::kind)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(40)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static String kind(Diagnostic diagnostic) {
        return diagnostic.code().id() + " " + diagnostic.message().replaceAll("`[^`]*`|\"[^\"]*\"|\\d+", "…");
    }
}
