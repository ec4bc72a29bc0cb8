package dev.specwright.model;

/** A default as it will be written into Java. Its own schema accepts it: the compiler has seen to that. */
public sealed interface DefaultValue {

    /**
     * A string.
     *
     * @param value the string
     */
    record Text(String value) implements DefaultValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements DefaultValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whole(this);
        }
    }

    /**
     * A number that may have a fraction.
     *
     * @param value the number
     */
    record Decimal(double value) implements DefaultValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decimal(this);
        }
    }

    /**
     * A boolean.
     *
     * @param value the boolean
     */
    record Truth(boolean value) implements DefaultValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.truth(this);
        }
    }

    /**
     * A constant of an {@link EnumModel}.
     *
     * @param name the constant's name
     */
    record Constant(String name) implements DefaultValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /**
     * An object, an array, or a value of unknown type.
     *
     * @param json compact JSON text, numbers as written
     */
    record Json(String json) implements DefaultValue {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.json(this);
        }
    }

    /**
     * Takes the variants apart; a new variant fails to compile until every caller handles it.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * A string.
         *
         * @param text the variant
         * @return the result
         */
        R text(Text text);

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
         * A boolean.
         *
         * @param truth the variant
         * @return the result
         */
        R truth(Truth truth);

        /**
         * A constant of an enum.
         *
         * @param constant the variant
         * @return the result
         */
        R constant(Constant constant);

        /**
         * Any other value.
         *
         * @param json the variant
         * @return the result
         */
        R json(Json json);
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
