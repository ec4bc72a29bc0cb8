package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code format} as an assertion. Each file of {@code asserted-formats} is called after a format and has a line for each text, as
 * it stands in JSON: {@code +} it has the format, {@code -} it has not.
 */
final class AssertedFormatsTest {

    private static final Path CASES = Path.of("src/test/resources/asserted-formats");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Not checked, and told of, or not about texts at all. */
    private static final List<String> OTHERS = List.of("idn-hostname", "regex", "x-of-ours", "password");

    @TempDir
    private Path temporary;

    private final List<Case> cases = new ArrayList<>();

    /**
     * A text and whether it has a format.
     *
     * @param format the format
     * @param text the text, in JSON
     * @param valid whether it has it
     */
    private record Case(String format, String text, boolean valid) {

        String instance() {
            return "{\"" + format + "\": " + text + "}";
        }
    }

    @BeforeEach
    void read() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String format = file.getFileName().toString().replace(".txt", "");
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> new Case(
                                format, '"' + line.substring(Math.min(2, line.length())) + '"', line.startsWith("+")))
                        .forEach(cases::add);
            }
        }
    }

    @Test
    void textsAreValidAsTheFormatsSpecificationsSay() throws Exception {
        assertTrue(cases.size() > 200, () -> cases.size() + " cases");
        assertToldOf(generate(document(), GeneratorOptions.Formats.CHECKED));
        List<String> wrong = new ArrayList<>();
        try (URLClassLoader loader = compiled()) {
            for (String model : List.of("Texts", "Anything")) {
                LoadedModel loaded = new LoadedModel(loader, "com.example.texts", model);
                for (Case it : cases) {
                    List<?> violations = loaded.violations(loaded.fromJson(it.instance()));
                    if (violations.isEmpty() != it.valid()) {
                        wrong.add(model + " " + it + " " + violations);
                    }
                }
                Object others = loaded.fromJson("{\"idn-hostname\": \"-\", \"regex\": \"(\", \"x-of-ours\": \"\"}");
                assertEquals(List.of(), loaded.violations(others));
            }
            LoadedModel anything = new LoadedModel(loader, "com.example.texts", "Anything");
            assertEquals(List.of(), anything.violations(anything.fromJson("{\"uuid\": 5, \"date\": null}")));
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** No text, however it was come by, ends in anything but a verdict, nor does one that is long. */
    @Test
    void noTextIsTooMuch() throws Exception {
        generate(document(), GeneratorOptions.Formats.CHECKED);
        Random random = new Random(20_12);
        try (URLClassLoader loader = compiled()) {
            LoadedModel loaded = new LoadedModel(loader, "com.example.texts", "Anything");
            for (Case it : cases) {
                String text = JSON.readTree(it.text()).textValue();
                int from = random.nextInt(text.length() + 1);
                String some = text.substring(from, from + random.nextInt(text.length() - from + 1));
                String mutant = text.substring(0, from) + some.repeat(random.nextInt(4)) + text.substring(from);
                String endless = text + (some.isEmpty() ? "1" : some).repeat(50_000);
                for (String made : List.of(mutant, endless)) {
                    ObjectNode instance = JSON.createObjectNode().put(it.format(), made);
                    List<?> violations = loaded.violations(loaded.fromJson(instance.toString()));
                    assertTrue(violations.size() < 2, () -> it.format() + " " + violations);
                }
            }
        }
    }

    /** What another validator says of the same texts; where it says something else, a line of the file tells why. */
    @Test
    void anotherValidatorAgrees() throws IOException {
        Judge judge = new Judge(document(), false, true);
        String said = cases.stream()
                .filter(it -> judge.errors("/components/schemas/Anything", it.instance())
                                .isEmpty()
                        != it.valid())
                .map(it -> it.format() + (it.valid() ? " + " : " - ") + it.text())
                .collect(Collectors.joining("\n"));
        String known = Files.readAllLines(CASES.resolve("differences.tsv")).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.joining("\n"));
        assertEquals(known, said);
    }

    @Test
    void nothingIsCheckedUnlessItIsAskedFor() throws Exception {
        generate(document(), GeneratorOptions.Formats.TYPED);
        assertTrue(!Files.exists(temporary.resolve("sources/com/example/texts/core/Formats.java")));
        try (URLClassLoader loader = compiled()) {
            LoadedModel loaded = new LoadedModel(loader, "com.example.texts", "Texts");
            for (Case it : cases) {
                assertEquals(List.of(), loaded.violations(loaded.fromJson(it.instance())), it::toString);
            }
        }
    }

    private static void assertToldOf(GenerationResult result) {
        List<String> told =
                result.diagnostics().stream().map(Diagnostic::message).toList();
        assertEquals(
                OTHERS.stream()
                        .filter(format -> !format.equals("password"))
                        .map(format -> "`format: " + format + "` is not checked, here and wherever else it stands")
                        .toList(),
                told);
    }

    private String document() {
        ObjectNode root = JSON.createObjectNode().put("openapi", "3.1.0");
        root.putObject("info").put("title", "Texts").put("version", "1");
        ObjectNode schemas = root.putObject("components").putObject("schemas");
        ObjectNode texts = schemas.putObject("Texts").put("type", "object").putObject("properties");
        ObjectNode anything =
                schemas.putObject("Anything").put("type", "object").putObject("properties");
        Stream.concat(cases.stream().map(Case::format).distinct(), OTHERS.stream())
                .forEach(format -> {
                    texts.putObject(format).put("type", "string").put("format", format);
                    anything.putObject(format).put("format", format);
                });
        return root.toPrettyString();
    }

    private GenerationResult generate(String document, GeneratorOptions.Formats formats) {
        GeneratorOptions.Typing typing =
                new GeneratorOptions.Typing(false, formats, false, List.of(), GeneratorOptions.Nullness.NONE);
        GenerationResult result = new Generator()
                .generate(new GenerationRequest(
                        new SpecSource.TextSource("texts.json", document),
                        List.of(),
                        temporary.resolve("sources"),
                        GeneratorOptions.defaults("com.example.texts")
                                .with(typing)
                                .with(Jackson.forms())));
        assertTrue(result.succeeded(), () -> result.diagnostics().toString());
        return result;
    }

    private URLClassLoader compiled() throws Exception {
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        assertEquals("", JavaCompiler.ofThisJvm().compile(temporary.resolve("sources"), classes));
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }
}
