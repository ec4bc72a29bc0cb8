package com.example.gcore.core;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A regular expression of the API description (ECMA-262), compiled when this code was generated. Thread-safe. */
public final class TextPattern {
    private final String source;
    private final String[] code;
    private final AtomicReference<Predicate<String>> matcher = new AtomicReference<>();

    private TextPattern(String source, String... code) {
        this.source = source;
        this.code = code;
    }

    /** A pattern matched in one pass over the text; its two tables are numbers, decoded at the first match. */
    public static TextPattern automaton(String source, String classes, String transitions) {
        return new TextPattern(source, classes, transitions);
    }

    /**
     * A pattern that has no automaton and is tried out by {@link Pattern}, within a budget of steps and stack. A text
     * that uses the budget up counts as one that does not match: no text can hang or overflow its caller.
     */
    public static TextPattern backtracking(String source, String javaPattern) {
        return new TextPattern(source, javaPattern);
    }

    /** Whether the pattern matches somewhere in the text, which is read by code points. */
    public boolean matches(String text) {
        Predicate<String> ready = matcher.get();
        if (ready == null) { // Threads that race for it make equal ones.
            ready = code.length == 1
                    ? new Backtracking(Pattern.compile(code[0]))
                    : new Automaton(numbers(code[0]), numbers(code[1]));
            matcher.set(ready);
        }
        return ready.test(text);
    }

    /** The regular expression as the API description has it. */
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return source;
    }

    private static int[] numbers(String encoded) {
        int[] numbers = new int[encoded.length()];
        int count = 0;
        for (int i = 0; i < encoded.length(); i++) {
            int digit = encoded.charAt(i) - '#';
            numbers[count] = numbers[count] * 28 + digit % 28;
            count += digit < 28 ? 1 : 0;
        }
        return Arrays.copyOf(numbers, count);
    }

    private static final class Automaton implements Predicate<String> {
        private final int states;
        private final int start;
        private final int[] intervals;
        private final char[] ascii = new char[128];
        private final char[] next; // By class, the last being the end of the text, then by state.

        Automaton(int[] classes, int[] runs) {
            intervals = new int[classes.length / 2];
            for (int i = 0, first = 0; i < intervals.length; i++) {
                first += classes[2 * i];
                intervals[i] = first << 10 | classes[2 * i + 1];
            }
            for (int i = 0; i < ascii.length; i++) {
                ascii[i] = (char) classOf(i);
            }
            states = runs[0];
            start = runs[1];
            int cells = 0;
            for (int i = 3; i < runs.length; i += 2) {
                cells += runs[i];
            }
            next = new char[cells];
            for (int i = 2, cell = 0; i < runs.length; i += 2) {
                int distance = runs[i] - 3 >>> 1 ^ -(runs[i] - 3 & 1);
                int fixed = runs[i] == 2 ? start : runs[i];
                for (int end = cell + runs[i + 1]; cell < end; cell++) {
                    next[cell] = (char) (runs[i] < 3 ? fixed : cell % states + distance);
                }
            }
        }

        private int classOf(int codePoint) {
            int place = Arrays.binarySearch(intervals, codePoint << 10 | 1023);
            return intervals[place < 0 ? -place - 2 : place] & 1023;
        }

        @Override
        public boolean test(String text) {
            int state = start;
            for (int i = 0, c; i < text.length() && state > 1; i += Character.charCount(c)) {
                c = text.codePointAt(i);
                state = next[(c < 128 ? ascii[c] : classOf(c)) * states + state];
            }
            // State 0 refuses and state 1 accepts whatever follows.
            return (state > 1 ? next[next.length - states + state] : state) == 1;
        }
    }

    private record Backtracking(Pattern pattern) implements Predicate<String> {
        @Override
        public boolean test(String text) {
            try {
                return pattern.matcher(new MeteredText(text)).find();
            } catch (CancellationException | StackOverflowError budgetUsedUp) {
                return false;
            }
        }
    }

    /** Counts how often the text is looked at. */
    private static final class MeteredText implements CharSequence {
        private final String text;
        private long budget;

        MeteredText(String text) {
            this.text = text;
            budget = 10_000_000L + 1_000L * text.length();
        }

        @Override
        public char charAt(int index) {
            if (budget-- == 0) {
                throw new CancellationException();
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
