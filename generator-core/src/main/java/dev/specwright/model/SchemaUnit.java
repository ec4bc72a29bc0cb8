package dev.specwright.model;

/**
 * A schema with a name of its own, so that others can refer to it, and it to itself.
 *
 * @param name the name
 * @param schema the schema
 */
public record SchemaUnit(Name name, SchemaModel schema) {

    /**
     * Where Java keeps a schema.
     *
     * @param owner simple name of the class that holds the schemas of one component
     * @param constant the constant's name in that class
     */
    public record Name(String owner, String constant) {
        @Override
        public String toString() {
            return owner + "." + constant;
        }
    }
}
