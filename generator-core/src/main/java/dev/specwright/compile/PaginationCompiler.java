package dev.specwright.compile;

import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.PaginationModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operations that return their results in pages: those that say so, and those whose shape leaves no doubt. */
final class PaginationCompiler {

    private static final String KEYWORD = "x-specwright-pagination";

    private final Map<String, ResolvedOperation> operations = new LinkedHashMap<>();
    private final PageShapes shapes;
    private final PaginationReader reader;

    PaginationCompiler(ResolvedApi api, Reporter reporter, List<TypeModel> types) {
        Map<String, ObjectModel> objects = new LinkedHashMap<>();
        for (TypeModel type : types) {
            if (type instanceof ObjectModel model) {
                objects.put(model.name(), model);
            }
        }
        api.operations().forEach(each -> operations.put(each.operation().node().pointer(), each));
        PageMembers members = new PageMembers(objects);
        this.shapes = new PageShapes(members);
        this.reader = new PaginationReader(members, reporter);
    }

    /**
     * Adds the pages.
     *
     * @param client the client, all of whose models are compiled
     * @return the client with pages; what the document says wrongly of them is reported
     */
    ClientModel compile(ClientModel client) {
        return client.withGroups(client.groups().stream().map(this::compile).toList());
    }

    private GroupModel compile(GroupModel group) {
        OperationNames names = OperationNames.beside(
                group.operations().stream().map(OperationModel::name).toList());
        List<OperationModel> paged = group.operations().stream()
                .map(operation -> find(operation)
                        .map(draft ->
                                operation.withPagination(draft.named(names.claim(operation.name() + "Paged", ""))))
                        .orElse(operation))
                .toList();
        return new GroupModel(group.accessor(), group.name(), group.documentation(), paged);
    }

    private Optional<Draft> find(OperationModel operation) {
        ResolvedOperation resolved = operations.get(operation.pointer());
        Optional<Node> said = resolved.operation().node().member(KEYWORD);
        return said.isPresent() ? reader.read(said.get(), operation) : shapes.find(operation, resolved);
    }

    /** Pages whose method has no name yet. */
    record Draft(
            PaginationModel.Style style,
            Optional<String> parameter,
            long first,
            Map<PaginationModel.Role, List<PropertyModel>> members) {

        private PaginationModel named(String name) {
            return new PaginationModel(name, style, parameter, first, members);
        }
    }
}
