package dev.specwright.regex;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** {@code regex/cases.json}: patterns, the form they take here, and what an ECMAScript engine says about texts. */
class PatternCasesTest {

    @TestFactory
    Stream<DynamicTest> agreesWithEcmaScript() throws IOException {
        try (InputStream in = PatternCasesTest.class.getResourceAsStream("/regex/cases.json")) {
            JsonNode cases = new ObjectMapper().readTree(in);
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(c -> dynamicTest(name(c.get("pattern").textValue()), () -> check(c)));
        }
    }

    private static String name(String pattern) {
        return "/"
                + pattern.codePoints()
                        .limit(60)
                        .collect(StringBuilder::new, PatternCasesTest::appendPrintable, StringBuilder::append)
                + "/";
    }

    /** Names of tests end up in XML, which has no room for all code points. */
    private static void appendPrintable(StringBuilder name, int codePoint) {
        name.append(codePoint >= ' ' && codePoint < 127 ? Character.toString(codePoint) : "?");
    }

    private static void check(JsonNode c) {
        PatternOutcome outcome = PatternCompiler.compile(c.get("pattern").textValue());
        if (c.get("form").textValue().equals("refused")) {
            RefusedPattern refused = assertInstanceOf(RefusedPattern.class, outcome);
            assertFalse(refused.message().isBlank());
            return;
        }
        CompiledPattern pattern = assertInstanceOf(CompiledPattern.class, outcome);
        assertEquals(c.get("form").textValue(), pattern.match(a -> "automaton", b -> "backtracking"));
        Predicate<String> matcher = ShippedTextPattern.matcher(pattern);
        assertAll(Stream.concat(verdicts(c.get("yes"), true, matcher), verdicts(c.get("no"), false, matcher)));
    }

    private static Stream<Executable> verdicts(JsonNode texts, boolean expected, Predicate<String> matcher) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(text -> () -> assertEquals(expected, matcher.test(text.textValue()), "on " + text));
    }
}
