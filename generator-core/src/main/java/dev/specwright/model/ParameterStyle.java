package dev.specwright.model;

/**
 * How the value of a parameter becomes text: OpenAPI 3.1, "Style Values".
 *
 * @param form the form of lists and objects
 * @param explode whether each element and each member stands for itself
 * @param allowReserved whether the characters that RFC 3986 reserves are sent as they are
 */
public record ParameterStyle(Form form, boolean explode, boolean allowReserved) {

    /** The forms of lists and objects. */
    public enum Form {
        /** {@code a,b}: the usual one for paths and headers. */
        SIMPLE,
        /** {@code .a.b}. */
        LABEL,
        /** {@code ;name=a,b}. */
        MATRIX,
        /** {@code name=a&name=b}: the usual one for queries and cookies. */
        FORM,
        /** {@code name=a%20b}. */
        SPACE_DELIMITED,
        /** {@code name=a%7Cb}. */
        PIPE_DELIMITED,
        /** {@code name[key]=a}. */
        DEEP_OBJECT,
        /** JSON text: a parameter with {@code content}. */
        JSON
    }
}
