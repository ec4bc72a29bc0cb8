package dev.specwright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An option that does not enter the text would not make a run necessary when it is changed. */
class OptionsTextTest {

    private static final GeneratorOptions OPTIONS = GeneratorOptions.defaults("com.acme");

    @TestFactory
    Stream<DynamicTest> everyOptionEnters() throws ReflectiveOperationException {
        return changed(OPTIONS, "")
                .map(variant -> DynamicTest.dynamicTest(
                        variant.getKey(),
                        () -> assertNotEquals(
                                OptionsText.of(OPTIONS), OptionsText.of((GeneratorOptions) variant.getValue()))));
    }

    @Test
    void oneValueIsNotTwo() {
        assertNotEquals(slice("a", "b"), slice("a, b"));
        assertNotEquals(slice("a", "b"), slice("a\nincludes 1 b"));
        assertEquals(slice("a", "b"), slice("a", "b"));
    }

    private static String slice(String... includes) {
        return OptionsText.of(OPTIONS.with(new GeneratorOptions.Slice(List.of(includes), List.of())));
    }

    /** Copies of a record in which one component, at any depth, is another. */
    private static Stream<Map.Entry<String, Object>> changed(Object options, String name)
            throws ReflectiveOperationException {
        RecordComponent[] components = options.getClass().getRecordComponents();
        Stream<Map.Entry<String, Object>> all = Stream.empty();
        for (int i = 0; i < components.length; i++) {
            Object value = components[i].getAccessor().invoke(options);
            String path = name + "/" + components[i].getName();
            Stream<Map.Entry<String, Object>> others =
                    value instanceof Record ? changed(value, path) : Stream.of(Map.entry(path, other(value)));
            int index = i;
            all = Stream.concat(
                    all, others.map(other -> Map.entry(other.getKey(), with(options, index, other.getValue()))));
        }
        return all;
    }

    private static Object with(Object options, int index, Object value) {
        try {
            RecordComponent[] components = options.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i == index ? value : components[i].getAccessor().invoke(options);
            }
            return options.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object other(Object value) {
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof String text) {
            return text + "x";
        }
        if (value instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            return constants[(constant.ordinal() + 1) % constants.length];
        }
        if (value instanceof List) {
            return List.of("other");
        }
        if (value instanceof Map) {
            return Map.of("other", "value");
        }
        if (value instanceof Optional) {
            return Optional.of("Other");
        }
        throw new AssertionError("teach this test to change a " + value.getClass());
    }
}
