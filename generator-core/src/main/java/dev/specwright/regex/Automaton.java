package dev.specwright.regex;

/**
 * A deterministic automaton: {@code next[state][class]} is the state after a code point of that class, and the last
 * column tells with {@link #ACCEPT} or {@link #REJECT} what the end of the text means.
 *
 * @param start the state at the beginning
 * @param next the transitions; {@link #REJECT} and {@link #ACCEPT} lead to themselves
 */
record Automaton(int start, int[][] next) {

    /** The state from which nothing more can match. */
    static final int REJECT = 0;

    /** The state in which a match has been found. */
    static final int ACCEPT = 1;

    int states() {
        return next.length;
    }

    int classes() {
        return next[0].length;
    }
}
