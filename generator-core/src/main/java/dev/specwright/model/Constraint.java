package dev.specwright.model;

import java.math.BigDecimal;
import java.util.List;

/** A keyword of JSON Schema's validation vocabulary (2020-12, section 6) as the validator checks it. */
public sealed interface Constraint {

    /**
     * Where the keyword stands.
     *
     * @return JSON Pointer of the keyword itself, such as {@code /components/schemas/Scale/properties/max/maximum}
     */
    String pointer();

    /**
     * {@code minLength}, {@code maxLength}, {@code minItems}, {@code maxItems}, {@code minProperties} or
     * {@code maxProperties}.
     *
     * @param keyword which of them
     * @param limit the bound, inclusive; lengths count code points
     * @param pointer JSON Pointer of the keyword
     */
    record Size(SizeKeyword keyword, long limit, String pointer) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.size(this);
        }
    }

    /** The keywords that bound a size. */
    enum SizeKeyword {
        /** Code points of a string, at least. */
        MIN_LENGTH("minLength"),
        /** Code points of a string, at most. */
        MAX_LENGTH("maxLength"),
        /** Elements of an array, at least. */
        MIN_ITEMS("minItems"),
        /** Elements of an array, at most. */
        MAX_ITEMS("maxItems"),
        /** Members of an object, at least. */
        MIN_PROPERTIES("minProperties"),
        /** Members of an object, at most. */
        MAX_PROPERTIES("maxProperties");

        private final String keyword;

        SizeKeyword(String keyword) {
            this.keyword = keyword;
        }

        /**
         * The keyword as documents write it.
         *
         * @return for example {@code minLength}
         */
        public String keyword() {
            return keyword;
        }
    }

    /**
     * {@code minimum}, {@code maximum}, {@code exclusiveMinimum}, {@code exclusiveMaximum} or {@code multipleOf}.
     *
     * @param keyword which of them
     * @param limit the bound, or the divisor, exactly as written
     * @param pointer JSON Pointer of the keyword
     */
    record Range(RangeKeyword keyword, BigDecimal limit, String pointer) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /** The keywords that bound a number. */
    enum RangeKeyword {
        /** At least. */
        MINIMUM("minimum"),
        /** At most. */
        MAXIMUM("maximum"),
        /** Above. */
        EXCLUSIVE_MINIMUM("exclusiveMinimum"),
        /** Below. */
        EXCLUSIVE_MAXIMUM("exclusiveMaximum"),
        /** Divisible by, exactly. */
        MULTIPLE_OF("multipleOf");

        private final String keyword;

        RangeKeyword(String keyword) {
            this.keyword = keyword;
        }

        /**
         * The keyword as documents write it.
         *
         * @return for example {@code exclusiveMinimum}
         */
        public String keyword() {
            return keyword;
        }
    }

    /**
     * {@code pattern}: an ECMA-262 regular expression that must match somewhere in the string.
     *
     * @param pattern the expression, with what the compiler made of it
     * @param pointer JSON Pointer of the keyword
     */
    record Pattern(PatternModel pattern, String pointer) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pattern(this);
        }
    }

    /**
     * {@code format}, where it is asserted.
     *
     * @param format one of those that can be checked
     * @param pointer JSON Pointer of the keyword
     */
    record Format(String format, String pointer) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.format(this);
        }
    }

    /**
     * {@code uniqueItems: true}.
     *
     * @param pointer JSON Pointer of the keyword
     */
    record UniqueItems(String pointer) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.uniqueItems(this);
        }
    }

    /**
     * {@code enum} or {@code const}.
     *
     * @param keyword {@code enum} or {@code const}
     * @param values the allowed values as compact JSON texts, numbers as written
     * @param pointer JSON Pointer of the keyword
     */
    record OneOf(String keyword, List<String> values, String pointer) implements Constraint {
        /** Copies what it is given. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.oneOf(this);
        }
    }

    /**
     * The {@code enum} or {@code const} keywords that an {@link EnumModel} was made of: the value is one that it lists.
     *
     * @param values the allowed values as compact JSON texts, numbers as written
     * @param pointer JSON Pointer of the keyword
     */
    record Listed(List<String> values, String pointer) implements Constraint {
        /** Copies what it is given. */
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.listed(this);
        }
    }

    /**
     * All that can only be told by evaluating a schema on the value's JSON form: {@code not}, {@code if}, unions, and
     * whatever else the other constraints do not cover.
     *
     * @param schema the schema to evaluate
     * @param pointer JSON Pointer of the schema that has the keywords
     */
    record Tree(SchemaUnit.Name schema, String pointer) implements Constraint {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tree(this);
        }
    }

    /**
     * Takes the variants apart; a new variant fails to compile until every caller handles it.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * A bound on a size.
         *
         * @param size the variant
         * @return the result
         */
        R size(Size size);

        /**
         * A bound on a number.
         *
         * @param range the variant
         * @return the result
         */
        R range(Range range);

        /**
         * A regular expression.
         *
         * @param pattern the variant
         * @return the result
         */
        R pattern(Pattern pattern);

        /**
         * A format.
         *
         * @param format the variant
         * @return the result
         */
        R format(Format format);

        /**
         * Uniqueness of elements.
         *
         * @param uniqueItems the variant
         * @return the result
         */
        R uniqueItems(UniqueItems uniqueItems);

        /**
         * A list of allowed values.
         *
         * @param oneOf the variant
         * @return the result
         */
        R oneOf(OneOf oneOf);

        /**
         * A value of an enum that lists it.
         *
         * @param listed the variant
         * @return the result
         */
        R listed(Listed listed);

        /**
         * A schema to evaluate.
         *
         * @param tree the variant
         * @return the result
         */
        R tree(Tree tree);
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
