package dev.specwright.regex;

import dev.specwright.regex.Alphabet.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an automaton as two {@linkplain NumberList lists of numbers}.
 *
 * <ul>
 *   <li>{@code classes}: for each interval of code points the distance of its first one from that of the interval
 *       before, then its class.
 *   <li>{@code transitions}: the number of states, the start state, and for one class after the other, the end of the
 *       text being the last, runs over the states: what the transition is, and for how many states in a row. A
 *       transition is 0 or 1 where it leads to the reject or the accept state, 2 where it leads back to the start, else
 *       3 and the distance from the state itself, with the sign in the lowest bit. A pattern that counts up to 1,000
 *       so has one run, not 1,000 numbers.
 * </ul>
 */
final class TableEncoder {

    /** A string constant of a class file has at most 65,535 bytes. */
    static final int MAX_LENGTH = 60_000;

    /** The support class packs a class into ten bits. */
    private static final int MAX_CLASSES = 1_000;

    private TableEncoder() {}

    /** The automaton's tables; empty where one does not fit into a string constant. */
    static Optional<CompiledPattern.Automaton> encode(String source, Automaton automaton, Alphabet alphabet) {
        // Classes that differ in no state of the minimal automaton become one.
        Map<String, Integer> columns = new LinkedHashMap<>();
        int[] merged = new int[alphabet.size()];
        for (int i = 0; i < alphabet.edge(); i++) {
            String column = column(automaton, i);
            Integer known = columns.putIfAbsent(column, columns.size());
            merged[i] = known == null ? columns.size() - 1 : known;
        }
        StringBuilder transitions = new StringBuilder();
        NumberList.append(transitions, automaton.states());
        NumberList.append(transitions, automaton.start());
        for (String column : columns.keySet()) {
            transitions.append(column);
        }
        transitions.append(column(automaton, alphabet.edge()));
        String classes = classes(alphabet, merged);
        boolean fits =
                transitions.length() <= MAX_LENGTH && classes.length() <= MAX_LENGTH && columns.size() <= MAX_CLASSES;
        return fits
                ? Optional.of(
                        new CompiledPattern.Automaton(source, classes, transitions.toString(), automaton.states()))
                : Optional.empty();
    }

    private static String classes(Alphabet alphabet, int[] merged) {
        StringBuilder text = new StringBuilder();
        int previousFirst = 0;
        int previousClass = -1;
        for (Interval interval : alphabet.intervals()) {
            int symbolClass = merged[interval.symbolClass()];
            if (interval.first() < CodePointSet.EDGE && symbolClass != previousClass) {
                NumberList.append(text, interval.first() - previousFirst);
                NumberList.append(text, symbolClass);
                previousFirst = interval.first();
                previousClass = symbolClass;
            }
        }
        return text.toString();
    }

    private static String column(Automaton automaton, int symbolClass) {
        StringBuilder text = new StringBuilder();
        List<Integer> transitions = new ArrayList<>();
        for (int state = 0; state < automaton.states(); state++) {
            transitions.add(transition(automaton, state, automaton.next()[state][symbolClass]));
        }
        int start = 0;
        for (int i = 1; i <= transitions.size(); i++) {
            if (i == transitions.size() || !transitions.get(i).equals(transitions.get(start))) {
                NumberList.append(text, transitions.get(start));
                NumberList.append(text, i - start);
                start = i;
            }
        }
        return text.toString();
    }

    /** What is written for a transition. */
    private static int transition(Automaton automaton, int state, int target) {
        if (target <= Automaton.ACCEPT) {
            return target;
        }
        int distance = target - state;
        return target == automaton.start() ? 2 : 3 + (distance << 1 ^ distance >> 31);
    }

    /** The state that a transition leads to: the reverse of what is written. */
    static int target(int transition, int state, int start) {
        return switch (transition) {
            case Automaton.REJECT, Automaton.ACCEPT -> transition;
            case 2 -> start;
            default -> state + (transition - 3 >>> 1 ^ -(transition - 3 & 1));
        };
    }
}
