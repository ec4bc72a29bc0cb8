package dev.specwright.regex;

import java.util.List;

/**
 * The syntax tree of a regular expression, with escapes and classes resolved to sets of code points and group names
 * to numbers. Non-capturing groups leave no trace.
 */
public sealed interface Regex {

    /** The {@link Repetition#max() upper bound} of a repetition that has none. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /**
     * Calls the visitor's method for this kind of node.
     *
     * @param visitor takes the tree apart
     * @param context handed to the visitor as it is
     * @param <C> the type of the context
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <C, R> R accept(Visitor<C, R> visitor, C context);

    /**
     * One code point out of a set.
     *
     * @param set the set; empty for {@code []}, which matches nothing
     */
    record Chars(CodePointSet set) implements Regex {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitChars(this, context);
        }
    }

    /**
     * One part after the other.
     *
     * @param parts the parts; none for the empty expression
     */
    record Sequence(List<Regex> parts) implements Regex {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitSequence(this, context);
        }
    }

    /**
     * One of several branches, preferably an earlier one.
     *
     * @param branches two or more
     */
    record Alternation(List<Regex> branches) implements Regex {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitAlternation(this, context);
        }
    }

    /**
     * A quantified expression.
     *
     * @param body what is repeated
     * @param min how often at least
     * @param max how often at most, {@link #UNBOUNDED} for as often as one likes
     * @param lazy whether fewer repetitions are tried first, which does not change what matches
     */
    record Repetition(Regex body, int min, int max, boolean lazy) implements Regex {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitRepetition(this, context);
        }
    }

    /**
     * A capturing group.
     *
     * @param body what is captured
     * @param number its number, counted from 1 by opening parentheses
     */
    record Group(Regex body, int number) implements Regex {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitGroup(this, context);
        }
    }

    /** An assertion about a position. */
    enum Anchor implements Regex {
        /** {@code ^}: nothing before. */
        START,
        /** {@code $}: nothing behind, not even a line feed. */
        END,
        /** {@code \b}: a word character on exactly one side. */
        WORD_BOUNDARY,
        /** {@code \B}: word characters on both sides or on none. */
        NO_WORD_BOUNDARY;

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitAnchor(this, context);
        }
    }

    /**
     * An assertion about the text ahead or behind.
     *
     * @param body what must, or must not, be there
     * @param ahead true for lookahead, false for lookbehind
     * @param negative true for must not
     */
    record Look(Regex body, boolean ahead, boolean negative) implements Regex {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitLook(this, context);
        }
    }

    /**
     * The text that a group captured, once more; the empty text where it captured none.
     *
     * @param group the number of a group that exists
     */
    record BackReference(int group) implements Regex {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitBackReference(this, context);
        }
    }

    /**
     * Takes a tree apart; a new kind of node is a new method here.
     *
     * @param <C> what is handed down
     * @param <R> what comes back
     */
    interface Visitor<C, R> {

        /**
         * Visits a set of code points.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitChars(Chars node, C context);

        /**
         * Visits a sequence.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitSequence(Sequence node, C context);

        /**
         * Visits an alternation.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitAlternation(Alternation node, C context);

        /**
         * Visits a quantified expression.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitRepetition(Repetition node, C context);

        /**
         * Visits a capturing group.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitGroup(Group node, C context);

        /**
         * Visits an anchor.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitAnchor(Anchor node, C context);

        /**
         * Visits a lookahead or lookbehind.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitLook(Look node, C context);

        /**
         * Visits a back-reference.
         *
         * @param node the node
         * @param context what was handed down
         * @return the result for the node
         */
        R visitBackReference(BackReference node, C context);
    }
}
