package dev.specwright.model;

/** A type of the API that becomes a Java type of its own. */
public sealed interface TypeModel permits ObjectModel, EnumModel, UnionModel {

    /**
     * The Java type's simple name.
     *
     * @return a legal, unique identifier
     */
    String name();

    /**
     * Where the schema stands.
     *
     * @return JSON Pointer (RFC 6901) into the document
     */
    String pointer();

    /**
     * What the document says about it.
     *
     * @return the documentation
     */
    Documentation documentation();

    /**
     * Whether the schema is marked {@code deprecated}.
     *
     * @return true if it is
     */
    boolean deprecated();

    /**
     * Takes the variants apart; a new variant fails to compile until every caller handles it.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** {@return the result for an object} */
        R object(ObjectModel object);

        /** {@return the result for an enum} */
        R enumeration(EnumModel enumeration);

        /** {@return the result for a union} */
        R union(UnionModel union);
    }

    /**
     * Applies the case that fits this variant.
     *
     * @param cases what to do with each variant
     * @param <R> the result
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);
}
