package dev.specwright.model;

import java.util.List;

/**
 * A schema that lists values: becomes a class with a constant for each, open for values that are not listed.
 *
 * @param name the Java class's simple name
 * @param pointer JSON Pointer of the schema that lists the values
 * @param documentation what the document says about it
 * @param base the type of the values: a string, a number, or any JSON value where they are of several types
 * @param values the values but for null, without repetitions, in the document's order
 * @param unknown the name that stands for all values that are not listed; none of the constants' names
 * @param deprecated whether the schema is marked {@code deprecated}
 */
public record EnumModel(
        String name,
        String pointer,
        Documentation documentation,
        TypeRef base,
        List<Value> values,
        String unknown,
        boolean deprecated)
        implements TypeModel {

    /** From this many values on the class has no constants: the JVM's limits are near, and nobody switches over them. */
    private static final int TOO_MANY_FOR_CONSTANTS = 1500;

    /** Copies what it is given. */
    public EnumModel {
        values = List.copyOf(values);
    }

    /**
     * A listed value.
     *
     * @param constant the constant's name, unique in the class
     * @param json the value as compact JSON text, numbers as written
     * @param description what the document says about it, or an empty text
     */
    public record Value(String constant, String json, String description) {}

    /**
     * Whether there are so few values that the class has constants for them.
     *
     * @return false where values are only to be had by their text
     */
    public boolean hasConstants() {
        return values.size() < TOO_MANY_FOR_CONSTANTS;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.enumeration(this);
    }
}
