package dev.specwright.templates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mustachejava.DefaultMustacheFactory;
import dev.specwright.emit.SupportFileEmitter;
import dev.specwright.emit.SupportNames;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs a sample client over the HTTP support classes against servers on loopback. Cases: {@code http-support/}. */
final class HttpSupportTest {
    @TestFactory
    List<DynamicTest> withValidators() throws Exception {
        Map<String, String> sources = sources(true, JacksonDialect.JACKSON_2);
        ClassLoader classes = InMemoryCompiler.compile(sources);
        List<DynamicTest> tests = new ArrayList<>(scenarios(classes, "com.example.api.CallScenarios"));
        tests.addAll(scenarios(classes, "com.example.api.RetryScenarios"));
        tests.addAll(scenarios(classes, "com.example.api.LogScenarios"));
        tests.addAll(scenarios(classes, "com.example.api.ValidationScenarios"));
        return tests;
    }

    @TestFactory
    List<DynamicTest> withoutValidators() throws Exception {
        Map<String, String> sources = sources(false, JacksonDialect.JACKSON_2);
        sources.forEach((path, text) -> assertTrue(!text.contains("Violation") && !text.contains("Validation"), path));
        return scenarios(InMemoryCompiler.compile(sources), "com.example.api.CallScenarios");
    }

    @TestFactory
    List<DynamicTest> withJackson3() throws Exception {
        ClassLoader classes = InMemoryCompiler.compile(sources(true, JacksonDialect.JACKSON_3));
        return scenarios(classes, "com.example.api.CallScenarios");
    }

    private static List<DynamicTest> scenarios(ClassLoader classes, String name) throws ClassNotFoundException {
        return Stream.of(classes.loadClass(name).getDeclaredMethods())
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)))
                .toList();
    }

    private static void run(Method scenario) throws Throwable {
        try {
            scenario.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Map<String, String> sources(boolean validators, JacksonDialect jackson) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        Set<TemplateGroup> groups = TemplateGroup.neededBy(validators, false, true);
        if (validators) {
            groups.add(TemplateGroup.CHECKS);
        }
        new SupportFileEmitter()
                .emit(new SupportNames("com.example.api.core", validators, jackson), groups)
                .forEach(file -> sources.put(file.path(), file.content()));
        List<String> directories =
                validators ? List.of("sample", "scenarios", "validation") : List.of("sample", "scenarios");
        for (String directory : directories) {
            try (Stream<Path> files = Files.list(Path.of(HttpSupportTest.class
                    .getResource("/http-support/" + directory)
                    .toURI()))) {
                files.sorted().forEach(file -> addSource(sources, file, validators));
            }
        }
        return sources;
    }

    private static void addSource(Map<String, String> sources, Path file, boolean validators) {
        try {
            String text = render(Files.readString(file), validators);
            String packagePath =
                    text.substring("package ".length(), text.indexOf(';')).replace('.', '/');
            sources.put(packagePath + "/" + file.getFileName().toString().replace(".mustache", ""), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String render(String template, boolean validators) {
        StringWriter text = new StringWriter();
        new DefaultMustacheFactory()
                .compile(new StringReader(template), "template")
                .execute(text, Map.of("corePackage", "com.example.api.core", "validators", validators));
        return text.toString();
    }
}
