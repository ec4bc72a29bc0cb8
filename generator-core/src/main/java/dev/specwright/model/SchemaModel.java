package dev.specwright.model;

import java.util.List;

/**
 * A JSON Schema (2020-12) as it is evaluated on JSON values, whatever Java type they have: references are resolved, the
 * dialect of OpenAPI 3.0 is translated.
 *
 * @param pointer JSON Pointer of the schema
 * @param rules what it demands, in the order in which it is to be evaluated; none of the schema {@code true}
 */
public record SchemaModel(String pointer, List<SchemaRule> rules) {

    /** Copies what it is given. */
    public SchemaModel {
        rules = List.copyOf(rules);
    }

    /**
     * A schema that every value fits.
     *
     * @param pointer JSON Pointer of the schema
     * @return a schema without rules
     */
    public static SchemaModel anything(String pointer) {
        return new SchemaModel(pointer, List.of());
    }
}
