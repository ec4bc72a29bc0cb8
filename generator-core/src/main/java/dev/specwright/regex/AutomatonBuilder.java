package dev.specwright.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explores the derivatives of a term. A state is a term and, as far as it matters, the symbol before it. */
final class AutomatonBuilder {

    // Beyond these bounds tables would be too large to ship, or take seconds to build.
    private static final int MAX_STATES = 4_000;
    private static final int MAX_CELLS = 500_000;
    private static final int MAX_WORK = 4_000_000;
    private static final int MAX_DEPTH = 1_000;

    private final Alphabet alphabet;
    private final Derivatives derivatives;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();

    private record State(Term term, int before) {}

    AutomatonBuilder(Terms terms, Alphabet alphabet) {
        this.alphabet = alphabet;
        derivatives = new Derivatives(terms, alphabet);
        // In this order, which gives them the numbers that Automaton reserves for them.
        number(terms.nothing, alphabet.edge());
        number(terms.everything, alphabet.edge());
    }

    /** The automaton of a term, not minimal yet; empty where it would be too large. */
    Optional<Automaton> build(Term term) {
        int start = number(term, alphabet.edge());
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            boolean tooLarge = states.size() > MAX_STATES || states.size() * alphabet.size() > MAX_CELLS;
            if (tooLarge || derivatives.work() > MAX_WORK || states.get(i).term().depth > MAX_DEPTH) {
                return Optional.empty();
            }
            rows.add(row(states.get(i)));
        }
        return Optional.of(new Automaton(start, rows.toArray(new int[0][])));
    }

    private int[] row(State state) {
        int[] row = new int[alphabet.size()];
        for (int next = 0; next < alphabet.edge(); next++) {
            row[next] = number(derivatives.derive(state.term(), state.before(), next), next);
        }
        boolean accepted = derivatives.isNullable(state.term(), state.before(), alphabet.edge());
        row[alphabet.edge()] = accepted ? Automaton.ACCEPT : Automaton.REJECT;
        return row;
    }

    private int number(Term term, int before) {
        int kind = term.local ? alphabet.kind(before) : 0;
        Integer known = numbers.putIfAbsent((long) term.id * alphabet.size() + kind, states.size());
        if (known == null) {
            states.add(new State(term, kind));
        }
        return known == null ? states.size() - 1 : known;
    }
}
