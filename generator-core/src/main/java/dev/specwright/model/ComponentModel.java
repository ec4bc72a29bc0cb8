package dev.specwright.model;

/**
 * A named schema of the document that becomes no Java type of its own, such as a string or a union; it still can be read
 * and validated by its name.
 *
 * @param name the name of which the validator's is made
 * @param pointer JSON Pointer of the schema
 * @param value what its values may be
 */
public record ComponentModel(String name, String pointer, ValueModel value) {}
