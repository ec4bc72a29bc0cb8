package dev.specwright.compile;

import dev.specwright.lock.ApiLock;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.Documentation;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.ClassNames;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.MemberNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a model of an operation's optional parameters: so they have a builder, presence and a validator like the
 * properties of any other model, and one more of them breaks no caller.
 */
final class ParameterObjects {

    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final ClassNames classes;
    private final List<Draft> drafts = new ArrayList<>();

    ParameterObjects(SchemaCompiler schemas, TypeNames names, ClassNames classes) {
        this.schemas = schemas;
        this.names = names;
        this.classes = classes;
    }

    /**
     * A model of parameters.
     *
     * @param name the model's name
     * @param parameters the parameters, each with the name of its property
     */
    record Compiled(String name, List<ParameterModel> parameters) {}

    /** The models made so far, in the order in which they were made. */
    List<Draft> drafts() {
        return drafts;
    }

    /**
     * Makes a model.
     *
     * @param parameters the optional parameters, in the document's order
     * @param operation the operation's Java name
     * @param resolved the operation
     * @return the model's name and the parameters
     */
    Compiled compile(List<ParameterCompiler.Draft> parameters, String operation, ResolvedOperation resolved) {
        String pointer = resolved.operation().node().pointer();
        String key = LockKeys.operation(resolved.method(), resolved.path());
        String name = names.keeper()
                .typeName(key, Optional.empty())
                .orElseGet(() -> classes.model(JavaNames.capitalised(operation) + "Params"));
        Map<String, ParameterCompiler.Draft> byName = byName(parameters);
        Map<String, MemberNames.Names> members = members(byName, names.keeper().type(key));
        List<ParameterModel> named = new ArrayList<>();
        List<PropertyModel> properties = new ArrayList<>();
        Map<String, Node> defaults = new LinkedHashMap<>();
        byName.forEach((jsonName, draft) -> {
            PropertyModel property = property(draft, jsonName, members.get(jsonName));
            properties.add(property);
            named.add(ParameterCompiler.named(draft.model(), property.javaName()));
            draft.schema()
                    .flatMap(schema -> schemas.flatten(schema).outermost("default"))
                    .filter(entry -> !entry.value().json().isNull())
                    .ifPresent(entry -> defaults.put(jsonName, entry.value()));
        });
        ObjectModel model = new ObjectModel(
                name,
                pointer,
                Documentation.of("The optional parameters of `" + operation + "`."),
                properties,
                new AdditionalMembers.Closed(pointer + "/parameters"),
                List.of(),
                List.of(),
                false);
        drafts.add(new Draft(model, defaults));
        return new Compiled(name, named);
    }

    private static Map<String, ParameterCompiler.Draft> byName(List<ParameterCompiler.Draft> parameters) {
        Map<String, ParameterCompiler.Draft> byName = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        parameters.forEach(draft -> byName.put(unique(draft.model(), taken), draft));
        return byName;
    }

    private Map<String, MemberNames.Names> members(
            Map<String, ParameterCompiler.Draft> drafts, Optional<ApiLock.Type> locked) {
        KeptMembers members = new KeptMembers(schemas.options().members(), locked);
        drafts.forEach((jsonName, draft) ->
                members.want(jsonName, names.override(draft.source().node()), value(draft)));
        return members.claim();
    }

    /** One name may stand in the query and in a header. */
    private static String unique(ParameterModel parameter, Set<String> taken) {
        String name = parameter.jsonName();
        if (!taken.add(name)) {
            name += " " + parameter.place().name().toLowerCase(Locale.ROOT);
            taken.add(name);
        }
        return name;
    }

    /** What is null is not sent, so it says no more than what is absent. */
    private static ValueModel value(ParameterCompiler.Draft draft) {
        return new ValueModel(
                draft.model().value().type(), false, draft.model().value().constraints());
    }

    private PropertyModel property(ParameterCompiler.Draft draft, String jsonName, MemberNames.Names claimed) {
        Node node = draft.source().node();
        ValueModel value = value(draft);
        Documentation documentation = draft.model().documentation();
        return new PropertyModel(
                jsonName,
                claimed.member(),
                claimed.element(),
                value,
                false,
                Optional.empty(),
                documentation,
                Boolean.TRUE.equals(draft.source().value().getDeprecated()),
                draft.model().secret(),
                schemas.options().members(),
                draft.schema().map(Node::pointer).orElse(node.pointer()));
    }
}
