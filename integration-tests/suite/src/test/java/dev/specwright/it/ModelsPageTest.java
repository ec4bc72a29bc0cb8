package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java that {@code docs/models.md} shows, run against what is generated from the schemas that it shows. What stands behind
 * {@code // ->} is what the value of that line says.
 */
final class ModelsPageTest {

    private static final Pattern SHOWN =
            Pattern.compile("^(?:(?<declared>[A-Z]\\w* (?<name>\\w+)) = )?(?<value>.*?);\\s+// -> (?<said>.*)$");
    private static final Pattern SWITCH_END = Pattern.compile("^};\\s+// -> (?<said>.*)$");
    private static final Pattern DECLARED = Pattern.compile("^[A-Z]\\w* (?<name>\\w+) = switch .*");

    @TempDir
    private Path temporary;

    @Test
    void theShownJavaSaysWhatThePageSays() throws Exception {
        String page = Files.readString(SpecCase.SPECS.resolveSibling("docs/models.md"));
        generate(blocks(page, "yaml").get(0));
        List<String> expected = new ArrayList<>();
        Path sources = temporary.resolve("sources");
        Files.writeString(sources.resolve("Page.java"), program(blocks(page, "java"), expected));
        Path classes = Files.createDirectory(temporary.resolve("classes"));
        assertEquals("", JavaCompiler.ofThisJvm().compile(sources, classes));
        assertTrue(expected.size() > 20, () -> "the page shows " + expected.size() + " values");
        assertEquals(String.join("\n", expected), String.join("\n", run(classes)));
    }

    private void generate(String schemas) throws IOException {
        Path document = temporary.resolve("openapi.yaml");
        Files.writeString(document, """
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths: {}
                components:
                  schemas:
                %s""".formatted(schemas.indent(4)));
        assertTrue(new Generator()
                .generate(new GenerationRequest(
                        SpecSource.of(document),
                        List.of(),
                        temporary.resolve("sources"),
                        GeneratorOptions.defaults("com.example.pets")))
                .succeeded());
    }

    private static List<String> blocks(String page, String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String program(List<String> blocks, List<String> expected) {
        StringBuilder body = new StringBuilder();
        String pending = "";
        for (String line : String.join("", blocks).lines().toList()) {
            Matcher end = SWITCH_END.matcher(line);
            Matcher shown = SHOWN.matcher(line);
            Matcher declared = DECLARED.matcher(line);
            pending = declared.matches() ? declared.group("name") : pending;
            if (end.matches()) {
                expected.add(end.group("said"));
                body.append("};\nsays.add(String.valueOf(").append(pending).append("));\n");
            } else if (shown.matches()) {
                expected.add(shown.group("said"));
                body.append(statement(shown));
            } else {
                body.append(line).append('\n');
            }
        }
        return """
                import com.example.pets.core.Violation;
                import com.example.pets.model.*;
                import com.fasterxml.jackson.databind.ObjectMapper;
                import java.time.LocalDate;
                import java.util.ArrayList;
                import java.util.List;

                public final class Page {
                    private Page() {}

                    public static List<String> run() throws Exception {
                        List<String> says = new ArrayList<>();
                %s
                        return says;
                    }
                }
                """.formatted(body);
    }

    private static String statement(Matcher line) {
        return line.group("declared") == null
                ? "says.add(String.valueOf(" + line.group("value") + "));\n"
                : line.group("declared") + " = " + line.group("value") + ";\nsays.add(String.valueOf("
                        + line.group("name") + "));\n";
    }

    private List<String> run(Path classes) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ModelsPageTest.class.getClassLoader())) {
            List<?> said = (List<?>) loader.loadClass("Page").getMethod("run").invoke(null);
            return said.stream().map(String::valueOf).toList();
        }
    }
}
