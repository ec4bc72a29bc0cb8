package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.lock.ApiLock;
import dev.specwright.model.Documentation;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TextFormat;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.MemberNames;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles the properties of a model. */
final class PropertyCompiler {

    private final SchemaCompiler schemas;
    private final TypeNames names;

    PropertyCompiler(SchemaCompiler schemas, TypeNames names) {
        this.schemas = schemas;
        this.names = names;
    }

    /**
     * A property as the document has it.
     *
     * @param name its JSON name
     * @param place stands for its schemas together, where there are several
     * @param schemas its schemas, all of which apply; none where only its being required says that it exists
     * @param value what its value may be where it has no schema
     * @param required whether it must be there
     */
    record Declaration(String name, Node place, List<Node> schemas, ValueModel value, boolean required) {

        Declaration {
            schemas = List.copyOf(schemas);
        }

        Declaration asRequired() {
            return new Declaration(name, place, schemas, value, true);
        }

        Declaration and(Node schema, Node model, SchemaCompiler compiler) {
            List<Node> all = new ArrayList<>(schemas);
            all.add(schema);
            return new Declaration(name, compiler.joined(model, name, all), all, value, required);
        }
    }

    /** What the document says of a property; empty where it has no schema. */
    Optional<FlatSchema> flatten(Declaration declaration) {
        return declaration.schemas().isEmpty() ? Optional.empty() : Optional.of(schemas.flatten(declaration.place()));
    }

    /**
     * Compiles properties.
     *
     * @param declarations the properties in the document's order
     * @param locked the names that they had before, where they had any
     * @return the same, without their defaults
     */
    List<PropertyModel> compile(List<Declaration> declarations, Optional<ApiLock.Type> locked) {
        Map<String, ValueModel> values = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            values.put(
                    declaration.name(),
                    declaration.schemas().isEmpty() ? declaration.value() : schemas.value(declaration.place()));
        }
        KeptMembers kept = new KeptMembers(schemas.options().members(), locked);
        declarations.forEach(
                declaration -> kept.want(declaration.name(), override(declaration), values.get(declaration.name())));
        Map<String, MemberNames.Names> members = kept.claim();
        List<PropertyModel> properties = new ArrayList<>();
        for (Declaration declaration : declarations) {
            String name = declaration.name();
            properties.add(compile(declaration, values.get(name), members.get(name)));
        }
        return properties;
    }

    private Optional<String> override(Declaration declaration) {
        return declaration.schemas().stream()
                .flatMap(schema -> names.override(schema).stream())
                .findFirst();
    }

    /** Whether it is shown as something else than its text. */
    static boolean isFormatted(ValueModel value) {
        return value.type().format() != TextFormat.PLAIN;
    }

    private PropertyModel compile(Declaration declaration, ValueModel value, MemberNames.Names names) {
        Optional<FlatSchema> flat = flatten(declaration);
        return new PropertyModel(
                declaration.name(),
                names.member(),
                names.element(),
                value,
                declaration.required(),
                Optional.empty(),
                flat.map(schema -> SchemaDocumentation.of(schema, declaration.name()))
                        .orElse(Documentation.of("")),
                flat.filter(this::isDeprecated).isPresent(),
                isSecret(flat, declaration.name()),
                schemas.options().members(),
                declaration.place().pointer());
    }

    /** A deprecated model does not make the property deprecated that holds one. */
    private boolean isDeprecated(FlatSchema flat) {
        int model = schemas.modelBase(flat).map(ModelBase::section).orElse(Integer.MAX_VALUE);
        return flat.all("deprecated").stream()
                .anyMatch(entry -> isTrue(entry) && (entry.section() != model || model == 0));
    }

    /** A list or map of secrets is a secret. */
    boolean isSecret(Optional<FlatSchema> schema, String name) {
        Optional<Entry> said = schema.flatMap(flat -> flat.outermost("x-specwright-secret"));
        boolean named = schemas.options().isSecret(name);
        return said.map(PropertyCompiler::isTrue)
                .orElse(named || schema.filter(this::saysSecret).isPresent());
    }

    private boolean saysSecret(FlatSchema flat) {
        boolean secret = flat.all("writeOnly").stream().anyMatch(PropertyCompiler::isTrue)
                || flat.all("format").stream().anyMatch(PropertyCompiler::isPassword);
        return secret || elements(flat).anyMatch(PropertyCompiler::isPassword);
    }

    private Stream<Entry> elements(FlatSchema flat) {
        return Stream.of("items", "additionalProperties")
                .flatMap(keyword -> flat.all(keyword).stream())
                .filter(entry -> entry.value().json().isObject())
                .flatMap(entry -> schemas.flatten(entry.value()).all("format").stream());
    }

    private static boolean isPassword(Entry format) {
        JsonNode json = format.value().json();
        return json.isTextual() && json.textValue().equals("password");
    }

    private static boolean isTrue(Entry entry) {
        return entry.value().json().isBoolean() && entry.value().json().booleanValue();
    }
}
