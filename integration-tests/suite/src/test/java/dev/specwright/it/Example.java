package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a document gives for a schema.
 *
 * @param pointer where the value stands
 * @param value the value
 * @param schemaPointer where its schema stands
 * @param schema its schema
 */
record Example(String pointer, JsonNode value, String schemaPointer, JsonNode schema) {}
