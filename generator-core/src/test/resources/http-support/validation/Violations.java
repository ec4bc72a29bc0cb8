package com.example.api.core;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Stands for the real list of violations. */
public final class Violations extends AbstractList<Violation> {
    public static final Violations NONE = new Violations(List.of());
    private final List<Violation> all;

    private Violations(List<Violation> all) {
        this.all = all;
    }

    public static Violations of(Violation violation) {
        return new Violations(List.of(violation));
    }

    public Violations and(Violations others) {
        List<Violation> both = new ArrayList<>(all);
        both.addAll(others);
        return new Violations(both);
    }

    Violations and(String name, Violations others) {
        List<Violation> both = new ArrayList<>(all);
        for (Violation other : others) {
            both.add(new Violation("/" + name + other.pointer(), other.message()));
        }
        return new Violations(both);
    }

    @Override
    public Violation get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
