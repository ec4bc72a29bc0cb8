package com.example.gcore.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a model or of its builder. Absent is null, JSON null is {@code JsonNull}. */
public final class ModelValues {
    private final Object[] declared;
    private Map<String, Object> additional;

    ModelValues(int size) {
        this(new Object[size], Map.of());
    }

    private ModelValues(Object[] declared, Map<String, Object> additional) {
        this.declared = declared;
        this.additional = additional;
    }

    Object get(Property<?> property) {
        return declared[property.index()];
    }

    void set(Property<?> property, Object value) {
        declared[property.index()] = value;
    }

    Map<String, Object> additional() {
        return additional;
    }

    void putAdditional(String name, Object value) {
        if (additional.isEmpty()) {
            additional = new LinkedHashMap<>();
        }
        additional.put(name, value);
    }

    /** How many members there are. */
    int size() {
        int size = additional.size();
        for (Object value : declared) {
            size += value == null ? 0 : 1;
        }
        return size;
    }

    /** An immutable copy. */
    ModelValues frozen() {
        Object[] copy = declared.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] instanceof ArrayList<?> list) {
                copy[i] = Collections.unmodifiableList(new ArrayList<>(list));
            } else if (copy[i] instanceof LinkedHashMap<?, ?> map) {
                copy[i] = Collections.unmodifiableMap(new LinkedHashMap<>(map));
            }
        }
        return new ModelValues(copy, additional.isEmpty() ? Map.of() : new LinkedHashMap<>(additional));
    }

    /** Sets in the target what is set here. */
    void copyTo(ModelValues target) {
        for (int i = 0; i < declared.length; i++) {
            target.declared[i] = declared[i] == null ? target.declared[i] : declared[i];
        }
        additional.forEach(target::putAdditional);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelValues values
                && Arrays.equals(declared, values.declared)
                && additional.equals(values.additional);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(declared) + additional.hashCode();
    }
}
