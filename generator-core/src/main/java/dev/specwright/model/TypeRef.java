package dev.specwright.model;

import java.util.Optional;

/** The type of a JSON value that is not null. */
public sealed interface TypeRef {

    /**
     * What the strings stand for that a value of this type consists of, itself or by way of lists and maps.
     *
     * @return the format; {@code PLAIN} where there are no strings, or any will do
     */
    default TextFormat format() {
        return TextFormat.PLAIN;
    }

    /**
     * The class of the user's own that strings stand for, where their format is {@link TextFormat#MAPPED}.
     *
     * @return the class
     */
    default Optional<MappedType> mapped() {
        return Optional.empty();
    }

    /** Any JSON value: the schema does not say which. */
    record AnyJson() implements TypeRef {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.anyJson();
        }
    }

    /**
     * A JSON string.
     *
     * @param format what it stands for
     * @param mapped the class that it stands for, where that is one of the user's own
     */
    record Text(TextFormat format, Optional<MappedType> mapped) implements TypeRef {

        /**
         * A string that stands for a type of the JDK.
         *
         * @param format what it stands for
         */
        public Text(TextFormat format) {
            this(format, Optional.empty());
        }

        /** Any string. */
        public Text() {
            this(TextFormat.PLAIN);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** {@code true} or {@code false}. */
    record Truth() implements TypeRef {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.truth();
        }
    }

    /**
     * A whole number. JSON Schema counts {@code 1.0} as one.
     *
     * @param width how wide the Java type is
     */
    record Whole(Width width) implements TypeRef {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whole(this);
        }

        /** The Java types for whole numbers. */
        public enum Width {
            /** {@code int}, for {@code format: int32}. */
            INT,
            /** {@code long}, for everything else. */
            LONG
        }
    }

    /**
     * A number that may have a fraction.
     *
     * @param exact whether it is a {@code BigDecimal}; else a {@code double}
     */
    record Decimal(boolean exact) implements TypeRef {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decimal(this);
        }
    }

    /** A file in a form: no JSON at all. */
    record File() implements TypeRef {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.file();
        }
    }

    /**
     * A JSON array.
     *
     * @param element what each element may be
     */
    record ListOf(ValueModel element) implements TypeRef {
        @Override
        public TextFormat format() {
            return element.type().format();
        }

        @Override
        public Optional<MappedType> mapped() {
            return element.type().mapped();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.list(this);
        }
    }

    /**
     * A JSON object whose members are not known by name.
     *
     * @param value what each member's value may be
     */
    record MapOf(ValueModel value) implements TypeRef {
        @Override
        public TextFormat format() {
            return value.type().format();
        }

        @Override
        public Optional<MappedType> mapped() {
            return value.type().mapped();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.map(this);
        }
    }

    /**
     * A value that is read and written by a class of the user's own.
     *
     * @param type the class
     */
    record Own(MappedType type) implements TypeRef {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.own(this);
        }
    }

    /**
     * A type of its own.
     *
     * @param name the simple name of a {@link TypeModel}
     * @param shape which kind of type it is
     */
    record Named(String name, Shape shape) implements TypeRef {
        /** The kinds of types, which differ in what can be done with their values. */
        public enum Shape {
            /** An {@link ObjectModel}. */
            OBJECT,
            /** An {@link EnumModel}. */
            ENUM,
            /** A {@link UnionModel}. */
            UNION
        }

        /**
         * Whether this is a type of some shape.
         *
         * @param wanted the shape
         * @return true if it is
         */
        public boolean is(Shape wanted) {
            return shape == wanted;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.named(this);
        }
    }

    /**
     * Takes the variants apart. Every caller names every variant, so a new one fails to compile until it is handled
     * (Java 17 has no pattern switch).
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * A class of the user's own.
         *
         * @param own the variant
         * @return the result
         */
        R own(Own own);

        /**
         * Any JSON value.
         *
         * @return the result
         */
        R anyJson();

        /**
         * A string.
         *
         * @param text the variant
         * @return the result
         */
        R text(Text text);

        /**
         * A boolean.
         *
         * @return the result
         */
        R truth();

        /**
         * A whole number.
         *
         * @param whole the variant
         * @return the result
         */
        R whole(Whole whole);

        /**
         * A number.
         *
         * @param decimal the variant
         * @return the result
         */
        R decimal(Decimal decimal);

        /**
         * A file.
         *
         * @return the result
         */
        R file();

        /**
         * An array.
         *
         * @param list the variant
         * @return the result
         */
        R list(ListOf list);

        /**
         * A map.
         *
         * @param map the variant
         * @return the result
         */
        R map(MapOf map);

        /**
         * A type of its own.
         *
         * @param named the variant
         * @return the result
         */
        R named(Named named);
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
