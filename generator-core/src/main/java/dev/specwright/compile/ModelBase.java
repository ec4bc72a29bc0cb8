package dev.specwright.compile;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.resolve.Node;
import java.util.Optional;

/**
 * The part of a schema that makes it a model: an object whose members are known.
 *
 * @param schema the schema that names the members
 * @param section the section it is in; what that section says belongs to the model, the rest to its use
 */
record ModelBase(Node schema, int section) {

    /**
     * Finds what makes a schema a model.
     *
     * @param flat a schema of kind object
     * @return the base; empty where no member is known, so that a map will do
     */
    static Optional<ModelBase> of(FlatSchema flat) {
        Optional<Entry> properties = flat.all("properties").stream()
                .filter(entry -> !entry.value().json().isEmpty())
                .findFirst();
        return properties
                .or(() ->
                        flat.entries().stream().filter(ModelBase::namesMembers).findFirst())
                .map(entry -> new ModelBase(entry.schema(), entry.section()));
    }

    private static boolean namesMembers(Entry entry) {
        return switch (entry.keyword()) {
            case "required" ->
                entry.value().json().isArray() && !entry.value().json().isEmpty();
            case "additionalProperties" ->
                entry.value().json().isBoolean() && !entry.value().json().booleanValue();
            default -> false;
        };
    }
}
