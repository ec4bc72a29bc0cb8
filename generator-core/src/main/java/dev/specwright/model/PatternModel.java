package dev.specwright.model;

import java.util.List;

/** A regular expression as the generated code will match it. */
public sealed interface PatternModel {

    /**
     * The expression as the document has it.
     *
     * @return ECMA-262 source text
     */
    String source();

    /**
     * An automaton: linear time, constant space.
     *
     * @param source the expression as the document has it
     * @param tables the automaton's tables, arguments of {@code TextPattern.automaton} after the source
     */
    record Automaton(String source, List<String> tables) implements PatternModel {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.automaton(this);
        }

        /** Copies what it is given. */
        public Automaton {
            tables = List.copyOf(tables);
        }
    }

    /**
     * An expression that no automaton of sensible size can match, left to {@code java.util.regex} under a budget.
     *
     * @param source the expression as the document has it
     * @param javaPattern the same in {@code java.util.regex}'s dialect
     */
    record Backtracking(String source, String javaPattern) implements PatternModel {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.backtracking(this);
        }
    }

    /**
     * Takes the variants apart; a new variant fails to compile until every caller handles it.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * An automaton.
         *
         * @param automaton the variant
         * @return the result
         */
        R automaton(Automaton automaton);

        /**
         * A backtracking matcher.
         *
         * @param backtracking the variant
         * @return the result
         */
        R backtracking(Backtracking backtracking);
    }

    /**
     * Applies the case that fits this variant.
     *
     * @param cases what to do with each variant
     * @param <R> the result
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);
}
