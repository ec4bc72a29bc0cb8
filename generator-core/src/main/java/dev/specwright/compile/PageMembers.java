package dev.specwright.compile;

import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the bodies of pages consist of.
 *
 * @param objects the models by name
 */
record PageMembers(Map<String, ObjectModel> objects) {

    /** What an operation returns; empty where it is no JSON that is read as a whole. */
    static Optional<TypeRef> body(OperationModel operation) {
        return operation
                .result()
                .filter(result ->
                        result.kind() == BodyKind.JSON && result.items().isEmpty())
                .map(ResultModel::value)
                .map(value -> value.type());
    }

    /** The members of a type; none where it is no model. */
    List<PropertyModel> of(TypeRef type) {
        return type instanceof TypeRef.Named named && objects.containsKey(named.name())
                ? objects.get(named.name()).properties()
                : List.of();
    }

    /** A member of a type by its name in JSON. */
    Optional<PropertyModel> member(TypeRef type, String name) {
        return of(type).stream()
                .filter(property -> property.jsonName().equals(name))
                .findFirst();
    }
}
