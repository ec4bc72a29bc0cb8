package dev.specwright.compile;

import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.ParameterStyle;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Located;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compiles the parameters of operations. */
final class ParameterCompiler {

    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final StyleCompiler styles;
    private final ParameterObjects objects;
    private final CallDefaults defaults;

    ParameterCompiler(SchemaCompiler schemas, TypeNames names, ParameterObjects objects, Reporter reporter) {
        this.schemas = schemas;
        this.names = names;
        this.objects = objects;
        this.defaults = new CallDefaults(reporter);
        this.styles = new StyleCompiler(reporter);
    }

    /**
     * The parameters of an operation.
     *
     * @param all required ones first, else in the document's order
     * @param object name of the model that holds the optional ones
     */
    record Compiled(List<ParameterModel> all, Optional<String> object) {}

    /** A parameter before it is decided what Java calls it. */
    record Draft(Located<Parameter> source, Optional<Node> schema, ParameterModel model) {

        boolean required() {
            return model.required();
        }
    }

    /**
     * Compiles parameters.
     *
     * @param resolved the operation
     * @param operation the operation's Java name
     * @param javaNames the names of the method's parameters
     * @return the parameters; what cannot be sent as the document says is reported
     */
    Compiled compile(ResolvedOperation resolved, String operation, OperationNames javaNames) {
        List<Draft> required = new ArrayList<>();
        List<Draft> optional = new ArrayList<>();
        for (Located<Parameter> parameter : resolved.parameters()) {
            place(parameter)
                    .map(place -> draft(parameter, place, operation))
                    .ifPresent(draft -> (draft.required() ? required : optional).add(draft));
        }
        List<ParameterModel> all = new ArrayList<>();
        Optional<LockedOperation> locked = names.keeper().operation(resolved);
        locked.ifPresent(known -> required.sort(Comparator.comparing(Draft::model, known.order(resolved.path()))));
        Map<Draft, String> kept = keep(required, locked, resolved.path(), javaNames);
        required.forEach(draft -> all.add(
                named(draft.model(), Optional.ofNullable(kept.get(draft)).orElseGet(() -> claim(draft, javaNames)))));
        if (optional.isEmpty()) {
            return new Compiled(all, Optional.empty());
        }
        ParameterObjects.Compiled object = objects.compile(optional, operation, resolved);
        all.addAll(object.parameters());
        return new Compiled(all, Optional.of(object.name()));
    }

    private Map<Draft, String> keep(
            List<Draft> required, Optional<LockedOperation> locked, String path, OperationNames javaNames) {
        Map<Draft, String> kept = new IdentityHashMap<>();
        locked.ifPresent(known -> required.forEach(draft -> known.javaName(draft.model(), path)
                .filter(name -> names.override(draft.source().node()).isEmpty())
                .filter(javaNames::keep)
                .ifPresent(name -> kept.put(draft, name))));
        return kept;
    }

    private String claim(Draft draft, OperationNames javaNames) {
        return javaNames.claim(
                names.override(draft.source().node()).orElse(draft.model().jsonName()), "Value");
    }

    static ParameterModel named(ParameterModel model, String javaName) {
        return new ParameterModel(
                model.jsonName(),
                javaName,
                model.place(),
                model.style(),
                model.value(),
                model.required(),
                model.secret(),
                model.environment(),
                model.documentation());
    }

    /** Where a parameter is sent; empty where it shall be ignored, or where the document is wrong (which was reported). */
    private static Optional<Place> place(Located<Parameter> parameter) {
        String name = parameter.value().getName().toLowerCase(Locale.ROOT);
        return switch (parameter.node().text("in").orElse("")) {
            case "path" -> Optional.of(Place.PATH);
            case "query" -> Optional.of(Place.QUERY);
            case "header" ->
                Optional.of(Place.HEADER).filter(header -> !ResolvedOperation.IGNORED_HEADERS.contains(name));
            case "cookie" -> Optional.of(Place.COOKIE);
            default -> Optional.empty();
        };
    }

    private Draft draft(Located<Parameter> parameter, Place place, String operation) {
        Node node = parameter.node();
        String name = parameter.value().getName();
        List<Node.Member> content = ContentCompiler.mediaTypes(node);
        Optional<Node> schema = content.isEmpty()
                ? node.member("schema")
                : content.get(0).value().member("schema");
        // A component is called by its own name, whichever operation comes first to use it.
        schema.filter(found -> !found.pointer().startsWith("/components/"))
                .ifPresent(found ->
                        names.root(found.pointer(), JavaNames.capitalised(operation) + JavaNames.className(name)));
        boolean json =
                !content.isEmpty() && ContentCompiler.isJson(content.get(0).name());
        ParameterStyle style =
                json ? new ParameterStyle(ParameterStyle.Form.JSON, false, false) : styles.compile(node, place);
        ValueModel value = schema.map(schemas::value).orElse(ValueModel.of(new TypeRef.Text()));
        ParameterModel model = new ParameterModel(
                name,
                "",
                place,
                style,
                value,
                place == Place.PATH || Boolean.TRUE.equals(parameter.value().getRequired()),
                isSecret(node, schema),
                defaults.variable(node, place, value.type()),
                documentation(parameter, schema));
        return new Draft(parameter, schema, model);
    }

    private boolean isSecret(Node parameter, Optional<Node> schema) {
        Optional<String> format = schema.flatMap(found -> schemas.flatten(found).outermostText("format"));
        return format.equals(Optional.of("password"))
                || parameter.isTrue("x-specwright-secret")
                || schemas.options().isSecret(parameter.text("name").orElse(""));
    }

    private Documentation documentation(Located<Parameter> parameter, Optional<Node> schema) {
        String description = parameter.value().getDescription();
        Optional<FlatSchema> flat = schema.map(schemas::flatten);
        Documentation documentation = flat.map(
                        found -> SchemaDocumentation.of(found, parameter.value().getName()))
                .orElse(Documentation.of(""));
        String text = description == null
                ? flat.flatMap(found -> found.outermostText("description")).orElse("")
                : description;
        // A parameter of a method cannot be annotated so that the compiler warns of it.
        boolean marked = Boolean.TRUE.equals(parameter.value().getDeprecated())
                && Boolean.TRUE.equals(parameter.value().getRequired());
        return new Documentation(
                documentation.summary(),
                marked ? "Deprecated. " + text : text,
                documentation.defaultText(),
                documentation.examples());
    }
}
