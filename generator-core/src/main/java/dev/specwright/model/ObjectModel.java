package dev.specwright.model;

import java.util.List;

/**
 * A schema of type {@code object} whose members are known: becomes an immutable class with a builder, a codec and a
 * validator.
 *
 * @param name the Java class's simple name
 * @param pointer JSON Pointer of the schema
 * @param documentation what the document says about it
 * @param properties the declared members, in the document's order
 * @param additional what other members may be there
 * @param constraints constraints on the object as a whole, such as {@code minProperties}
 * @param rules rules that span properties
 * @param deprecated whether the schema is marked {@code deprecated}
 */
public record ObjectModel(
        String name,
        String pointer,
        Documentation documentation,
        List<PropertyModel> properties,
        AdditionalMembers additional,
        List<Constraint> constraints,
        List<PropertyRule> rules,
        boolean deprecated)
        implements TypeModel {

    /** Copies what it is given. */
    public ObjectModel {
        properties = List.copyOf(properties);
        constraints = List.copyOf(constraints);
        rules = List.copyOf(rules);
    }

    /**
     * The same with other properties.
     *
     * @param changed the properties
     * @return a copy
     */
    public ObjectModel withProperties(List<PropertyModel> changed) {
        return new ObjectModel(name, pointer, documentation, changed, additional, constraints, rules, deprecated);
    }

    /** The same with strings for files. */
    ObjectModel withoutFiles() {
        ValueModel text = ValueModel.of(new TypeRef.Text());
        return withProperties(properties.stream()
                .map(property -> {
                    TypeRef type = property.value().type();
                    if (type instanceof TypeRef.File) {
                        return property.withType(text.type());
                    }
                    boolean files = type instanceof TypeRef.ListOf list
                            && list.element().type() instanceof TypeRef.File;
                    return files ? property.withType(new TypeRef.ListOf(text)) : property;
                })
                .toList());
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.object(this);
    }
}
