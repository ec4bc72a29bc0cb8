package com.example.gcore.core;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is wrong with a value, in document order; unmodifiable. */
public final class Violations extends AbstractList<Violation> {
    /** Nothing is wrong. */
    public static final Violations NONE = new Violations(List.of());
    private final Violations before;
    private final Violations after;
    private final int size;
    private List<Violation> flat; // of joined ones made when first read, by whichever thread: all make the same

    Violations(List<Violation> violations) {
        this.before = null;
        this.after = null;
        this.size = violations.size();
        this.flat = violations;
    }

    private Violations(Violations before, Violations after) {
        this.before = before;
        this.after = after;
        this.size = before.size + after.size;
    }

    /** These, then the others. */
    public Violations and(Violations others) {
        if (others.isEmpty() || isEmpty()) {
            return isEmpty() ? others : this;
        }
        return new Violations(this, others);
    }

    private List<Violation> flat() {
        List<Violation> known = flat;
        if (known != null) {
            return known;
        }
        Violation[] all = new Violation[size];
        int end = size;
        Deque<Violations> parts = new ArrayDeque<>(List.of(this));
        while (!parts.isEmpty()) {
            Violations part = parts.pop();
            List<Violation> some = part.flat;
            if (some == null) {
                parts.push(part.before);
                parts.push(part.after);
            } else {
                end -= part.size;
                for (int i = 0; i < part.size; i++) {
                    all[end + i] = some.get(i);
                }
            }
        }
        known = List.of(all);
        flat = known;
        return known;
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
        List<Violation> moved = new ArrayList<>(flat());
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
        return flat().get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
