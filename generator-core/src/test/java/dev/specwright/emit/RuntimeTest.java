package dev.specwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.specwright.templates.JacksonDialect;
import dev.specwright.templates.TemplateGroup;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the support classes do: they are compiled together with models and validators as they are generated
 * ({@code runtime/sample}), and with tests of them ({@code runtime/driver}, {@code runtime/jackson2} and its counterpart),
 * whose methods run here one by one.
 */
class RuntimeTest {
    private static final Path RUNTIME = Path.of("src/test/resources/runtime");

    @TestFactory
    List<DynamicNode> drivers() throws IOException, ClassNotFoundException {
        List<DynamicNode> drivers = new ArrayList<>();
        for (JacksonDialect jackson : JacksonDialect.values()) {
            drivers.add(dynamicContainer("Jackson " + jackson, drivers(jackson)));
        }
        return drivers;
    }

    private static List<DynamicNode> drivers(JacksonDialect jackson) throws IOException, ClassNotFoundException {
        List<Path> tests = List.of(RUNTIME.resolve("driver"), RUNTIME.resolve("jackson" + jackson));
        JavaSources.Compiled compiled = JavaSources.of(new SupportFileEmitter()
                        .emit(
                                new SupportNames("com.example.api.core", true, jackson),
                                EnumSet.of(TemplateGroup.JSON, TemplateGroup.VALIDATION)))
                .and(RUNTIME.resolve("sample"))
                .and(tests.get(0))
                .and(tests.get(1))
                .compile();
        assertEquals(List.of(), compiled.warnings());
        List<DynamicNode> drivers = new ArrayList<>();
        for (Path directory : tests) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    Class<?> driver = compiled.classes().loadClass("com.example.api.model." + name);
                    drivers.add(dynamicContainer(name, testsOf(driver)));
                }
            }
        }
        return drivers;
    }

    private static Stream<DynamicTest> testsOf(Class<?> driver) {
        return Arrays.stream(driver.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> dynamicTest(method.getName(), () -> run(driver, method)));
    }

    private static void run(Class<?> driver, Method method) throws Throwable {
        var constructor = driver.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
