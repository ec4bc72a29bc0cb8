package dev.specwright.regex;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped class on texts that hang or overflow a backtracking matcher. */
class TextPatternTest {

    private static final String TOPIC_NAME = "^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])*)*$";
    private static final String IMAGE = "^(?:(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*)"
            + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$";

    @Test
    void anExponentialPatternAnswersAtOnce() {
        Predicate<String> topicName = automaton(TOPIC_NAME);
        String attack = "a." + "a".repeat(20_000);
        assertTimeoutPreemptively(ofSeconds(2), () -> {
            assertFalse(topicName.test(attack + "!"));
            assertTrue(topicName.test(attack));
        });
    }

    @Test
    void longValidTextsNeedNoStack() {
        Predicate<String> image = automaton(IMAGE);
        for (int length : new int[] {10_000, 200_000}) {
            assertTrue(image.test("a/".repeat(length / 2 - 1) + "ab"));
            assertFalse(image.test("a/".repeat(length / 2)));
        }
    }

    @Test
    void aBacktrackingPatternGivesUpWithinItsBudget() {
        Predicate<String> exponential = backtracking("^(?:(a+)\\1?)+$");
        assertTrue(exponential.test("a".repeat(40)));
        assertTimeoutPreemptively(ofSeconds(20), () -> assertFalse(exponential.test("a".repeat(40) + "!")));
    }

    @Test
    void aBacktrackingPatternSurvivesTheStackItOverflows() {
        Predicate<String> recursive = backtracking("^(?:(?:a|b)(?:(?!--)c|d))*$");
        assertTrue(recursive.test("acbd"));
        assertFalse(backtracking("^(a|b)(?:(?:\\1c|d)+x)*$").test("ad" + "dx".repeat(1_000_000)));
    }

    @Test
    void threadsMayRaceForTheFirstMatch() {
        for (int i = 0; i < 50; i++) {
            Predicate<String> image = automaton(IMAGE);
            assertTrue(IntStream.range(0, 16).parallel().allMatch(n -> image.test("a/b:" + n)));
        }
    }

    @Test
    void saysItsSource() {
        CompiledPattern compiled = assertInstanceOf(CompiledPattern.class, PatternCompiler.compile(TOPIC_NAME));
        assertEquals(TOPIC_NAME, ShippedTextPattern.shipped(compiled).toString());
    }

    @Test
    void tablesNeedNoEscapesInALiteral() {
        var image = assertInstanceOf(CompiledPattern.Automaton.class, PatternCompiler.compile(IMAGE));
        var letters = assertInstanceOf(CompiledPattern.Automaton.class, PatternCompiler.compile("^\\p{L}+$"));
        assertTrue((image.classes() + image.transitions() + letters.classes()).matches("[#-Z]*"));
    }

    private static Predicate<String> automaton(String pattern) {
        return ShippedTextPattern.matcher(
                assertInstanceOf(CompiledPattern.Automaton.class, PatternCompiler.compile(pattern)));
    }

    private static Predicate<String> backtracking(String pattern) {
        return ShippedTextPattern.matcher(
                assertInstanceOf(CompiledPattern.Backtracking.class, PatternCompiler.compile(pattern)));
    }
}
