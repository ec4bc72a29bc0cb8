package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.example.gcore.core.JsonDecodeException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Defaults are readable and not sent; absent, null and value are three states, and come back as they went. */
final class PropertyStatesTest {

    private static final Map<String, String> DEFAULTS = GcoreSpec.defaults();
    private static final Set<String> NULLABLES = GcoreSpec.nullables();
    /** One value of each JSON type that some property takes; each is another than the default. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("command", "[\"nginx\",\"-g\"]"),
            Map.entry("envs", "{\"B\":\"2\",\"A\":\"1\"}"),
            Map.entry("ingress_opts", "{\"disable_response_buffering\":true}"),
            Map.entry("logging", "{\"enabled\":true,\"topic_name\":null}"),
            Map.entry("probes", "{\"liveness_probe\":null}"),
            Map.entry("retention_policy", "{\"period\":null}"),
            Map.entry("triggers", "{}"),
            Map.entry("http", "{\"rate\":1,\"window\":60}"),
            Map.entry(
                    "sqs",
                    "{\"activation_queue_length\":1,\"aws_endpoint\":null,\"aws_region\":\"r\",\"queue_length\":2,"
                            + "\"queue_url\":\"u\",\"secret_name\":\"s\"}"),
            Map.entry("exec", "{\"command\":[]}"),
            Map.entry("http_get", "{\"host\":null,\"port\":80}"),
            Map.entry("tcp_socket", "{\"port\":80}"));

    @Test
    void noDefaultAndNoNullablePropertyIsLeftOut() {
        Set<String> expected = new TreeSet<>(DEFAULTS.keySet());
        expected.addAll(NULLABLES);

        Set<String> covered =
                ModelProperties.all().stream().map(ModelProperty::key).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, covered);
    }

    @TestFactory
    Stream<DynamicTest> aDefaultIsReadableAndNotSent() {
        return tests(DEFAULTS::containsKey, this::checkDefault);
    }

    @TestFactory
    Stream<DynamicTest> absentComesBackAsAbsent() {
        return tests(key -> !key.endsWith(".period"), property -> {
            assertEquals("absent", property.stateIn(property.body()));
            assertEquals(property.body(), property.read(property.body()).toJson());
        });
    }

    @TestFactory
    Stream<DynamicTest> nullComesBackAsNull() {
        return tests(NULLABLES::contains, property -> check(property, "null", "null"));
    }

    @TestFactory
    Stream<DynamicTest> nullIsRefusedWhereTheSchemaDoesNotAllowIt() {
        return tests(key -> !NULLABLES.contains(key), property -> {
            String body = JsonText.put(property.body(), property.pointer(), "null");
            JsonDecodeException refused = assertThrows(JsonDecodeException.class, () -> property.read(body));
            assertEquals(property.pointer(), refused.misfits().get(0).pointer());
            assertEquals("null", refused.misfits().get(0).found());
        });
    }

    @TestFactory
    Stream<DynamicTest> aValueComesBackAsThatValue() {
        return tests(key -> true, property -> check(property, value(property), value(property)));
    }

    private void checkDefault(ModelProperty<?> property) {
        String expected = DEFAULTS.get(property.key());
        String actual = property.valueIn(property.body());
        assertTrue(JsonText.same(expected, actual), () -> "default " + expected + " is read as " + actual);
        String sent = property.read(property.body()).toJson();
        assertFalse(sent.contains(property.name()), () -> "sent uninvited: " + sent);
    }

    private static void check(ModelProperty<?> property, String raw, String state) {
        String body = JsonText.put(property.body(), property.pointer(), raw);
        String sent = property.read(body).toJson();
        assertAll(
                () -> assertEquals(state, property.stateIn(body), "state"),
                () -> assertEquals(raw, property.valueIn(body), "value"),
                () -> assertEquals(raw, JsonText.at(sent, property.pointer()), "sent"),
                () -> assertTrue(JsonText.same(body, sent), "sent"),
                () -> assertEquals(property.read(body), property.read(sent)));
    }

    /** A value that is not the default. */
    private static String value(ModelProperty<?> property) {
        String fallback = DEFAULTS.getOrDefault(property.key(), "null");
        String name = property.name();
        if (VALUES.containsKey(name)) {
            return VALUES.get(name);
        } else if (fallback.equals("false")) {
            return "true";
        } else if (name.endsWith("_probe")) {
            return "{\"enabled\":true}";
        } else if (name.startsWith("gpu_") || Set.of("cpu", "memory").contains(name)) {
            return "{\"threshold\":42}";
        }
        boolean isText = fallback.startsWith("\"")
                || Set.of("topic_name", "aws_endpoint", "host").contains(name);
        return isText ? "\"other\"" : "77";
    }

    private static Stream<DynamicTest> tests(Predicate<String> keys, Consumer<ModelProperty<?>> test) {
        return ModelProperties.all().stream()
                .filter(property -> keys.test(property.key()))
                .map(property -> dynamicTest(property.key(), () -> test.accept(property)));
    }
}
