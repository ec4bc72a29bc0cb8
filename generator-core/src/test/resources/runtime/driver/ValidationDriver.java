package com.example.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.Check;
import com.example.api.core.JsonValue;
import com.example.api.core.TextPattern;
import com.example.api.core.ValidationException;
import com.example.api.core.Violation;
import com.example.api.core.Violations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ValidationDriver {
    private static final String HEAD = "{\"name\":\"abcd\",\"period\":7";

    private static Violations validate(String members) {
        return DeploymentValidator.validate(Deployment.fromJson(HEAD + members + "}"));
    }

    private static boolean good(Violations violations) {
        assertEquals(violations.isEmpty(), violations == Violations.NONE);
        return violations.isEmpty();
    }

    @Test
    void noneIsNoneWhenAllIsWell() {
        assertSame(
                Violations.NONE,
                validate(",\"api_keys\":[\"aaaaa\",\"bbbbb\"],\"timeout\":0,\"envs\":{\"a\":\"123\"},\"ratio\":0.0075,"
                        + "\"replicas\":2,\"logging\":{\"enabled\":true,\"pin\":1000},"
                        + "\"nodes\":[{\"id\":\"a\",\"min\":1,\"max\":300,\"next\":null,\"named\":{}}]"));
        Violations.NONE.requireValid();
    }

    @Test
    void findsAllInDocumentOrder() {
        Violations violations = DeploymentValidator.validate(Deployment.fromJson(
                "{\"name\":\"A\",\"period\":1,\"api_keys\":[\"hunter2\",\"hunter2\",\"hun\"],\"auth_enabled\":false,"
                        + "\"timeout\":-1,\"envs\":{\"a/b~\":\"long\"},\"ratio\":0.00755,\"replicas\":3,"
                        + "\"logging\":{\"enabled\":true,\"pin\":4,\"other\":{\"a\":1}},\"nodes\":[{\"id\":\"a\"},"
                        + "{\"id\":\"b\",\"min\":7,\"max\":500,\"next\":{\"id\":\"c\",\"max\":501},"
                        + "\"named\":{\"n\":{\"id\":\"d\",\"max\":502}}}]}"));
        String s = "#/components/schemas/";
        assertEquals(
                List.of(
                        "/name: length must be at least 3, was \"A\" [" + s + "Deployment/properties/name/minLength]",
                        "/name: must match ^[a-z]+$, was \"A\" [" + s + "Deployment/properties/name/pattern]",
                        "/api_keys: items must differ from each other, was \"***\" [" + s
                                + "Deployment/properties/api_keys/uniqueItems]",
                        "/api_keys/2: length must be at least 5, was \"***\" [" + s
                                + "Deployment/properties/api_keys/items/minLength]",
                        "/timeout: must be at least 0, was -1 [" + s + "Deployment/properties/timeout/anyOf/0/minimum]",
                        "/envs/a~1b~0: length must be at most 3, was \"long\" [" + s
                                + "Deployment/properties/envs/x/maxLength]",
                        "/logging/pin: must be at least 1000, was \"***\" [" + s + "Logging/properties/pin/minimum]",
                        "/logging/other: is not known, was {\"a\":1} [" + s + "Logging/additionalProperties]",
                        "/nodes/1/max: must be at most 300, was 500 [" + s + "Node/properties/max/maximum]",
                        "/nodes/1/next/max: must be at most 300, was 501 [" + s + "Node/properties/max/maximum]",
                        "/nodes/1/named/n/max: must be at most 300, was 502 [" + s + "Node/properties/max/maximum]",
                        "/ratio: must be a multiple of 0.0001, was 0.00755 [" + s
                                + "Deployment/properties/ratio/multipleOf]",
                        "/replicas: must be one of [1, 2.0, 4], was 3 [" + s + "Deployment/properties/replicas/enum]",
                        "either auth_enabled or api_keys, was [auth_enabled, api_keys] [" + s
                                + "Deployment/x-specwright-rules/0]"),
                violations.stream().map(Violation::toString).toList());
    }

    @Test
    void saysWhatWhereAndWhy() {
        Violation violation = validate(",\"timeout\":-5").get(0);
        assertEquals("/timeout", violation.pointer());
        assertEquals("minimum", violation.keyword());
        assertEquals(0L, violation.limit());
        assertEquals(-5L, violation.value());
        assertEquals("must be at least 0", violation.message());
        assertEquals("#/components/schemas/Deployment/properties/timeout/anyOf/0/minimum", violation.schemaPointer());
    }

    @Test
    void exceptionShowsTenAndHasAll() {
        String nodes = String.join(",", IntStream.range(0, 25).mapToObj(i -> "{\"id\":\"a\",\"max\":301}").toList());
        Violations violations = validate(",\"nodes\":[" + nodes + "]");
        ValidationException e = assertThrows(ValidationException.class, violations::requireValid);
        assertEquals(25, e.violations().size());
        assertTrue(e.getMessage().contains("/nodes/9/max") && !e.getMessage().contains("/nodes/10/max"));
        assertTrue(e.getMessage().endsWith("and 15 more"));
    }

    @Test
    void manyViolationsTakeNoTime() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            nodes.add(Node.builder().id("a").max(301).build());
        }
        Node root = Node.builder().id("r").children(nodes).build();
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertEquals(100_000, NodeValidator.validate(root).size()));
    }

    @Test
    void lengthsCountCodePoints() {
        String emoji = "\ud83d\ude00";
        assertTrue(good(Check.maxLength(emoji + emoji, 2, "#/maxLength")));
        assertFalse(good(Check.maxLength(emoji + emoji, 1, "#/maxLength")));
        assertFalse(good(Check.minLength(emoji, 2, "#/minLength")));
        assertTrue(good(Check.minLength(emoji + "a", 2, "#/minLength")));
        assertTrue(good(Check.maxLength("\ud83d\ud83d", 2, "#/maxLength")));
        assertTrue(good(Check.minLength(null, 2, "#/minLength")));
        assertTrue(good(Check.minLength("", 0, "#/minLength")));
    }

    @Test
    void numbersCompareExactly() {
        BigDecimal third = new BigDecimal("0.3");
        assertTrue(good(Check.maximum(0.3, third, "#/maximum")));
        assertFalse(good(Check.exclusiveMaximum(0.3, third, "#/exclusiveMaximum")));
        assertTrue(good(Check.exclusiveMinimum(1, 0, "#/exclusiveMinimum")));
        assertFalse(good(Check.exclusiveMinimum(0.0, 0, "#/exclusiveMinimum")));
        assertFalse(good(Check.maximum(9007199254740993L, 9007199254740992L, "#/maximum")));
        assertFalse(good(Check.maximum(9007199254740993L, new BigDecimal("9007199254740992.5"), "#/maximum")));
        assertTrue(good(Check.maximum(Integer.MAX_VALUE, 2147483647L, "#/maximum")));
        assertFalse(good(Check.maximum(JsonValue.parse("1e1000000"), 1, "#/maximum")));
    }

    @Test
    void multiplesAreExact() {
        assertTrue(multiple("0.0075", "0.0001"));
        assertTrue(multiple("19.99", "0.01"));
        assertFalse(multiple("0.00751", "0.0001"));
        assertTrue(multiple("10", "2.5"));
        assertFalse(multiple("11", "2.5"));
        assertTrue(multiple("0", "3"));
        assertTrue(multiple("0.00", "3"));
        assertTrue(multiple("-9", "3"));
        assertTrue(multiple("1e2", "50"));
        assertTrue(multiple("4.50", "1.5"));
        assertFalse(multiple("4.5", "2"));
        assertTrue(good(Check.multipleOf(9L, 3, "#/multipleOf")));
        assertFalse(good(Check.multipleOf(10L, 3, "#/multipleOf")));
        assertTrue(good(Check.multipleOf(4.5, new BigDecimal("1.5"), "#/multipleOf")));
        assertTrue(good(Check.multipleOf("x", 3, "#/multipleOf")));
    }

    @Test
    void multiplesOfHugeNumbersTakeNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertTrue(multiple("1e1000000", "0.01"));
            assertFalse(multiple("1e1000000", "3"));
            assertTrue(multiple("3e999999999", "3"));
            assertFalse(multiple("1e-1000000", "0.01"));
            assertFalse(multiple("1e-999999999", "7"));
            assertTrue(multiple("0e1000000", "0.01"));
            assertTrue(multiple("9".repeat(1000), "9"));
        });
    }

    private static boolean multiple(String value, String divisor) {
        return good(Check.multipleOf(JsonValue.parse(value), new BigDecimal(divisor), "#/multipleOf"));
    }

    @Test
    void uniqueItemsComparesDeeply() {
        assertFalse(unique("[1,1.0]"));
        assertFalse(unique("[0,-0.0]"));
        assertTrue(unique("[1,true,\"1\",[1],null,false,0]"));
        assertFalse(unique("[{\"a\":1,\"b\":[2]},{\"b\":[2.0],\"a\":1e0}]"));
        assertTrue(unique("[[1,2],[2,1]]"));
        assertFalse(good(Check.uniqueItems(List.of(Triggers.fromJson("{\"cpu\":1}"), Triggers.fromJson("{\"cpu\":1.0}")), "#/u")));
        assertFalse(good(Check.uniqueItems(List.of(1.0, 1L), "#/u")));
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertTrue(good(Check.uniqueItems(IntStream.range(0, 100_000).boxed().toList(), "#/u"))));
    }

    private static boolean unique(String json) {
        return good(Check.uniqueItems(JsonValue.parse(json), "#/uniqueItems"));
    }

    @Test
    void allowedComparesDeeply() {
        Set<JsonValue> values = Check.values("[\"a\",1,{\"x\":[1.0]},true]");
        for (Object value : List.of("a", 1L, 1, 1.0, true, JsonValue.parse("{\"x\":[1]}"), Map.of("x", List.of(1)))) {
            assertTrue(good(Check.allowed(value, values, "#/enum")), value.toString());
        }
        for (Object value : List.of("b", "1", 2L, false, List.of(1))) {
            assertFalse(good(Check.allowed(value, values, "#/enum")), value.toString());
        }
    }

    @Test
    void sizesAreChecked() {
        assertFalse(good(Check.minItems(List.of(), 1, "#/minItems")));
        assertTrue(good(Check.maxItems(JsonValue.parse("[1]"), 1, "#/maxItems")));
        assertFalse(good(Check.maxItems(List.of(1, 2), 1, "#/maxItems")));
        assertFalse(good(Check.minProperties(Map.of(), 1, "#/minProperties")));
        assertFalse(good(Check.maxProperties(Triggers.fromJson("{\"cpu\":1,\"x\":2}"), 1, "#/maxProperties")));
        assertTrue(good(Check.minProperties(Triggers.fromJson("{\"cpu\":1,\"x\":2}"), 2, "#/minProperties")));
        assertTrue(good(Check.minProperties("text", 2, "#/minProperties")));
        assertTrue(good(Check.minProperties(null, 2, "#/minProperties")));
    }

    @Test
    void keywordsIgnoreOtherKinds() {
        JsonValue text = JsonValue.of("abc");
        assertTrue(good(Check.minimum(text, 5, "#/minimum")));
        assertFalse(good(Check.maxLength(text, 2, "#/maxLength")));
        assertTrue(good(Check.maxLength(JsonValue.of(12345), 2, "#/maxLength")));
        assertTrue(good(Check.pattern(7L, TextPattern.backtracking("a", "a"), "#/pattern")));
    }

    @Test
    void rulesCountWhatIsSet() {
        Node both = Node.builder().id("a").min(1).max(2).build();
        Node one = Node.builder().id("a").min(1).next(null).build();
        Node none = Node.builder().id("a").build();
        assertFalse(good(Check.atMostOneOf("m", "#/r", both, Node.MIN, Node.MAX)));
        assertTrue(good(Check.atMostOneOf("m", "#/r", none, Node.MIN, Node.MAX)));
        assertTrue(good(Check.exactlyOneOf("m", "#/r", one, Node.MIN, Node.NEXT)));
        assertFalse(good(Check.exactlyOneOf("m", "#/r", none, Node.MIN, Node.NEXT)));
        assertFalse(good(Check.atLeastOneOf("m", "#/r", none, Node.MIN, Node.NEXT)));
        assertTrue(good(Check.ascending("m", "#/r", both, Node.MIN, Node.MAX)));
        Violation descending = Check.ascending("m", "#/r", both, Node.MAX, Node.MIN).get(0);
        assertEquals("m, was {max=2, min=1} [#/r]", descending.toString());
        assertTrue(good(Check.ascending("m", "#/r", one, Node.MAX, Node.MIN)));
    }

    @Test
    void anyNumberOfViolationsIsJoinedInOrder() {
        Violations all = Violations.NONE;
        for (int i = 0; i < 100_000; i++) {
            Violations one = Check.maximum(i, -1, "#/maximum");
            all = i % 3 == 0 ? all.and(one.and(Violations.NONE)) : all.and(Violations.NONE).and(one);
        }
        Violations twice = all.and(all);
        assertEquals(200_000, twice.size());
        for (int i = 0; i < twice.size(); i++) {
            assertEquals(i % 100_000, twice.get(i).value());
        }
        assertEquals(twice, List.copyOf(twice));
    }

    @Test
    void longValuesAreCutInText() {
        String text = validate(",\"envs\":{\"a\":\"" + "x\\n".repeat(1000) + "\"}").get(0).toString();
        assertTrue(text.length() < 250 && text.contains("\\n") && !text.contains("\n"), text);
    }
}
