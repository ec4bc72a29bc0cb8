package com.example.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BuilderDriver {
    private final Deployment.Builder builder = Deployment.builder().name("abc").period(1);

    @Test
    void copiesWhatItIsGiven() {
        List<String> keys = new ArrayList<>(List.of("a"));
        Map<String, String> envs = new LinkedHashMap<>(Map.of("a", "1"));
        List<Long> row = new ArrayList<>(List.of(1L));
        builder.apiKeys(keys).envs(envs).matrix(Map.of("r", row)).putMatrix("s", row);
        keys.add("b");
        envs.put("b", "2");
        row.add(2L);
        Deployment deployment = builder.build();
        assertEquals(List.of("a"), deployment.apiKeys().orElseThrow());
        assertEquals(Map.of("a", "1"), deployment.envs());
        assertEquals(Map.of("r", List.of(1L), "s", List.of(1L)), deployment.matrix().orElseThrow());
    }

    @Test
    void handsOutUnmodifiableCollections() {
        Deployment read = Deployment.fromJson(
                "{\"name\":\"abc\",\"period\":1,\"api_keys\":[\"a\"],\"envs\":{\"a\":\"1\"},\"other\":{\"a\":[]}}");
        Deployment built = builder.addApiKey("a").putEnv("a", "1").putAdditionalProperty("x", JsonValue.of("y")).build();
        for (Deployment deployment : List.of(read, built, built.toBuilder().build())) {
            Class<UnsupportedOperationException> refused = UnsupportedOperationException.class;
            assertThrows(refused, () -> deployment.apiKeys().orElseThrow().add("x"));
            assertThrows(refused, () -> deployment.envs().put("x", "x"));
            assertThrows(refused, () -> deployment.additionalProperties().clear());
        }
    }

    @Test
    void canBeUsedAfterBuild() {
        Deployment one = builder.addApiKey("a").putEnv("a", "1").build();
        Deployment two = builder.addApiKey("b").putEnv("b", "2").build();
        assertEquals(List.of("a"), one.apiKeys().orElseThrow());
        assertEquals(List.of("a", "b"), two.apiKeys().orElseThrow());
        assertEquals(Map.of("a", "1"), one.envs());
        assertEquals("{a=1, b=2}", two.envs().toString());
        builder.putAdditionalProperty("x", JsonValue.of(1));
        assertTrue(two.additionalProperties().isEmpty());
    }

    @Test
    void addsToWhatWasSet() {
        assertEquals(List.of("a", "b"), builder.apiKeys(List.of("a")).addApiKey("b").build().apiKeys().orElseThrow());
        assertEquals(List.of("c"), builder.command(null).addCommand("c").build().command().orElseThrow());
        assertEquals("n", builder.addNode(n -> n.id("n")).build().nodes().orElseThrow().get(0).id());
    }

    @Test
    void namesTheMemberThatMustNotBeNull() {
        assertEquals("name", nullPointer(() -> builder.name(null)));
        assertEquals("api_keys", nullPointer(() -> builder.apiKeys(null)));
        assertEquals("api_keys", nullPointer(() -> builder.apiKeys(Arrays.asList("a", null))));
        assertEquals("api_keys", nullPointer(() -> builder.addApiKey(null)));
        assertEquals("envs", nullPointer(() -> builder.putEnv("a", null)));
        assertEquals("envs", nullPointer(() -> builder.putEnv(null, "a")));
        assertEquals("triggers", nullPointer(() -> builder.triggers((Triggers) null)));
        assertEquals("matrix", nullPointer(() -> builder.putMatrix("a", Arrays.asList(1L, null))));
        assertFalse(builder.build().apiKeys().isPresent());
    }

    private static String nullPointer(Runnable action) {
        String message = assertThrows(NullPointerException.class, action::run).getMessage();
        assertTrue(message.endsWith(" must not be null"), message);
        return message.substring(0, message.indexOf(' '));
    }

    @Test
    void acceptsNullElementsWhereTheyAreAllowed() {
        assertEquals(
                "[\"x\",null]",
                JsonValue.of(builder.tags(List.of(Optional.of("x"), Optional.empty())).build().tags()).toString());
    }

    @Test
    void refusesNumbersThatJsonHasNot() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> builder.ratio(number))
                    .getMessage()
                    .startsWith("ratio"));
        }
    }

    @Test
    void refusesAdditionalMembersThatAreDeclaredOrClosed() {
        assertThrows(IllegalArgumentException.class, () -> builder.putAdditionalProperty("name", JsonValue.of("x")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Logging.builder().putAdditionalProperty("other", JsonValue.of("x")));
        assertEquals(7L, Triggers.builder().putAdditionalProperty("x", 7L).build().additionalProperties().get("x"));
    }

    @Test
    void masksSecretsInText() {
        Deployment deployment = builder.password("hunter2")
                .addApiKey("hunter2")
                .logging(l -> l.enabled(true).pin(4711))
                .build();
        assertEquals(
                "Deployment{\"name\":\"abc\",\"period\":1,\"api_keys\":\"***\","
                        + "\"logging\":{\"enabled\":true,\"pin\":\"***\"},\"password\":\"***\"}",
                deployment.toString());
        assertEquals(deployment.toString(), "Deployment" + Deployment.TYPE.masked(deployment));
        assertTrue(deployment.toJson().contains("hunter2"));
    }
}
