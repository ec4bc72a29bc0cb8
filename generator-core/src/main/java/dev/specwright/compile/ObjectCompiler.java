package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.PropertyCompiler.Declaration;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the schema of a model, but for defaults: those may speak of models that are not compiled yet. */
final class ObjectCompiler {

    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final Reporter reporter;
    private final RuleCompiler rules;
    private final PropertyCompiler properties;

    ObjectCompiler(SchemaCompiler schemas, TypeNames names, Reporter reporter) {
        this.schemas = schemas;
        this.names = names;
        this.reporter = reporter;
        this.rules = new RuleCompiler(reporter);
        this.properties = new PropertyCompiler(schemas, names);
    }

    /**
     * Compiles a model.
     *
     * @param root the schema at which the model's section begins
     * @param base what makes it a model
     * @return the model
     */
    Draft compile(Node root, ModelBase base) {
        FlatSchema flat = schemas.flatten(root);
        List<Entry> own = flat.entries().stream()
                .filter(entry -> flat.isWithin(entry.section(), base.section()))
                .toList();
        Residue residue = schemas.residue(flat, base);
        Map<String, Declaration> declarations = declarations(own, root);
        AdditionalMembers additional = additional(residue);
        addRequired(declarations, own, additional);
        List<PropertyModel> compiled = properties.compile(
                List.copyOf(declarations.values()), names.keeper().type(root.pointer()));
        Map<String, Node> defaults = new LinkedHashMap<>();
        declarations.forEach((name, declaration) -> properties
                .flatten(declaration)
                .flatMap(schema -> schema.outermost("default"))
                .ifPresent(entry -> defaults.put(name, entry.value())));
        ObjectModel model = new ObjectModel(
                names.name(root, schemas.classOverride(root, base)),
                base.schema().pointer(),
                SchemaDocumentation.of(flat, root.name()),
                compiled,
                additional,
                schemas.constraints(flat, ValueKind.OBJECT, residue, own::contains),
                rules.compile(own, compiled),
                own.stream().anyMatch(entry -> entry.schema().isTrue("deprecated")));
        return new Draft(model, defaults);
    }

    private AdditionalMembers additional(Residue residue) {
        List<Entry> typing = residue.typing();
        if (typing.isEmpty()) {
            return new AdditionalMembers.Open();
        }
        Node value = typing.get(0).value();
        return value.json().isBoolean()
                ? new AdditionalMembers.Closed(value.pointer())
                : new AdditionalMembers.Typed(schemas.value(value));
    }

    private Map<String, Declaration> declarations(List<Entry> own, Node root) {
        Map<String, Declaration> declarations = new LinkedHashMap<>();
        for (Entry entry : own) {
            if (entry.keyword().equals("properties")) {
                for (Node.Member member : entry.value().members()) {
                    String name = member.name();
                    Node schema = member.value();
                    Declaration known = declarations.get(name);
                    declarations.put(
                            name,
                            known == null
                                    ? new Declaration(name, schema, List.of(schema), anything(), false)
                                    : known.and(schema, root, schemas));
                }
            }
        }
        return declarations;
    }

    /** A member may be required without being declared: then it must be there, as whatever additional members are. */
    private void addRequired(Map<String, Declaration> declarations, List<Entry> own, AdditionalMembers additional) {
        for (Entry entry : own) {
            if (!entry.keyword().equals("required")) {
                continue;
            }
            for (Node element : entry.value().elements()) {
                if (!element.json().isTextual()) {
                    continue;
                }
                String name = element.json().textValue();
                Declaration declared = declarations.get(name);
                if (declared != null) {
                    declarations.put(name, declared.asRequired());
                } else if (additional instanceof AdditionalMembers.Closed) {
                    String message =
                            "`" + name + "` is required, but neither declared nor allowed by `additionalProperties`";
                    reporter.report(INVALID_VALUE, element.pointer(), message);
                } else {
                    ValueModel value = additional instanceof AdditionalMembers.Typed typed ? typed.value() : anything();
                    declarations.put(name, new Declaration(name, element, List.of(), value, true));
                }
            }
        }
    }

    private static ValueModel anything() {
        return new ValueModel(new TypeRef.AnyJson(), true, List.of());
    }
}
