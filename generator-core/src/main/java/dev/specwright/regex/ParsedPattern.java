package dev.specwright.regex;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the parser makes of a text: a syntax tree, or what is wrong with it. */
public sealed interface ParsedPattern permits ParsedPattern.Tree, RefusedPattern {

    /**
     * A text that is a regular expression.
     *
     * @param regex the syntax tree
     * @param referenced the numbers of the groups that back-references refer to, ascending
     */
    record Tree(Regex regex, List<Integer> referenced) implements ParsedPattern {

        /** Sorts the group numbers. */
        static Tree of(Regex regex, Set<Integer> referenced) {
            return new Tree(regex, List.copyOf(new TreeSet<>(referenced)));
        }
    }
}
