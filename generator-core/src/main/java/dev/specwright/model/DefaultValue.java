package dev.specwright.model;

/** A default as it will be written into Java. Its own schema accepts it: the compiler has seen to that. */
public sealed interface DefaultValue {

    /**
     * A string.
     *
     * @param value the string
     */
    record Text(String value) implements DefaultValue {}

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements DefaultValue {}

    /**
     * A number that may have a fraction.
     *
     * @param value the number
     */
    record Decimal(double value) implements DefaultValue {}

    /**
     * A boolean.
     *
     * @param value the boolean
     */
    record Truth(boolean value) implements DefaultValue {}

    /**
     * An object, an array, or a value of unknown type.
     *
     * @param json compact JSON text, numbers as written
     */
    record Json(String json) implements DefaultValue {}
}
