package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;
import static dev.specwright.diagnostics.DiagnosticCode.UNKNOWN_KEYWORD;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.model.Constraint;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.PartModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compiles what forms say of their members beside their schemas, and finds the members that are files. */
final class FormCompiler {

    private static final List<String> STYLE_KEYWORDS = List.of("style", "explode", "allowReserved");
    private static final List<String> KEYWORDS = List.of("contentType", "headers", "style", "explode", "allowReserved");

    private final SchemaCompiler schemas;
    private final StyleCompiler styles;
    private final OpenApiVersion version;
    private final Reporter reporter;
    private final Set<String> reviewed = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();

    FormCompiler(SchemaCompiler schemas, OpenApiVersion version, Reporter reporter) {
        this.schemas = schemas;
        this.version = version;
        this.reporter = reporter;
        this.styles = new StyleCompiler(reporter);
    }

    /**
     * Compiles the encoding of a form; remembers which of its properties are files.
     *
     * @param choice the media type
     * @return the members of which the document says how they are sent
     */
    List<PartModel> compile(ContentCompiler.Choice choice) {
        if (isNoForm(choice)) {
            return List.of();
        }
        Set<String> members = members(choice);
        List<PartModel> parts = new ArrayList<>();
        for (Node.Member part :
                choice.node().member("encoding").map(Node::members).orElse(List.of())) {
            Node encoding = part.value();
            boolean styled = isStyled(choice, encoding);
            if (reviewed.add(encoding.pointer())) {
                review(choice, part, members);
            }
            parts.add(new PartModel(
                    part.name(),
                    styled ? Optional.of(styles.compile(encoding, Place.QUERY)) : Optional.empty(),
                    encoding.text("contentType").filter(type -> !styled),
                    encoding.pointer()));
        }
        if (choice.kind() == BodyKind.MULTIPART) {
            choice.schema().ifPresent(schema -> findFiles(schemas.flatten(schema), choice.node()));
        }
        return parts;
    }

    static boolean isNoForm(ContentCompiler.Choice choice) {
        return choice.kind() != BodyKind.FORM && choice.kind() != BodyKind.MULTIPART;
    }

    /** OpenAPI 3.0 has styles in forms of the one kind only. */
    private boolean isStyled(ContentCompiler.Choice choice, Node encoding) {
        boolean allowed = version == OpenApiVersion.V3_1 || choice.kind() == BodyKind.FORM;
        return allowed
                && STYLE_KEYWORDS.stream()
                        .anyMatch(keyword -> encoding.member(keyword).isPresent());
    }

    private Set<String> members(ContentCompiler.Choice choice) {
        Set<String> members = new LinkedHashSet<>();
        choice.schema().map(schemas::flatten).map(flat -> flat.all("properties")).orElse(List.of()).stream()
                .flatMap(properties -> properties.value().members().stream())
                .forEach(property -> members.add(property.name()));
        return members;
    }

    /** Tells what an encoding says in vain. */
    private void review(ContentCompiler.Choice choice, Node.Member part, Set<String> members) {
        Node encoding = part.value();
        if (!members.contains(part.name())) {
            String hint = Suggestions.hint(part.name(), members);
            tell(encoding, "the form has no property `" + part.name() + "`", hint);
        }
        boolean styled = isStyled(choice, encoding);
        for (Node.Member keyword : encoding.members()) {
            String name = keyword.name();
            boolean style = STYLE_KEYWORDS.contains(name);
            if (name.equals("headers") && !keyword.value().json().isEmpty()) {
                tell(keyword.value(), "no headers are sent with a part of a form, but for its name and media type", "");
            } else if (style && !styled) {
                tell(keyword.value(), "OpenAPI 3.0 ignores `" + name + "` in `" + choice.mediaType() + "`", "");
            } else if (name.equals("contentType") && styled) {
                tell(keyword.value(), "`contentType` has no effect beside `style`, `explode` or `allowReserved`", "");
            } else if (name.equals("contentType") && choice.kind() == BodyKind.FORM && isOther(keyword.value())) {
                String type = keyword.value().json().asText();
                tell(
                        keyword.value(),
                        "a member of such a form is sent as text or as JSON, never as `" + type + "`",
                        "");
            } else if (!style && !KEYWORDS.contains(name) && !name.startsWith("x-")) {
                String message = "OpenAPI " + version.number() + " does not define `" + name + "` here";
                reporter.report(UNKNOWN_KEYWORD, keyword.value().pointer(), message, Suggestions.hint(name, KEYWORDS));
            }
        }
    }

    private static boolean isOther(Node contentType) {
        String type = contentType.json().asText();
        return !ContentCompiler.isJson(type) && !type.startsWith("text/plain");
    }

    private void tell(Node node, String message, String hint) {
        reporter.report(NOT_ENFORCED, node.pointer(), message, hint);
    }

    private void findFiles(FlatSchema form, Node mediaType) {
        for (Entry properties : form.all("properties")) {
            for (Node.Member property : properties.value().members()) {
                Optional<String> contentType = mediaType
                        .member("encoding")
                        .flatMap(encoding -> encoding.member(property.name()))
                        .flatMap(encoding -> encoding.text("contentType"));
                if (isFile(property.value(), contentType)) {
                    files.add(property.value().pointer());
                }
            }
        }
    }

    private boolean isFile(Node schema, Optional<String> contentType) {
        FlatSchema flat = schemas.flatten(schema);
        Optional<Node> items = flat.outermost("items").map(Entry::value);
        if (items.isPresent() && items.get().json().isObject()) {
            return isFile(items.get(), contentType);
        }
        boolean bytes = flat.outermostText("format").equals(Optional.of("binary"))
                || flat.has("contentMediaType") && !flat.has("contentEncoding");
        boolean text = flat.outermostText("type").map("string"::equals).orElse(!flat.has("properties"));
        return bytes || text && contentType.filter(FormCompiler::isBytes).isPresent();
    }

    private static boolean isBytes(String contentType) {
        String first = contentType.split("[,;]")[0].strip().toLowerCase(Locale.ROOT);
        return !first.startsWith("text/") && !ContentCompiler.isJson(first) && !first.endsWith("xml");
    }

    /**
     * Gives the properties that are files their type.
     *
     * @param model a model
     * @return the model itself if none of its properties is a file in a form
     */
    ObjectModel withFiles(ObjectModel model) {
        if (model.properties().stream().noneMatch(property -> files.contains(property.pointer()))) {
            return model;
        }
        return model.withProperties(model.properties().stream()
                .map(property -> files.contains(property.pointer()) ? asFile(property) : property)
                .toList());
    }

    private PropertyModel asFile(PropertyModel property) {
        boolean many = property.value().type() instanceof TypeRef.ListOf;
        List<Constraint> dropped = property.value().type() instanceof TypeRef.ListOf list
                ? list.element().constraints()
                : property.value().constraints();
        dropped.forEach(constraint -> reporter.report(
                NOT_ENFORCED, constraint.pointer(), "this is a file, of which only the media type is known"));
        TypeRef file = new TypeRef.File();
        return property.withType(many ? new TypeRef.ListOf(ValueModel.of(file)) : file);
    }
}
