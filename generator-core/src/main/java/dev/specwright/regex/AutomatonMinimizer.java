package dev.specwright.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Merges states that no text tells apart (Moore 1956), and numbers the rest in the order in which they are reached. */
final class AutomatonMinimizer {

    private AutomatonMinimizer() {}

    static Automaton minimize(Automaton automaton) {
        int[] blocks = new int[automaton.states()];
        int count = 1;
        for (int refined = split(automaton, blocks); refined > count; refined = split(automaton, blocks)) {
            count = refined;
        }
        return quotient(automaton, blocks, count);
    }

    /** Splits blocks whose states lead to different blocks; returns how many there are now. */
    private static int split(Automaton automaton, int[] blocks) {
        Map<Row, Integer> numbers = new HashMap<>();
        int[] refined = new int[blocks.length];
        for (int state = 0; state < blocks.length; state++) {
            int[] row = automaton.next()[state];
            int[] signature = new int[row.length + 1];
            for (int i = 0; i < row.length - 1; i++) {
                signature[i] = blocks[row[i]];
            }
            signature[row.length - 1] = row[row.length - 1];
            signature[row.length] = blocks[state];
            Integer known = numbers.putIfAbsent(new Row(signature), numbers.size());
            refined[state] = known == null ? numbers.size() - 1 : known;
        }
        System.arraycopy(refined, 0, blocks, 0, blocks.length);
        return numbers.size();
    }

    /** An array that is compared by its content. */
    private record Row(int[] content) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && Arrays.equals(content, row.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }

    private static Automaton quotient(Automaton automaton, int[] blocks, int count) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, -1);
        int[] members = new int[count];
        int reached = 0;
        for (int state : new int[] {Automaton.REJECT, Automaton.ACCEPT, automaton.start()}) {
            reached = reach(state, blocks, numbers, members, reached);
        }
        for (int i = 0; i < reached; i++) {
            int[] row = automaton.next()[members[i]];
            for (int column = 0; column < row.length - 1; column++) {
                reached = reach(row[column], blocks, numbers, members, reached);
            }
        }
        int[][] next = new int[reached][automaton.classes()];
        for (int i = 0; i < reached; i++) {
            int[] row = automaton.next()[members[i]];
            for (int column = 0; column < row.length; column++) {
                boolean end = column == row.length - 1;
                next[i][column] = end ? row[column] : numbers[blocks[row[column]]];
            }
        }
        return new Automaton(numbers[blocks[automaton.start()]], next);
    }

    private static int reach(int state, int[] blocks, int[] numbers, int[] members, int reached) {
        int block = blocks[state];
        if (numbers[block] >= 0) {
            return reached;
        }
        numbers[block] = reached;
        members[reached] = state;
        return reached + 1;
    }
}
