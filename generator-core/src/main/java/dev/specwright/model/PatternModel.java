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
    record Backtracking(String source, String javaPattern) implements PatternModel {}
}
