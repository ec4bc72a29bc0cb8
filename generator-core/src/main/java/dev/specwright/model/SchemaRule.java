package dev.specwright.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one keyword of a {@link SchemaModel} demands, or several that only make sense together. As in JSON Schema, a rule
 * says nothing of values of other types than those it is about.
 */
public sealed interface SchemaRule {

    /**
     * A keyword that looks at one value alone; its last token is the keyword.
     *
     * @param constraint anything but a {@link Constraint.Tree}
     */
    record Limit(Constraint constraint) implements SchemaRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.limit(this);
        }
    }

    /**
     * {@code type}.
     *
     * @param names the names of the types
     */
    record Types(List<String> names) implements SchemaRule {
        /** Copies what it is given. */
        public Types {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.types(this);
        }
    }

    /**
     * {@code required}.
     *
     * @param names the members that must be there
     */
    record Required(List<String> names) implements SchemaRule {
        /** Copies what it is given. */
        public Required {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.required(this);
        }
    }

    /**
     * {@code properties}, {@code patternProperties} and {@code additionalProperties}.
     *
     * @param properties the declared members
     * @param patterns those whose names match a pattern
     * @param additional all others, where something is said of them
     */
    record Members(Map<String, SchemaModel> properties, List<PatternMember> patterns, Optional<SchemaModel> additional)
            implements SchemaRule {
        /** Copies what it is given. */
        public Members {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
            patterns = List.copyOf(patterns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.members(this);
        }
    }

    /**
     * One of {@code patternProperties}.
     *
     * @param pattern what the names match
     * @param schema what the values must fit
     */
    record PatternMember(PatternModel pattern, SchemaModel schema) {}

    /**
     * {@code prefixItems} and {@code items}.
     *
     * @param prefix the schemas of the first elements
     * @param rest the schema of the others, where there is one
     */
    record Elements(List<SchemaModel> prefix, Optional<SchemaModel> rest) implements SchemaRule {
        /** Copies what it is given. */
        public Elements {
            prefix = List.copyOf(prefix);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.elements(this);
        }
    }

    /**
     * {@code contains}, {@code minContains} and {@code maxContains}.
     *
     * @param schema what the counted elements fit
     * @param atLeast how many there must be
     * @param atMost how many there may be
     */
    record Contains(SchemaModel schema, long atLeast, long atMost) implements SchemaRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contains(this);
        }
    }

    /**
     * Schemas that are applied to the very same value.
     *
     * @param kind how their verdicts are combined
     * @param schemas the schemas
     */
    record Combined(Combination kind, List<SchemaModel> schemas) implements SchemaRule {
        /** Copies what it is given. */
        public Combined {
            schemas = List.copyOf(schemas);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.combined(this);
        }
    }

    /** How verdicts are combined. */
    enum Combination {
        /** {@code allOf}; also schemas that are put together by the compiler. */
        ALL_OF,
        /** {@code anyOf}. */
        ANY_OF,
        /** {@code oneOf}. */
        ONE_OF,
        /** {@code not}; of one schema. */
        NOT,
        /** Their verdicts do not count, only what they say has been evaluated: others check the same. */
        SILENT
    }

    /**
     * {@code if}, {@code then} and {@code else}.
     *
     * @param condition the schema that decides
     * @param then the schema of values that fit it
     * @param otherwise the schema of values that do not
     */
    record Conditional(SchemaModel condition, Optional<SchemaModel> then, Optional<SchemaModel> otherwise)
            implements SchemaRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conditional(this);
        }
    }

    /**
     * {@code dependentRequired}.
     *
     * @param names from a member that may be there to those that must be there with it
     */
    record DependentRequired(Map<String, List<String>> names) implements SchemaRule {
        /** Copies what it is given. */
        public DependentRequired {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dependentRequired(this);
        }
    }

    /**
     * {@code dependentSchemas}.
     *
     * @param schemas from a member that may be there to what the whole object must fit then
     */
    record DependentSchemas(Map<String, SchemaModel> schemas) implements SchemaRule {
        /** Copies what it is given. */
        public DependentSchemas {
            schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dependentSchemas(this);
        }
    }

    /**
     * A schema for each of some parts of a value.
     *
     * @param part which parts
     * @param schema what they must fit
     */
    record Each(Part part, SchemaModel schema) implements SchemaRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.each(this);
        }
    }

    /** Parts of a value. */
    enum Part {
        /** {@code propertyNames}. */
        NAMES,
        /** {@code unevaluatedProperties}; comes after all rules that evaluate members. */
        UNEVALUATED_MEMBERS,
        /** {@code unevaluatedItems}; comes after all rules that evaluate elements. */
        UNEVALUATED_ELEMENTS
    }

    /**
     * {@code $ref} and {@code $dynamicRef}.
     *
     * @param unit the schema that is referred to
     */
    record Reference(SchemaUnit.Name unit) implements SchemaRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /** Nothing fits: the schema {@code false}. */
    record Never() implements SchemaRule {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.never();
        }
    }

    /**
     * Takes the variants apart; a new variant fails to compile until every caller handles it. Each method gets the
     * variant that it is named after.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** {@return the result for a keyword that looks at one value alone} */
        R limit(Limit limit);

        /** {@return the result for types} */
        R types(Types types);

        /** {@return the result for required members} */
        R required(Required required);

        /** {@return the result for the members of objects} */
        R members(Members members);

        /** {@return the result for the elements of arrays} */
        R elements(Elements elements);

        /** {@return the result for counted elements} */
        R contains(Contains contains);

        /** {@return the result for combined schemas} */
        R combined(Combined combined);

        /** {@return the result for a condition} */
        R conditional(Conditional conditional);

        /** {@return the result for members that require others} */
        R dependentRequired(DependentRequired dependent);

        /** {@return the result for members that make a schema apply} */
        R dependentSchemas(DependentSchemas dependent);

        /** {@return the result for parts of a value} */
        R each(Each each);

        /** {@return the result for a reference} */
        R reference(Reference reference);

        /** {@return the result for the schema that nothing fits} */
        R never();
    }

    /**
     * Applies the case that fits this variant.
     *
     * @param cases what to do with each variant
     * @param <R> the result
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);
}
