package com.example.gcore.core;

/**
 * A value that breaks a rule of its schema.
 *
 * @param pointer JSON Pointer (RFC 6901) of the value
 * @param keyword the rule, such as {@code maximum}
 * @param limit what the rule demands; null if that is all in the keyword
 * @param value the value, {@code "***"} if it is a secret; for a rule on several members, the names of those set
 *     ({@code ascending}: a map from the name to the value)
 * @param message what is wrong, for people; says nothing of the value
 * @param schemaPointer JSON Pointer of the keyword in the API document; "" if it is the server that says what is wrong
 */
public record Violation(
        String pointer, String keyword, Object limit, Object value, String message, String schemaPointer) {
    private static final int LONGEST_VALUE_SHOWN = 80;

    Violation under(String parent, boolean secret) {
        return new Violation(parent + pointer, keyword, limit, secret ? "***" : value, message, schemaPointer);
    }

    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "" : pointer + ": ";
        if (schemaPointer.isEmpty()) {
            return place + message;
        }
        String was = value instanceof String text ? JsonCodec.TEXT.toJson(text) : String.valueOf(value);
        was = was.length() > LONGEST_VALUE_SHOWN ? was.substring(0, LONGEST_VALUE_SHOWN) + "..." : was;
        return place + message + ", was " + was + " [" + schemaPointer + "]";
    }
}
