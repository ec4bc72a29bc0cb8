package dev.specwright.regex;

import java.util.function.Function;

/**
 * A pattern in the form that generated code embeds: the arguments of one of the two factory methods of its support
 * class {@code TextPattern}.
 */
public sealed interface CompiledPattern extends PatternOutcome {

    /**
     * The regular expression as the document has it, for messages.
     *
     * @return ECMA-262 text
     */
    String source();

    @Override
    default <R> R fold(Function<CompiledPattern, R> compiled, Function<RefusedPattern, R> refused) {
        return compiled.apply(this);
    }

    /**
     * Tells the two forms apart.
     *
     * @param automaton what to do with an automaton
     * @param backtracking what to do with a pattern that has to be tried
     * @param <R> the type of the result
     * @return what the chosen function returns
     */
    <R> R match(Function<Automaton, R> automaton, Function<Backtracking, R> backtracking);

    /**
     * Matches in one pass over the text. Both tables are lists of numbers, as {@link TableEncoder} describes; their
     * characters lie between {@code #} and {@code Z}, so that a Java literal needs no escapes and one byte for each.
     *
     * @param source the regular expression
     * @param classes which code points are alike
     * @param transitions the states and where each class of code points leads
     * @param states the number of states
     */
    record Automaton(String source, String classes, String transitions, int states) implements CompiledPattern {
        @Override
        public <R> R match(Function<Automaton, R> automaton, Function<Backtracking, R> backtracking) {
            return automaton.apply(this);
        }
    }

    /**
     * Matches by trial and error with {@link java.util.regex.Pattern}, within a budget of steps.
     *
     * @param source the regular expression
     * @param javaPattern the same in Java's dialect
     * @param reason why there is no automaton, a clause such as "it has a back-reference"
     */
    record Backtracking(String source, String javaPattern, String reason) implements CompiledPattern {
        @Override
        public <R> R match(Function<Automaton, R> automaton, Function<Backtracking, R> backtracking) {
            return backtracking.apply(this);
        }
    }
}
