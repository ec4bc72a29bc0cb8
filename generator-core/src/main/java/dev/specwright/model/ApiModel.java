package dev.specwright.model;

import java.util.List;
import java.util.Optional;

/**
 * One API as Java will show it: what the emitters need to know, and nothing of how the document spelled it.
 *
 * @param types the types to emit, in the document's order; their names are unique, also where case is ignored
 * @param client the client, absent where the document has no operations
 */
public record ApiModel(List<TypeModel> types, Optional<ClientModel> client) {

    /** Copies what it is given. */
    public ApiModel {
        types = List.copyOf(types);
    }
}
