package com.example.gcore.core;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a value, in document order; unmodifiable. */
public final class Violations extends AbstractList<Violation> {
    /** Nothing is wrong. */
    public static final Violations NONE = new Violations(List.of());

    private final List<Violation> violations;

    private Violations(List<Violation> violations) {
        this.violations = violations;
    }

    static Violations of(Violation violation) {
        return new Violations(List.of(violation));
    }

    /** These, then the others. */
    public Violations and(Violations others) {
        if (others.isEmpty()) {
            return this;
        } else if (isEmpty()) {
            return others;
        }
        List<Violation> all = new ArrayList<>(violations);
        all.addAll(others.violations);
        return new Violations(all);
    }

    /** These, then those of a member, whose pointers begin at the member. */
    public Violations and(Property<?> property, Violations others) {
        return others.isEmpty() ? this : and(NONE.with(others, property.pointer(), property.isSecret()));
    }

    /** Only while these are being made, as it changes them, unless they are NONE: takes in what is under a parent. */
    Violations with(Violations others, String parent, boolean secret) {
        if (others.isEmpty()) {
            return this;
        }
        Violations all = this == NONE ? new Violations(new ArrayList<>()) : this;
        for (Violation violation : others.violations) {
            all.violations.add(violation.under(parent, secret));
        }
        return all;
    }

    /**
     * Goes on if nothing is wrong.
     *
     * @throws ValidationException if something is
     */
    public void requireValid() {
        if (!isEmpty()) {
            throw new ValidationException("not valid", this);
        }
    }

    @Override
    public Violation get(int index) {
        return violations.get(index);
    }

    @Override
    public int size() {
        return violations.size();
    }
}
