package dev.specwright.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema with several alternatives: becomes a sealed interface with a record for each.
 *
 * @param name the Java interface's simple name
 * @param pointer JSON Pointer of the schema
 * @param keywordPointer JSON Pointer of the keyword that has the alternatives
 * @param documentation what the document says about it
 * @param members the alternatives but for null, in the document's order
 * @param discriminator the member whose value decides, where there is one
 * @param constraints what a value must satisfy beyond fitting the member that it was read as
 * @param evaluated whether the alternatives themselves are among the constraints: what a value was read as then does not
 *     decide whether it is valid
 * @param deprecated whether the schema is marked {@code deprecated}
 */
public record UnionModel(
        String name,
        String pointer,
        String keywordPointer,
        Documentation documentation,
        List<Member> members,
        Optional<String> discriminator,
        List<Constraint> constraints,
        boolean evaluated,
        boolean deprecated)
        implements TypeModel {

    /** Copies what it is given. */
    public UnionModel {
        members = List.copyOf(members);
        constraints = List.copyOf(constraints);
    }

    /**
     * The same with the alternatives in another order.
     *
     * @param changed the alternatives
     * @return a copy
     */
    public UnionModel withMembers(List<Member> changed) {
        return new UnionModel(
                name,
                pointer,
                keywordPointer,
                documentation,
                changed,
                discriminator,
                constraints,
                evaluated,
                deprecated);
    }

    /**
     * An alternative.
     *
     * @param name the simple name of its record, unique in the union
     * @param parameter the name of its parameter in {@code match}, unique among them
     * @param value what its values may be; never null
     * @param kinds the JSON types that its values have
     * @param tags the values of the discriminator that stand for it
     * @param constants members whose values tell it from others: from the member's name to the values, each as compact
     *     JSON text
     */
    public record Member(
            String name,
            String parameter,
            ValueModel value,
            List<JsonKind> kinds,
            List<String> tags,
            Map<String, List<String>> constants) {

        /** Copies what it is given. */
        public Member {
            kinds = List.copyOf(kinds);
            tags = List.copyOf(tags);
            constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        }
    }

    /** The types of JSON Schema but for null. */
    public enum JsonKind {
        /** Strings. */
        STRING,
        /** Numbers without a fraction. */
        INTEGER,
        /** Numbers, integers among them. */
        NUMBER,
        /** {@code true} and {@code false}. */
        BOOLEAN,
        /** Arrays. */
        ARRAY,
        /** Objects. */
        OBJECT;

        /**
         * Whether a value may be of both types.
         *
         * @param other a type
         * @return true for the same, and for integers and numbers
         */
        public boolean overlaps(JsonKind other) {
            return this == other || this == NUMBER && other == INTEGER || this == INTEGER && other == NUMBER;
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.union(this);
    }
}
