package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.compile.CompiledApi;
import dev.specwright.compile.ModelCompiler;
import dev.specwright.compile.NameOptions;
import dev.specwright.compile.SchemaOptions;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SpecSource;
import dev.specwright.model.ApiModel;
import dev.specwright.overlay.OverlaidDocument;
import dev.specwright.overlay.OverlayApplier;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.ReferenceResolver;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated clients against servers that somebody else's tool makes from the same documents: it must find nothing wrong
 * with a request, and its answers must decode. Runs where {@code -Dspecwright.prism} says where to install that tool, by
 * the profile {@code prism}. What fails for reasons of the tool or of a document stands in {@code prism/known.tsv}.
 */
final class PrismTest {

    private static final Path KNOWN = Path.of("src/test/resources/prism/known.tsv");
    private static final Path TABLE = Path.of("target/prism.txt");
    private static final List<String> DOCUMENTS = List.of(
            "petstore.yaml",
            "museum.yaml",
            "train-travel.yaml",
            "tictactoe.json",
            "galaxy.yaml",
            "gcore-dns.yaml",
            "gcore-storage.yaml",
            "phoenix.json",
            "meilisearch.json");

    @TempDir
    private Path temporary;

    @Test
    void requestsAreAllowedAndAnswersDecode() throws Exception {
        String directory = System.getProperty("specwright.prism", "");
        assumeTrue(!directory.isEmpty(), "nowhere to install Prism: run with -Pprism");
        Path prism = Path.of(directory).toAbsolutePath();
        PrismServer.install(prism);
        Map<String, String> known = known();
        List<String> unexplained = new ArrayList<>();
        Set<String> met = new HashSet<>();
        StringBuilder table = new StringBuilder();
        for (Path document : documents()) {
            String name = document.getFileName().toString();
            List<OperationCaller.Outcome> outcomes = run(document, prism);
            long failed =
                    outcomes.stream().filter(each -> !each.failures().isEmpty()).count();
            long calls =
                    outcomes.stream().mapToLong(OperationCaller.Outcome::calls).sum();
            table.append(String.format(
                    "%-24s %4d operations, %5d calls, %4d passed, %4d failed%n",
                    name, outcomes.size(), calls, outcomes.size() - failed, failed));
            for (OperationCaller.Outcome outcome : outcomes) {
                for (String failure : outcome.failures()) {
                    String reason = known.get(name + "\t" + outcome.operation());
                    met.add(name + "\t" + outcome.operation());
                    table.append("  ")
                            .append(outcome.operation())
                            .append(": ")
                            .append(failure)
                            .append('\n');
                    table.append(reason == null ? "" : "    known: " + reason + "\n");
                    if (reason == null) {
                        unexplained.add(name + "\t" + outcome.operation() + "\t" + failure);
                    }
                }
            }
        }
        Files.writeString(TABLE, table);
        System.out.println(table);
        assertEquals("", String.join("\n", unexplained));
        known.keySet().removeAll(met);
        assertEquals(Map.of(), known, "these do not fail any more");
    }

    private static List<Path> documents() {
        List<Path> documents = new ArrayList<>(List.of(SpecCase.SPECS.resolve("gcore/openapi.yaml")));
        Path corpus = Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .toAbsolutePath()
                .normalize()
                .resolve("corpus");
        String only = System.getProperty("specwright.only", "");
        DOCUMENTS.stream()
                .map(corpus::resolve)
                .filter(Files::exists)
                .filter(path ->
                        only.isEmpty() || only.contains(path.getFileName().toString()))
                .forEach(documents::add);
        return documents;
    }

    /** Document and operation, and why it fails. */
    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        for (String line : Files.readAllLines(KNOWN)) {
            int last = line.lastIndexOf('\t');
            known.put(line.substring(0, last), line.substring(last + 1));
        }
        String only = System.getProperty("specwright.only", "");
        known.keySet().removeIf(key -> !only.isEmpty() && !only.contains(key.substring(0, key.indexOf('\t'))));
        return known;
    }

    private List<OperationCaller.Outcome> run(Path document, Path prism) throws Exception {
        Diagnostics diagnostics = new Diagnostics();
        SpecSource source = SpecSource.of(document);
        DocumentLoader loader = new DocumentLoader();
        OverlaidDocument read = loader.load(source, diagnostics)
                .map(loaded -> new OverlayApplier().apply(loaded, List.of(), diagnostics))
                .map(overlaid -> Bundler.bundle(overlaid, source, loader, diagnostics))
                .orElseThrow();
        ApiModel model = ReferenceResolver.resolve(read.root(), read.positions(), diagnostics)
                .flatMap(api -> ModelCompiler.compile(api, NameOptions.DEFAULT, SchemaOptions.DEFAULT, diagnostics))
                .map(CompiledApi::model)
                .orElseThrow();
        JsonNode root = read.root();
        Path sources = Files.createTempDirectory(temporary, "sources");
        Path classes = Files.createTempDirectory(temporary, "classes");
        new Generator().generate(new GenerationRequest(source, List.of(), sources, GeneratorOptions.defaults("prism")));
        assertEquals("", JavaCompiler.ofThisJvm().compile(sources, classes));
        try (PrismServer server = PrismServer.start(prism, document);
                URLClassLoader classLoader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return new OperationCaller(classLoader, "prism", model, root).call(server.url());
        } catch (IOException e) {
            String said = e.getMessage()
                    .replaceAll("(?s).*?fatal\\s+([^\\n]*).*", "$1")
                    .strip();
            return List.of(new OperationCaller.Outcome(
                    "the document", 0, List.of(said.replace(document.getParent() + "/", ""))));
        }
    }
}
