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

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.object(this);
    }
}
