package dev.specwright.model;

import java.util.List;

/**
 * What a JSON value at some place may be: its type, whether {@code null} will do, and its constraints.
 *
 * @param type the type of a value that is not null
 * @param nullable whether {@code null} is allowed, in whichever of its spellings the document says so
 * @param constraints what a value that is not null must satisfy, in the document's order
 */
public record ValueModel(TypeRef type, boolean nullable, List<Constraint> constraints) {

    /** Copies what it is given. */
    public ValueModel {
        constraints = List.copyOf(constraints);
    }

    /**
     * A value that is never null and has no constraints.
     *
     * @param type its type
     * @return the value model
     */
    public static ValueModel of(TypeRef type) {
        return new ValueModel(type, false, List.of());
    }
}
