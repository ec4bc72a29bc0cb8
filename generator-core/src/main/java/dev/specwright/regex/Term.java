package dev.specwright.regex;

import java.util.List;

/**
 * An extended regular expression whose derivatives become the states of an automaton. Terms come from {@link Terms}
 * alone, which makes equal ones identical.
 */
final class Term {

    enum Operator {
        /** One code point out of {@code set}; nothing at all where that is empty. */
        SET,
        /** The empty text, where the symbol before is in {@code before} and the one behind in {@code set}. */
        POSITION,
        /** The first part, then the second. */
        CONCAT,
        /** The only part, {@code min} to {@code max} times. */
        REPEAT,
        /** What at least one part matches. */
        UNION,
        /** What each part matches. */
        INTERSECTION,
        /** What the only part does not match. */
        COMPLEMENT
    }

    final Operator operator;
    final List<Term> parts;
    final CodePointSet before;
    final CodePointSet set;
    final int min;
    final int max;

    /** Order of creation, the canonical order of the parts of a union. */
    final int id;
    /** Whether something in it depends on the symbols around a position. */
    final boolean local;
    /** Whether it matches the empty text; where {@link #local}, whether it may do so at some positions. */
    final boolean nullable;
    /** How deep a derivation recurses. */
    final int depth;

    private final int hash;

    private Term(int id, Operator operator, List<Term> parts, List<CodePointSet> neighbours, int min, int max) {
        this.id = id;
        this.operator = operator;
        this.parts = parts;
        this.before = neighbours.get(0);
        this.set = neighbours.get(1);
        this.min = min;
        this.max = max;
        local = operator == Operator.POSITION ? !isEpsilon() : anyLocal();
        nullable = isNullable();
        depth = depthOfParts() + 1;
        hash = hashOf(neighbours.hashCode());
    }

    static Term leaf(int id, Operator operator, CodePointSet before, CodePointSet set) {
        return new Term(id, operator, List.of(), List.of(before, set), 0, 0);
    }

    static Term node(int id, Operator operator, List<Term> parts, int min, int max) {
        return new Term(id, operator, parts, List.of(CodePointSet.EMPTY, CodePointSet.EMPTY), min, max);
    }

    boolean isNothing() {
        return operator == Operator.SET && set.isEmpty();
    }

    boolean isEpsilon() {
        return operator == Operator.POSITION
                && before.equals(CodePointSet.ANYWHERE)
                && set.equals(CodePointSet.ANYWHERE);
    }

    /** Whether it matches every text. */
    boolean isEverything() {
        return operator == Operator.REPEAT
                && min == 0
                && max == Regex.UNBOUNDED
                && parts.get(0).operator == Operator.SET
                && parts.get(0).set.equals(CodePointSet.ANY);
    }

    private boolean anyLocal() {
        boolean any = false;
        for (Term part : parts) {
            any |= part.local;
        }
        return any;
    }

    private boolean isNullable() {
        return switch (operator) {
            case SET -> false;
            case POSITION -> true;
            case CONCAT, INTERSECTION -> {
                boolean all = true;
                for (Term part : parts) {
                    all &= part.nullable;
                }
                yield all;
            }
            case REPEAT -> min == 0 || parts.get(0).nullable;
            case UNION -> {
                boolean any = false;
                for (Term part : parts) {
                    any |= part.nullable;
                }
                yield any;
            }
            case COMPLEMENT -> parts.get(0).local || !parts.get(0).nullable;
        };
    }

    private int depthOfParts() {
        if (operator == Operator.CONCAT && !parts.get(0).nullable) {
            return parts.get(0).depth;
        }
        int depthOfParts = 0;
        for (Term part : parts) {
            depthOfParts = Math.max(depthOfParts, part.depth);
        }
        return depthOfParts;
    }

    /** Compares parts by identity: they come from the same {@link Terms}. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Term term)
                || operator != term.operator
                || min != term.min
                || max != term.max
                || parts.size() != term.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != term.parts.get(i)) {
                return false;
            }
        }
        return before.equals(term.before) && set.equals(term.set);
    }

    /** By the parts' numbers: hashes of hashes of towers of equal shape collide. */
    private int hashOf(int neighbours) {
        int code = ((operator.ordinal() * 31 + neighbours) * 31 + min) * 31 + max;
        for (Term part : parts) {
            code = code * 0x9E3779B1 + part.id;
        }
        return code;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
