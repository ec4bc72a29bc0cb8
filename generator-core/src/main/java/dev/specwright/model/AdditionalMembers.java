package dev.specwright.model;

/** What {@code additionalProperties} says of members that are not declared. */
public sealed interface AdditionalMembers {

    /** Any members will do; they are kept as JSON values. */
    record Open() implements AdditionalMembers {}

    /**
     * No others may be there. They are kept all the same, so that the validator can name them.
     *
     * @param pointer JSON Pointer of the keyword
     */
    record Closed(String pointer) implements AdditionalMembers {}

    /**
     * Others must have values of a certain kind.
     *
     * @param value that kind
     */
    record Typed(ValueModel value) implements AdditionalMembers {}
}
