package dev.specwright.model;

/** What {@code additionalProperties} says of members that are not declared. */
public sealed interface AdditionalMembers {

    /** Any members will do; they are kept as JSON values. */
    record Open() implements AdditionalMembers {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.open(this);
        }
    }

    /**
     * No others may be there. They are kept all the same, so that the validator can name them.
     *
     * @param pointer JSON Pointer of the keyword
     */
    record Closed(String pointer) implements AdditionalMembers {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /**
     * Others must have values of a certain kind.
     *
     * @param value that kind
     */
    record Typed(ValueModel value) implements AdditionalMembers {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.typed(this);
        }
    }

    /**
     * Takes the variants apart; a new variant fails to compile until every caller handles it.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * Any members.
         *
         * @param open the variant
         * @return the result
         */
        R open(Open open);

        /**
         * No others.
         *
         * @param closed the variant
         * @return the result
         */
        R closed(Closed closed);

        /**
         * Others of one kind.
         *
         * @param typed the variant
         * @return the result
         */
        R typed(Typed typed);
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
