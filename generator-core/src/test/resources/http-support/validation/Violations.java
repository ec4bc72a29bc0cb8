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

    Violations under(String parent, boolean secret) {
        List<Violation> moved = new ArrayList<>();
        for (Violation each : all) {
            moved.add(new Violation(parent + each.pointer(), secret ? "***" : each.message()));
        }
        return new Violations(moved);
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
