package dev.specwright.compile;

import dev.specwright.model.PatternModel;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Matches a text against a pattern the way generated code will: reads the same tables as its support class
 * {@code TextPattern} does.
 */
final class PatternMatcher implements PatternModel.Cases<Boolean> {

    /** The base of the numbers in the tables, and the character that stands for 0. */
    private static final int BASE = 28;

    private static final char ZERO = '#';

    private final String text;

    private PatternMatcher(String text) {
        this.text = text;
    }

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
        return accepts(numbers(tables.get(0)), numbers(tables.get(1)));
    }

    @Override
    public Boolean backtracking(PatternModel.Backtracking backtracking) {
        try {
            return Pattern.compile(backtracking.javaPattern())
                    .matcher(new Metered(text))
                    .find();
        } catch (BudgetUsedUp | StackOverflowError untold) {
            return true;
        }
    }

    private boolean accepts(int[] intervals, int[] runs) {
        int states = runs[0];
        int[] next = transitions(runs);
        int state = runs[1];
        for (int codePoint : text.codePoints().toArray()) {
            if (state > 1) {
                state = next[classOf(codePoint, intervals) * states + state];
            }
        }
        return (state > 1 ? next[next.length - states + state] : state) == 1;
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

    private static int[] transitions(int[] runs) {
        int states = runs[0];
        int cells = 0;
        for (int i = 3; i < runs.length; i += 2) {
            cells += runs[i];
        }
        int[] next = new int[cells];
        int cell = 0;
        for (int i = 2; i < runs.length; i += 2) {
            for (int end = cell + runs[i + 1]; cell < end; cell++) {
                next[cell] = target(runs[i], cell % states, runs[1]);
            }
        }
        return next;
    }

    /** 0 and 1 are the states that refuse and accept, 2 is the start, others are distances with the sign at the end. */
    private static int target(int transition, int state, int start) {
        return switch (transition) {
            case 0, 1 -> transition;
            case 2 -> start;
            default -> state + (transition - 3 >>> 1 ^ -(transition - 3 & 1));
        };
    }

    private static int[] numbers(String encoded) {
        int[] numbers = new int[encoded.length()];
        int count = 0;
        for (int i = 0; i < encoded.length(); i++) {
            int digit = encoded.charAt(i) - ZERO;
            numbers[count] = numbers[count] * BASE + digit % BASE;
            count += digit < BASE ? 1 : 0;
        }
        return Arrays.copyOf(numbers, count);
    }

    private static final class BudgetUsedUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetUsedUp() {
            super("", null, false, false);
        }
    }

    /** A text that lets itself be looked at only so often. */
    private static final class Metered implements CharSequence {

        private final String text;
        private int budget = 1_000_000;

        Metered(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (budget-- == 0) {
                throw new BudgetUsedUp();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
