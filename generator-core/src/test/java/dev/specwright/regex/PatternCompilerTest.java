package dev.specwright.regex;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternCompilerTest {

    /** No text may end in an exception, an overflow or a long wait. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "abcdefg, 500 -> automaton",
                "a, 5000 -> backtracking",
                "a, 50000 -> refused",
                "a?, 300 -> automaton",
                "a?, 1500 -> backtracking",
                "(?:a|, 150 -> refused",
                "ab|, 5000 -> automaton",
                "(?=a), 500 -> automaton",
                "(?=.*a)(?!.*b), 1200 -> refused",
                "[ab]*a[ab]{9}, 1 -> automaton",
                "[ab]*a[ab]{20}, 1 -> backtracking",
                "(?:(?!ab).){1;60}, 1 -> automaton",
                "(?:(?!ab).){1;6000}, 1 -> backtracking",
                "(?:(?:a{1;99}b){1;99}c){1;99}, 1 -> backtracking",
                "a{1;1000}, 1 -> automaton",
                "a{1;1000000}, 1 -> backtracking",
                "\\b, 10000 -> refused",
                "\\b|a, 3000 -> automaton"
            })
    void endsInAValueWhateverTheSize(String pattern, String form) {
        String[] parts = pattern.split(", ");
        String text = "^" + parts[0].replace(';', ',').repeat(Integer.parseInt(parts[1])) + "$";
        assertTimeoutPreemptively(ofSeconds(20), () -> assertEquals(form, form(PatternCompiler.compile(text))));
    }

    @ParameterizedTest
    @CsvSource({
        "(?i)a, 0, ECMA-262 has no inline flags and no other kinds of groups that begin with (?",
        "ab(c, 2, the group is not closed",
        "ab), 2, the closing parenthesis has no opening one",
        "x[b-a], 2, the range in the character class is out of order",
        "^\\Z, 1, ECMA-262 has no escape \\Z",
        "a**, 2, a repetition cannot be repeated without a group around it",
        "a\\p{Foo}, 1, the Unicode property \u2018Foo\u2019 is not known"
    })
    void aRefusalSaysWhatIsWrongAndWhere(String pattern, int offset, String message) {
        RefusedPattern expected = new RefusedPattern(offset, message.replaceAll("[\u2018\u2019]", "'"));
        assertEquals(expected, PatternCompiler.compile(pattern));
    }

    @Test
    void compilesToTheSameTablesEachTime() {
        String pattern = "^(?=.*\\d)[\\w.-]{3,20}(?<!-)$|\\bx";
        assertEquals(PatternCompiler.compile(pattern), PatternCompiler.compile(pattern));
    }

    private static String form(PatternOutcome outcome) {
        return outcome.fold(c -> c.match(a -> "automaton", b -> "backtracking"), r -> "refused");
    }
}
