package dev.specwright.model;

/** A type of the API that becomes a Java type of its own. */
public sealed interface TypeModel permits ObjectModel {

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
}
