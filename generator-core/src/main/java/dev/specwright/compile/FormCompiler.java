package dev.specwright.compile;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.PartModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compiles what forms say of their members beside their schemas, and finds the members that are files. */
final class FormCompiler {

    private final SchemaCompiler schemas;
    private final StyleCompiler styles;
    private final Set<String> files = new LinkedHashSet<>();

    FormCompiler(SchemaCompiler schemas, Reporter reporter) {
        this.schemas = schemas;
        this.styles = new StyleCompiler(reporter);
    }

    /**
     * Compiles the encoding of a form; remembers which of its properties are files.
     *
     * @param choice the media type
     * @return the members of which the document says how they are sent
     */
    List<PartModel> compile(ContentCompiler.Choice choice) {
        if (choice.kind() != BodyKind.FORM && choice.kind() != BodyKind.MULTIPART) {
            return List.of();
        }
        List<PartModel> parts = new ArrayList<>();
        for (Node.Member part :
                choice.node().member("encoding").map(Node::members).orElse(List.of())) {
            Node encoding = part.value();
            boolean styled = encoding.member("style").isPresent()
                    || encoding.member("explode").isPresent()
                    || encoding.member("allowReserved").isPresent();
            parts.add(new PartModel(
                    part.name(),
                    styled ? Optional.of(styles.compile(encoding, Place.QUERY)) : Optional.empty(),
                    encoding.text("contentType")));
        }
        if (choice.kind() == BodyKind.MULTIPART) {
            choice.schema().ifPresent(schema -> findFiles(schemas.flatten(schema), choice.node()));
        }
        return parts;
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

    private static PropertyModel asFile(PropertyModel property) {
        boolean many = property.value().type() instanceof TypeRef.ListOf;
        TypeRef file = new TypeRef.File();
        return property.withType(many ? new TypeRef.ListOf(ValueModel.of(file)) : file);
    }
}
