package dev.specwright.diff.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import dev.specwright.model.MemberStyle;
import dev.specwright.overlay.OverlaidDocument;
import dev.specwright.overlay.OverlayApplier;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.ReferenceResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@link SurfaceCompiler} says of the generated Java is what the compiled classes are: whoever changes what
 * {@code emit} writes is told here what to say in {@code diff.java}.
 */
final class SurfaceTruthTest {

    private static final Path SPECS =
            Path.of("..", "..", "specs").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    /** Fluent methods and optionals, and all else that there is to choose. */
    @ParameterizedTest
    @CsvSource({"FLUENT, OPTIONAL", "BEAN, OPTIONAL", "FLUENT, NULLABLE"})
    void theSurfaceIsWhatTheClassesAre(GeneratorOptions.Accessors accessors, GeneratorOptions.Optionals optionals)
            throws IOException {
        GeneratorOptions.Forms forms = new GeneratorOptions.Forms().with(accessors, optionals);
        Path sources = Files.createTempDirectory(temporary, "sources");
        Path classes = Files.createTempDirectory(temporary, "classes");
        Map<String, ApiModel> models = new LinkedHashMap<>();
        for (Path document : documents()) {
            String packageName = "truth" + models.size();
            Path output = Files.createDirectory(sources.resolve(packageName));
            models.put(packageName, model(document, style(forms)).orElseThrow());
            generate(document, output, GeneratorOptions.defaults(packageName).with(forms));
        }
        assertEquals("", GeneratedClasses.compile(sources, classes));
        for (Map.Entry<String, ApiModel> model : models.entrySet()) {
            compare(model.getValue(), classes, model.getKey());
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(SPECS.resolve("gcore/openapi.yaml")));
        for (Path directory : directories(SPECS.resolve("cases"))) {
            Path document = directory.resolve("openapi.yaml");
            if (Files.exists(document)) {
                documents.add(document);
            }
        }
        return documents;
    }

    @TestFactory
    Stream<DynamicTest> theSurfaceOfRealDocumentsIsWhatTheClassesAre() throws IOException {
        Path corpus = Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .toAbsolutePath()
                .normalize()
                .resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "no documents at " + corpus + ": set -Dspecwright.shared");
        try (Stream<Path> files = Files.list(corpus)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(yaml|json)")
                            && file.toFile().length() < 150_000)
                    .sorted()
                    .toList()
                    .stream()
                    .map(document ->
                            DynamicTest.dynamicTest(document.getFileName().toString(), () -> compare(document)));
        }
    }

    private static List<Path> directories(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private void compare(Path document) throws IOException {
        Optional<ApiModel> model = model(document);
        assumeTrue(model.isPresent(), "the document has errors");
        Path sources = Files.createTempDirectory(temporary, "sources");
        Path classes = Files.createTempDirectory(temporary, "classes");
        generate(document, sources, GeneratorOptions.defaults("truth"));
        assumeTrue(GeneratedClasses.compile(sources, classes).isEmpty(), "what is generated does not compile");
        compare(model.get(), classes, "truth");
    }

    private static MemberStyle style(GeneratorOptions.Forms forms) {
        return new MemberStyle(
                forms.accessors() == GeneratorOptions.Accessors.BEAN,
                forms.optionals() == GeneratorOptions.Optionals.OPTIONAL);
    }

    private static void generate(Path document, Path output, GeneratorOptions options) {
        new Generator().generate(new GenerationRequest(SpecSource.of(document), List.of(), output, options));
    }

    private static void compare(ApiModel model, Path classes, String packageName) throws IOException {
        SortedSet<String> said = GeneratedClasses.declarations(SurfaceCompiler.compile(model));
        SortedSet<String> is = GeneratedClasses.declarations(classes, packageName);
        assertEquals(List.of(), difference(is, said), "classes have what dev.specwright.diff.java does not know of");
        assertEquals(List.of(), difference(said, is), "dev.specwright.diff.java tells of what classes do not have");
    }

    private static List<String> difference(SortedSet<String> some, SortedSet<String> others) {
        SortedSet<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left.stream().limit(20).toList();
    }

    static Optional<ApiModel> model(Path document) {
        return model(document, MemberStyle.DEFAULT);
    }

    private static Optional<ApiModel> model(Path document, MemberStyle style) {
        Diagnostics diagnostics = new Diagnostics();
        SpecSource source = SpecSource.of(document);
        DocumentLoader loader = new DocumentLoader();
        Optional<OverlaidDocument> whole = loader.load(source, diagnostics)
                .map(loaded -> new OverlayApplier().apply(loaded, List.of(), diagnostics))
                .map(overlaid -> Bundler.bundle(overlaid, source, loader, diagnostics));
        return whole.flatMap(read -> ReferenceResolver.resolve(read.root(), read.positions(), diagnostics))
                .flatMap(api -> ModelCompiler.compile(
                        api,
                        NameOptions.DEFAULT,
                        new SchemaOptions(false, true, false, false, List.of(), style, List.of(), List.of()),
                        diagnostics))
                .map(CompiledApi::model);
    }
}
