package dev.specwright.diff.java;

import dev.specwright.model.OperationModel;
import dev.specwright.model.PaginationModel;
import dev.specwright.model.PaginationModel.Role;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import java.util.List;
import java.util.stream.Collectors;

/** What is shown of pages; must say what {@code emit} writes, which a test sees to. */
final class PageTypes {

    private PageTypes() {}

    /** The type of an item. */
    static JavaType item(OperationModel operation, PaginationModel pages) {
        List<PropertyModel> path = pages.members().get(Role.ITEMS);
        if (path.isEmpty()) {
            TypeRef body = operation.result().orElseThrow().value().type();
            return TypeNames.element(((TypeRef.ListOf) body).element());
        }
        TypeRef list = path.get(path.size() - 1).value().type();
        return ShownTypes.element(((TypeRef.ListOf) list).element());
    }

    /** What leads from a page to the next one. */
    static String shown(PaginationModel pages) {
        String members = pages.members().entrySet().stream()
                .map(member -> member.getKey() + " "
                        + member.getValue().stream()
                                .map(PropertyModel::jsonName)
                                .collect(Collectors.joining("/")))
                .collect(Collectors.joining(", "));
        return pages.style() + " " + pages.parameter().orElse("") + " from " + pages.first() + ": " + members;
    }
}
