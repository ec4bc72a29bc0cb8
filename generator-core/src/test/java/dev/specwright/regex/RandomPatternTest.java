package dev.specwright.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Random patterns of the part of the language that Java reads alike, on random texts. Also compares the translation
 * for Java with the original, which the automaton of most patterns makes superfluous otherwise.
 */
class RandomPatternTest {

    private static final String[] ATOMS = {"a", "b", "-", ".", "[ab]", "[^a]", "\\w", "\\d", "[^-b]", "\u00e9"};
    private static final String[] ASSERTIONS = {
        "^", "(?=a)", "(?!b)", "(?<=a)", "(?<![b-])", "(?<=^|a)", "(?=b|\\z)", "(?!\\z)", "\\z", "(?<!^)"
    };
    private static final String[] QUANTIFIERS = {"*", "+", "?", "{2}", "{1,3}", "{0,2}", "*?", "+?", "{2,}"};
    /** Java goes wrong where a round of a loop with a lower bound above 1 is empty and depends on its place. */
    private static final String[] GROUP_QUANTIFIERS = {"*", "+", "?", "*?", "+?"};

    private static final String[] LETTERS = {"a", "b", "-", "1", "\u00e9", "\ud83d\ude00"};

    private final Random random = new Random(20240607);

    @Test
    void agreesWithJava() {
        int matched = 0;
        int automata = 0;
        for (int i = 0; i < 6_000; i++) {
            String java = alternation(3);
            String ecma = java.replace("\\z", "$");
            CompiledPattern pattern = assertInstanceOf(CompiledPattern.class, PatternCompiler.compile(ecma), ecma);
            automata += pattern instanceof CompiledPattern.Automaton ? 1 : 0;
            Predicate<String> matcher = ShippedTextPattern.matcher(pattern);
            Pattern translated = translated(ecma);
            Pattern reference = Pattern.compile(java);
            for (int j = 0; j < 20; j++) {
                String text = text();
                boolean expected = reference.matcher(text).find();
                matched += expected ? 1 : 0;
                assertEquals(expected, matcher.test(text), () -> "/" + ecma + "/ on " + text);
                assertEquals(expected, translated.matcher(text).find(), () -> translated + " on " + text);
            }
        }
        // Both verdicts must be common for the comparison to mean something.
        assertTrue(matched > 30_000 && matched < 100_000, "matched " + matched);
        assertTrue(automata > 5_000, "automata " + automata);
    }

    private static Pattern translated(String ecma) {
        ParsedPattern.Tree tree = assertInstanceOf(ParsedPattern.Tree.class, EcmaPatternParser.parse(ecma));
        JavaPatternTranslator translator = new JavaPatternTranslator(tree.referenced());
        return Pattern.compile(tree.regex().accept(translator, JavaPatternTranslator.Place.PLAIN));
    }

    private String alternation(int depth) {
        String branches = sequence(depth);
        while (random.nextInt(4) == 0) {
            branches += "|" + sequence(depth);
        }
        return branches;
    }

    private String sequence(int depth) {
        StringBuilder sequence = new StringBuilder();
        for (int n = random.nextInt(4) + 1; n > 0; n--) {
            sequence.append(random.nextInt(5) == 0 ? assertion(depth) : quantified(depth));
        }
        return sequence.toString();
    }

    private String quantified(int depth) {
        boolean group = depth > 0 && random.nextInt(3) == 0;
        String atom = group ? "(" + alternation(depth - 1) + ")" : one(ATOMS);
        return random.nextInt(3) == 0 ? atom + one(group ? GROUP_QUANTIFIERS : QUANTIFIERS) : atom;
    }

    private String assertion(int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return one(ASSERTIONS);
        }
        return (random.nextBoolean() ? "(?=" : "(?!") + alternation(depth - 1) + ")";
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(9); n > 0; n--) {
            text.append(LETTERS[Math.min(random.nextInt(LETTERS.length), random.nextInt(LETTERS.length))]);
        }
        return text.toString();
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
