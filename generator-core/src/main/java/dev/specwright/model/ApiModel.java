package dev.specwright.model;

import java.util.List;
import java.util.Optional;

/**
 * One API as Java will show it: what the emitters need to know, and nothing of how the document spelled it.
 *
 * @param types the types to emit, in the document's order; their names are unique, also where case is ignored
 * @param components the named schemas that become no types, in the document's order
 * @param schemas the schemas that are evaluated on JSON values, grouped by the class that holds them
 * @param client the client, absent where the document has no operations
 */
public record ApiModel(
        List<TypeModel> types,
        List<ComponentModel> components,
        List<SchemaUnit> schemas,
        Optional<ClientModel> client) {

    /** Copies what it is given. */
    public ApiModel {
        types = List.copyOf(types);
        components = List.copyOf(components);
        schemas = List.copyOf(schemas);
    }
}
