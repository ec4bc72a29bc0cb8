package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a document gives for a schema, or one that was made after it.
 *
 * @param pointer where the value stands; {@link #MADE} for one that stands nowhere
 * @param value the value
 * @param schemaPointer where its schema stands
 * @param schema its schema
 */
record Example(String pointer, JsonNode value, String schemaPointer, JsonNode schema) {

    static final String MADE = "made";

    boolean isMade() {
        return pointer.equals(MADE);
    }
}
