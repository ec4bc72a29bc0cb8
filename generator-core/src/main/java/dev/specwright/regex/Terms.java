package dev.specwright.regex;

import dev.specwright.regex.Term.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds terms in canonical form: unions and intersections flat, sorted and without repetition, neutral and absorbing
 * parts gone. That keeps the number of derivatives finite (Brzozowski 1964, theorem 5.2) and mostly small.
 */
final class Terms {

    private final Map<Term, Term> pool = new HashMap<>();
    private final Set<CodePointSet> sets = new LinkedHashSet<>();
    private final Set<CodePointSet> beforeSets = new LinkedHashSet<>();

    final Term nothing = leaf(Operator.SET, CodePointSet.EMPTY, CodePointSet.EMPTY);
    final Term epsilon = leaf(Operator.POSITION, CodePointSet.ANYWHERE, CodePointSet.ANYWHERE);
    final Term everything = repeat(chars(CodePointSet.ANY), 0, Regex.UNBOUNDED);

    /** How many different terms were built. */
    int size() {
        return pool.size();
    }

    /** All sets that occur in terms. */
    Set<CodePointSet> sets() {
        return sets;
    }

    /** Those sets that speak of the symbol before a position. */
    Set<CodePointSet> beforeSets() {
        return beforeSets;
    }

    Term chars(CodePointSet set) {
        return leaf(Operator.SET, CodePointSet.EMPTY, set);
    }

    /** A position by the symbols on both sides of it, among them the edge of the text. */
    Term position(CodePointSet before, CodePointSet after) {
        return before.isEmpty() || after.isEmpty() ? nothing : leaf(Operator.POSITION, before, after);
    }

    /** Distributes over a union at the front, which makes derivatives sets of alternatives that often recur. */
    Term concat(Term first, Term second) {
        if (first.isNothing() || second.isEpsilon()) {
            return first;
        } else if (second.isNothing() || first.isEpsilon()) {
            return second;
        } else if (first.operator == Operator.UNION) {
            List<Term> branches = new ArrayList<>();
            for (Term branch : first.parts) {
                branches.add(concat(branch, second));
            }
            return union(branches);
        }
        return node(Operator.CONCAT, List.of(first, second), 0, 0);
    }

    Term repeat(Term body, int min, int max) {
        int least = !body.local && body.nullable ? 0 : min;
        if (max == 0 || body.isEpsilon() || body.isNothing() && least == 0) {
            return epsilon;
        } else if (body.isNothing() || least == 1 && max == 1) {
            return body;
        } else if (body.operator == Operator.REPEAT && body.min == 0 && body.max == max && max == Regex.UNBOUNDED) {
            return body;
        }
        return node(Operator.REPEAT, List.of(body), least, max);
    }

    Term complement(Term term) {
        if (term.isNothing() || term.isEverything()) {
            return term.isNothing() ? everything : nothing;
        }
        return term.operator == Operator.COMPLEMENT
                ? term.parts.get(0)
                : node(Operator.COMPLEMENT, List.of(term), 0, 0);
    }

    Term union(Collection<Term> branches) {
        return flat(Operator.UNION, branches);
    }

    Term intersection(Term one, Term other) {
        return flat(Operator.INTERSECTION, List.of(one, other));
    }

    Term intersection(Collection<Term> parts) {
        return flat(Operator.INTERSECTION, parts);
    }

    private Term flat(Operator operator, Collection<Term> terms) {
        boolean union = operator == Operator.UNION;
        Map<Integer, Term> parts = new TreeMap<>();
        for (Term term : terms) {
            for (Term part : term.operator == operator ? term.parts : List.of(term)) {
                if (union ? part.isEverything() : part.isNothing()) {
                    return part;
                } else if (union ? !part.isNothing() : !part.isEverything()) {
                    parts.put(part.id, part);
                }
            }
        }
        if (parts.size() < 2) {
            Term neutral = union ? nothing : everything;
            return parts.isEmpty() ? neutral : parts.values().iterator().next();
        }
        return node(operator, List.copyOf(parts.values()), 0, 0);
    }

    private Term leaf(Operator operator, CodePointSet before, CodePointSet set) {
        sets.add(set);
        if (operator == Operator.POSITION) {
            sets.add(before);
            beforeSets.add(before);
        }
        return intern(Term.leaf(pool.size(), operator, before, set));
    }

    private Term node(Operator operator, List<Term> parts, int min, int max) {
        return intern(Term.node(pool.size(), operator, parts, min, max));
    }

    private Term intern(Term term) {
        Term known = pool.putIfAbsent(term, term);
        return known == null ? term : known;
    }
}
