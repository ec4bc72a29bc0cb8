package dev.specwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One API as Java will show it: what the emitters need to know, and nothing of how the document spelled it.
 *
 * @param types the types to emit, in the document's order; their names are unique, also where case is ignored
 * @param interfaces what some of the types have in common
 * @param views classes that show JSON values that are objects, for named schemas whose values may also be something else
 * @param parameterObjects what holds the optional parameters of operations; names are unique among types too
 * @param components the named schemas that become no types, in the document's order
 * @param schemas the schemas that are evaluated on JSON values, grouped by the class that holds them
 * @param client the client, absent where the document has no operations
 */
public record ApiModel(
        List<TypeModel> types,
        List<InterfaceModel> interfaces,
        List<ObjectModel> views,
        List<ObjectModel> parameterObjects,
        List<ComponentModel> components,
        List<SchemaUnit> schemas,
        Optional<ClientModel> client) {

    /** Copies what it is given. */
    public ApiModel {
        types = List.copyOf(types);
        interfaces = List.copyOf(interfaces);
        views = List.copyOf(views);
        parameterObjects = List.copyOf(parameterObjects);
        components = List.copyOf(components);
        schemas = List.copyOf(schemas);
    }

    /**
     * The same with the parameter objects among the types.
     *
     * @return a copy
     */
    public ApiModel withParameterObjects() {
        List<TypeModel> all = new ArrayList<>(types);
        all.addAll(parameterObjects);
        return new ApiModel(all, interfaces, views, List.of(), components, schemas, client);
    }

    /**
     * The same without the client and what serves it alone: files in forms are the strings that their schemas say.
     *
     * @return a copy
     */
    public ApiModel withoutClient() {
        List<TypeModel> plain = types.stream()
                .map(type -> type instanceof ObjectModel model ? model.withoutFiles() : type)
                .toList();
        return new ApiModel(plain, interfaces, views, List.of(), components, schemas, Optional.empty());
    }
}
