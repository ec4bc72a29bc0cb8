package dev.specwright.it;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Severity;
import dev.specwright.it.ExampleDocument.Slot;
import dev.specwright.load.SpecSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The models and validators generated from an {@link ExampleDocument}, compiled and loaded. */
final class GeneratedSchemas implements AutoCloseable {

    private static final String PACKAGE = "com.example.api";
    private static final Pattern PLACE = Pattern.compile("^/components/schemas/([^/]+)(/properties/(p\\d+)(/|$))?");

    private final URLClassLoader loader;
    private final Map<String, Holder> holders = new HashMap<>();

    private GeneratedSchemas(URLClassLoader loader) {
        this.loader = loader;
    }

    /** The methods of one object that holds schemas. */
    private record Holder(Method fromJson, Method toJson, Method validate) {}

    /**
     * What the generated code says of a value.
     *
     * @param problem why it is not valid; empty if it is
     * @param json the value written again, if it was read
     * @param crashed whether something came out that is no verdict
     */
    record Verdict(String problem, String json, boolean crashed) {

        boolean valid() {
            return problem.isEmpty();
        }
    }

    /**
     * Generates, without the schemas that the generator refuses: these are taken out of the document.
     *
     * @param document the document
     * @param directory an empty directory
     * @param tally takes the reasons, with the number of schemas that are lost
     * @return what was generated
     */
    static GeneratedSchemas generate(ExampleDocument document, Path directory, ExampleTally tally) throws IOException {
        Path sources = directory.resolve("sources");
        GenerationResult result = generate(document, sources);
        while (!result.succeeded()) {
            Map<Slot, String> lost = lost(document, result);
            if (lost.isEmpty()) {
                throw new IllegalStateException(String.valueOf(result.diagnostics()));
            }
            lost.forEach((slot, reason) -> {
                tally.notJudged(reason, 1);
                document.remove(slot);
            });
            document.prune();
            result = generate(document, sources);
        }
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compile(sources, classes);
        URL[] path = {classes.toUri().toURL()};
        return new GeneratedSchemas(new URLClassLoader(path, GeneratedSchemas.class.getClassLoader()));
    }

    private static GenerationResult generate(ExampleDocument document, Path sources) {
        GeneratorOptions options = GeneratorOptions.defaults(PACKAGE).with(new GeneratorOptions.Features(false, true));
        return new Generator()
                .generate(new GenerationRequest(
                        new SpecSource.TextSource("document.json", document.toString()), List.of(), sources, options));
    }

    private static Map<Slot, String> lost(ExampleDocument document, GenerationResult result) {
        Map<Slot, String> lost = new HashMap<>();
        for (Diagnostic diagnostic : result.diagnostics()) {
            Matcher place = PLACE.matcher(diagnostic.pointer());
            if (diagnostic.severity() == Severity.ERROR && place.find()) {
                String name = place.group(1).replace("~1", "/").replace("~0", "~");
                document.slots().stream()
                        .filter(slot -> slot.components().contains(name)
                                || slot.holder().equals(name) && slot.member().equals(place.group(3)))
                        .forEach(slot -> lost.put(slot, "schemas refused: " + diagnostic.render()));
            }
        }
        return lost;
    }

    private static void compile(Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-nowarn", "-g:none", "-proc:none"));
        arguments.addAll(List.of("-encoding", "UTF-8", "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(path -> path.endsWith(".java")).forEach(arguments::add);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException(
                    said.toString(StandardCharsets.UTF_8).lines().limit(40).collect(Collectors.joining("\n")));
        }
    }

    /**
     * Reads, checks and writes a value.
     *
     * @param slot its schema
     * @param instance the value as a value of the holder
     * @return the verdict
     */
    Verdict verdict(Slot slot, String instance) {
        String json = "";
        try {
            Holder holder = holders.computeIfAbsent(slot.holder(), this::holder);
            Object value = holder.fromJson().invoke(null, instance);
            json = (String) holder.toJson().invoke(value);
            List<?> violations = (List<?>) holder.validate().invoke(null, value);
            return new Verdict(violations.isEmpty() ? "" : violations.toString(), json, false);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            boolean decode = cause.getClass().getSimpleName().equals("JsonDecodeException");
            String problem = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            return new Verdict(decode ? problem : cause + " " + top(cause), json, !decode);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String top(Throwable cause) {
        Set<String> frames = new LinkedHashSet<>();
        Stream.of(cause.getStackTrace()).limit(6).forEach(frame -> frames.add(frame.toString()));
        return frames.toString();
    }

    private Holder holder(String name) {
        try {
            Class<?> model = loader.loadClass(PACKAGE + ".model." + name);
            Class<?> validator = loader.loadClass(PACKAGE + ".model." + name + "Validator");
            return new Holder(
                    model.getMethod("fromJson", String.class),
                    model.getMethod("toJson"),
                    validator.getMethod("validate", model));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
