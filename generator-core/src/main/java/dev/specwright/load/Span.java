package dev.specwright.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a value stands in a text, for those who edit the text. Offsets count UTF-16 units from the start of the text.
 *
 * @param key where its key stands, {@link Range#NONE} for what has none
 * @param value where the value itself stands, without the space and the comments behind it; {@link Range#NONE} where
 *     that cannot be told
 * @param form how it is written
 * @param shared whether the text stands for further places too, as what an alias or a merge key refers to
 * @param children by member name or by index, in the order of the text
 */
public record Span(Range key, Range value, Form form, boolean shared, Map<String, Span> children) {

    /** Keeps the order. */
    public Span {
        children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    /** How a value is written. */
    public enum Form {
        /** A scalar without quotes. */
        PLAIN,
        /** A scalar in quotes. */
        QUOTED,
        /** A scalar of several lines, after {@code |} or {@code >}. */
        BLOCK_SCALAR,
        /** An object or a list by indentation. */
        BLOCK,
        /** An object or a list in brackets. */
        FLOW
    }

    /**
     * A part of a text.
     *
     * @param start offset of its first character
     * @param end offset behind its last character
     */
    public record Range(int start, int end) {

        /** No part of the text. */
        public static final Range NONE = new Range(-1, -1);

        /**
         * Whether this is a part of the text.
         *
         * @return false for {@link #NONE}
         */
        public boolean isKnown() {
            return start >= 0;
        }
    }

    /**
     * Where this and its key stand together.
     *
     * @return the offset at which the key starts, or the value of what has no key
     */
    public int start() {
        return key.isKnown() ? key.start() : value.start();
    }

    /**
     * Where this ends.
     *
     * @return the offset behind the value, or behind the key of what has no value
     */
    public int end() {
        return Math.max(value.end(), key.end());
    }
}
