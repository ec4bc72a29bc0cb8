package dev.specwright.regex;

import dev.specwright.regex.Term.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What remains to be matched after one more symbol (Brzozowski 1964). Whether a part matches the empty text may depend
 * on the symbols around the position, as in the location-based derivatives of Moseley et al. (PLDI 2023).
 */
final class Derivatives {

    private final Terms terms;
    private final Alphabet alphabet;
    private final Map<Long, Term> known = new HashMap<>();
    private long work;

    Derivatives(Terms terms, Alphabet alphabet) {
        this.terms = terms;
        this.alphabet = alphabet;
    }

    /** How many parts were looked at so far, a measure of time. */
    long work() {
        return work;
    }

    /**
     * What remains of a term.
     *
     * @param term the term
     * @param before class of the symbol before the position
     * @param next class of the code point that is read
     * @return the derivative
     */
    Term derive(Term term, int before, int next) {
        long context = term.local ? before : 0;
        long key = ((long) term.id * alphabet.size() + context) * alphabet.size() + next;
        Term derivative = known.get(key);
        if (derivative == null) {
            derivative = compute(term, before, next);
            known.put(key, derivative);
        }
        return derivative;
    }

    /** Whether a term matches the empty text between two symbols, given by their classes. */
    boolean isNullable(Term term, int before, int next) {
        work++;
        if (!term.local || !term.nullable) {
            return term.nullable;
        }
        return switch (term.operator) {
            case SET -> false;
            case POSITION ->
                term.before.contains(alphabet.representative(before))
                        && term.set.contains(alphabet.representative(next));
            case CONCAT, INTERSECTION -> nullableByParts(false, term, before, next);
            case REPEAT -> term.min == 0 || isNullable(term.parts.get(0), before, next);
            case UNION -> nullableByParts(true, term, before, next);
            case COMPLEMENT -> !isNullable(term.parts.get(0), before, next);
        };
    }

    /** Asks the parts in order until one decides for all: true in a union, false where all must agree. */
    private boolean nullableByParts(boolean deciding, Term term, int before, int next) {
        for (Term part : term.parts) {
            if (isNullable(part, before, next) == deciding) {
                return deciding;
            }
        }
        return !deciding;
    }

    private Term compute(Term term, int before, int next) {
        work += 1 + term.parts.size();
        return switch (term.operator) {
            case SET -> term.set.contains(alphabet.representative(next)) ? terms.epsilon : terms.nothing;
            case POSITION -> terms.nothing;
            case CONCAT -> {
                Term first = term.parts.get(0);
                Term second = term.parts.get(1);
                Term inFirst = terms.concat(derive(first, before, next), second);
                yield isNullable(first, before, next)
                        ? terms.union(List.of(inFirst, derive(second, before, next)))
                        : inFirst;
            }
            case REPEAT -> {
                Term body = term.parts.get(0);
                // Where the body matches the empty text, here and now, it can do so as often as is still asked for.
                int least = isNullable(body, before, next) ? 0 : Math.max(0, term.min - 1);
                int most = term.max == Regex.UNBOUNDED ? Regex.UNBOUNDED : term.max - 1;
                yield terms.concat(derive(body, before, next), terms.repeat(body, least, most));
            }
            case UNION, INTERSECTION -> {
                List<Term> derived = new ArrayList<>();
                for (Term part : term.parts) {
                    derived.add(derive(part, before, next));
                }
                yield term.operator == Operator.UNION ? terms.union(derived) : terms.intersection(derived);
            }
            case COMPLEMENT -> terms.complement(derive(term.parts.get(0), before, next));
        };
    }
}
