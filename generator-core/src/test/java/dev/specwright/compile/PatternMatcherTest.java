package dev.specwright.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.specwright.model.PatternModel;
import dev.specwright.regex.CompiledPattern;
import dev.specwright.regex.PatternCompiler;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables are read as they were written: for patterns that mean the same to Java, Java must agree. */
final class PatternMatcherTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "^a*$",
                "^(HTTP|HTTPS)$",
                "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
                "(ab){2,5}c",
                "b.a",
                "^a{0,40}b",
                "[^a-z]b|\\d+",
                "^(a|b)*ab(a|b)(a|b)$"
            })
    void agreesWithJava(String source) {
        CompiledPattern.Automaton compiled = (CompiledPattern.Automaton) PatternCompiler.compile(source);
        PatternModel model = new PatternModel.Automaton(source, List.of(compiled.classes(), compiled.transitions()));
        Pattern java = Pattern.compile(source);
        Random random = new Random(source.hashCode());
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder(round == 0 ? "HTTPS" : "");
            for (int i = random.nextInt(9); round > 0 && i > 0; i--) {
                text.append("aabbc -H1é".charAt(random.nextInt(10)));
            }
            boolean expected = java.matcher(text).find();
            assertEquals(expected, PatternMatcher.matches(model, text.toString()), () -> source + " in " + text);
        }
    }
}
