package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Located;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compiles the parameters of operations. */
final class ParameterCompiler {

    /** OpenAPI, "Parameter Object": header parameters of these names shall be ignored. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final Reporter reporter;

    ParameterCompiler(SchemaCompiler schemas, TypeNames names, Reporter reporter) {
        this.schemas = schemas;
        this.names = names;
        this.reporter = reporter;
    }

    /**
     * Compiles parameters.
     *
     * @param parameters the parameters in the document's order
     * @param javaNames the names of the method's parameters
     * @return those that can be sent, required ones first; what cannot is reported
     */
    List<ParameterModel> compile(List<Located<Parameter>> parameters, OperationNames javaNames) {
        List<ParameterModel> compiled = new ArrayList<>();
        for (Located<Parameter> parameter : parameters) {
            place(parameter).ifPresent(place -> compiled.add(compile(parameter, place, javaNames)));
        }
        compiled.sort(Comparator.comparing(parameter -> !parameter.required()));
        return compiled;
    }

    private Optional<Place> place(Located<Parameter> parameter) {
        Node node = parameter.node();
        String in = node.text("in").orElse("");
        boolean ignored = in.equals("header")
                && IGNORED_HEADERS.contains(parameter.value().getName().toLowerCase(Locale.ROOT));
        if (ignored) {
            return Optional.empty();
        }
        for (String keyword : List.of("content", "allowReserved")) {
            if (node.member(keyword).isPresent() && !isFalse(node, keyword)) {
                unsupported(node, keyword, "`" + keyword + "` of a parameter is not supported yet");
            }
        }
        checkStyle(node, in);
        return switch (in) {
            case "path" -> Optional.of(Place.PATH);
            case "query" -> Optional.of(Place.QUERY);
            case "header" -> Optional.of(Place.HEADER);
            case "cookie" -> {
                unsupported(node, "in", "parameters in cookies are not supported yet");
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean isFalse(Node node, String keyword) {
        return node.member(keyword)
                .map(value -> value.json().isBoolean() && !value.json().booleanValue())
                .orElse(true);
    }

    private void checkStyle(Node parameter, String in) {
        Optional<String> style = parameter.text("style");
        if (style.isPresent() && !style.get().equals(in.equals("query") ? "form" : "simple")) {
            unsupported(parameter, "style", "`style: " + style.get() + "` is not supported yet");
        }
    }

    private ParameterModel compile(Located<Parameter> parameter, Place place, OperationNames javaNames) {
        Node node = parameter.node();
        String name = parameter.value().getName();
        Optional<Node> schema = node.member("schema");
        ValueModel value = schema.map(schemas::value).orElse(ValueModel.of(new TypeRef.Text()));
        schema.ifPresent(found -> checkType(node, found, value.type(), place));
        String description = parameter.value().getDescription();
        Optional<String> ofSchema =
                schema.flatMap(found -> schemas.flatten(found).outermostText("description"));
        Documentation documentation = schema.map(found -> SchemaDocumentation.of(schemas.flatten(found), name))
                .orElse(Documentation.of(""));
        return new ParameterModel(
                name,
                javaNames.claim(names.override(node).orElse(name), "Value"),
                place,
                value,
                place == Place.PATH || Boolean.TRUE.equals(parameter.value().getRequired()),
                new Documentation(
                        documentation.summary(),
                        description == null ? ofSchema.orElse("") : description,
                        documentation.defaultText(),
                        documentation.examples()));
    }

    private void checkType(Node parameter, Node schema, TypeRef type, Place place) {
        boolean list = type instanceof TypeRef.ListOf;
        boolean sendable = isScalar(type)
                || place == Place.QUERY
                        && type instanceof TypeRef.ListOf elements
                        && isScalar(elements.element().type());
        boolean broken = schemas.flatten(schema).opaque();
        if (!sendable && !broken) {
            String what = list ? "lists like this" : "values that are neither strings nor numbers nor booleans";
            reporter.report(
                    UNSUPPORTED_KEYWORD,
                    schema.pointer(),
                    what + " are not supported yet as parameters in " + where(place));
        } else if (list
                && isFalse(parameter, "explode")
                && parameter.member("explode").isPresent()) {
            unsupported(parameter, "explode", "`explode: false` is not supported yet for lists");
        }
    }

    private static String where(Place place) {
        return switch (place) {
            case PATH -> "the path";
            case QUERY -> "the query";
            case HEADER -> "headers";
        };
    }

    private static boolean isScalar(TypeRef type) {
        return type instanceof TypeRef.Text
                || type instanceof TypeRef.Truth
                || type instanceof TypeRef.Whole
                || type instanceof TypeRef.Decimal
                || type instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.ENUM);
    }

    private void unsupported(Node parameter, String keyword, String message) {
        String pointer = parameter.member(keyword).map(Node::pointer).orElse(parameter.pointer());
        reporter.report(UNSUPPORTED_KEYWORD, pointer, message);
    }
}
