package com.example.gcore.core;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a value, in document order; unmodifiable. */
public final class Violations extends AbstractList<Violation> {
    /** Nothing is wrong. */
    public static final Violations NONE = new Violations(List.of());
    private final List<Violation> violations;

    Violations(List<Violation> violations) {
        this.violations = violations;
    }

    /** These, then the others. */
    public Violations and(Violations others) {
        if (others.isEmpty() || isEmpty()) {
            return isEmpty() ? others : this;
        }
        List<Violation> all = new ArrayList<>(violations);
        all.addAll(others.violations);
        return new Violations(all);
    }

    /** These, then those of a member, whose pointers begin at the member. */
    public Violations and(Property<?> property, Violations others) {
        return others.isEmpty() ? this : and(others.under(property.pointer(), property.isSecret()));
    }

    /** The same with pointers that begin with the parent's, and values masked if they are secret. */
    Violations under(String parent, boolean secret) {
        if (isEmpty()) {
            return this;
        }
        List<Violation> moved = new ArrayList<>(violations);
        moved.replaceAll(violation -> violation.under(parent, secret));
        return new Violations(moved);
    }

    /** Goes on if nothing is wrong, else throws a {@link ValidationException}. */
    public void requireValid() {
        if (!isEmpty()) {
            throw new ValidationException(null, "not valid", this);
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
