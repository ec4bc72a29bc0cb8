package dev.specwright.compile;

import dev.specwright.model.PatternModel;
import dev.specwright.regex.TextMatcher;
import java.util.List;

/**
 * Matches a text against a pattern the way generated code will.
 *
 * @param text the text
 */
record PatternMatcher(String text) implements PatternModel.Cases<Boolean> {

    /**
     * Whether a pattern matches somewhere in a text.
     *
     * @param pattern the pattern
     * @param text the text
     * @return true also where trying takes longer than a generator should
     */
    static boolean matches(PatternModel pattern, String text) {
        return pattern.match(new PatternMatcher(text));
    }

    @Override
    public Boolean automaton(PatternModel.Automaton automaton) {
        List<String> tables = automaton.tables();
        return TextMatcher.accepts(tables.get(0), tables.get(1), text);
    }

    @Override
    public Boolean backtracking(PatternModel.Backtracking backtracking) {
        return TextMatcher.finds(backtracking.javaPattern(), text);
    }
}
