package dev.specwright.compile;

import dev.specwright.model.TypeModel;
import dev.specwright.resolve.Node;
import java.util.Map;

/**
 * A type whose defaults are still to be compiled: those may speak of types that are not compiled yet.
 *
 * @param model the type, without defaults
 * @param defaults the defaults of its properties as the document has them, by JSON name
 */
record Draft(TypeModel model, Map<String, Node> defaults) {

    /** A type that has no properties. */
    static Draft of(TypeModel model) {
        return new Draft(model, Map.of());
    }
}
