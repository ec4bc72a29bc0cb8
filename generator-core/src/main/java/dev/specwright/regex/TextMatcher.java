package dev.specwright.regex;

import java.util.regex.Pattern;

/** Matches a text against a compiled pattern while code is generated, with the verdict that the generated code has. */
public final class TextMatcher {

    /** Characters looked at: more than any honest match of a text that stands in a document. */
    private static final long BUDGET = 1_000_000;

    private TextMatcher() {}

    /**
     * Whether an automaton accepts a text.
     *
     * @param classes which code points are alike, as in {@link CompiledPattern.Automaton#classes}
     * @param transitions where they lead, as in {@link CompiledPattern.Automaton#transitions}
     * @param text the text
     * @return whether the pattern matches somewhere in the text
     */
    public static boolean accepts(String classes, String transitions, String text) {
        int[] intervals = NumberList.read(classes);
        int[] runs = NumberList.read(transitions);
        int states = runs[0];
        int[] next = cells(runs);
        int state = runs[1];
        for (int codePoint : text.codePoints().toArray()) {
            if (state > Automaton.ACCEPT) {
                state = next[classOf(codePoint, intervals) * states + state];
            }
        }
        return (state > Automaton.ACCEPT ? next[next.length - states + state] : state) == Automaton.ACCEPT;
    }

    /**
     * Whether a pattern that has to be tried is found in a text.
     *
     * @param javaPattern the pattern in Java's dialect
     * @param text the text
     * @return true also where trying takes longer than a generator should
     */
    public static boolean finds(String javaPattern, String text) {
        try {
            return Pattern.compile(javaPattern)
                    .matcher(new MeteredText(text, BUDGET))
                    .find();
        } catch (MeteredText.BudgetUsedUp | StackOverflowError untold) {
            return true;
        }
    }

    private static int classOf(int codePoint, int[] intervals) {
        int first = 0;
        int found = 0;
        for (int i = 0; i < intervals.length; i += 2) {
            first += intervals[i];
            if (first <= codePoint) {
                found = intervals[i + 1];
            }
        }
        return found;
    }

    private static int[] cells(int[] runs) {
        int states = runs[0];
        int cells = 0;
        for (int i = 3; i < runs.length; i += 2) {
            cells += runs[i];
        }
        int[] next = new int[cells];
        int cell = 0;
        for (int i = 2; i < runs.length; i += 2) {
            for (int end = cell + runs[i + 1]; cell < end; cell++) {
                next[cell] = TableEncoder.target(runs[i], cell % states, runs[1]);
            }
        }
        return next;
    }
}
