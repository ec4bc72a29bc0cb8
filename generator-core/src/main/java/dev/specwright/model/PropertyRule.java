package dev.specwright.model;

import java.util.List;

/**
 * A rule that spans properties, from {@code x-specwright-rules}.
 *
 * @param kind what is demanded
 * @param properties JSON names of declared properties, two or more
 * @param message what a person is told when it is broken, without a full stop
 * @param pointer JSON Pointer of the rule
 */
public record PropertyRule(Kind kind, List<String> properties, String message, String pointer) {

    /** Copies what it is given. */
    public PropertyRule {
        properties = List.copyOf(properties);
    }

    /** What can be demanded. A property counts as set when it is there and not null. */
    public enum Kind {
        /** At most one of them is set. */
        AT_MOST_ONE_OF("atMostOneOf"),
        /** Exactly one of them is set. */
        EXACTLY_ONE_OF("exactlyOneOf"),
        /** At least one of them is set. */
        AT_LEAST_ONE_OF("atLeastOneOf"),
        /** Their values do not descend; those that are not set are left out. */
        ASCENDING("ascending");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /**
         * The rule's name in documents.
         *
         * @return for example {@code exactlyOneOf}
         */
        public String keyword() {
            return keyword;
        }
    }
}
