package dev.specwright.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Divides the code points into classes whose members no set of a pattern tells apart. The edge of the text is a class
 * of its own, the last one.
 */
final class Alphabet {

    /** Intervals that cover all code points and the edge, each with its class. */
    private final List<Interval> intervals = new ArrayList<>();

    private final List<Integer> representatives = new ArrayList<>();
    private final int[] kinds;

    /**
     * Code points that follow each other and are alike.
     *
     * @param first the first of them; the last is the one before the next interval
     * @param symbolClass their class
     */
    record Interval(int first, int symbolClass) {}

    /**
     * Divides.
     *
     * @param sets the sets that tell code points apart
     * @param beforeSets those of them that matter for the symbol before a position
     */
    Alphabet(Collection<CodePointSet> sets, Collection<CodePointSet> beforeSets) {
        Map<BitSet, Integer> classes = new HashMap<>();
        for (int first : starts(sets)) {
            BitSet signature = signature(first, sets);
            // The edge must not share a class with code points that occur in the same sets.
            signature.set(sets.size(), first == CodePointSet.EDGE);
            Integer known = classes.putIfAbsent(signature, classes.size());
            if (known == null) {
                representatives.add(first);
            }
            intervals.add(new Interval(first, known == null ? classes.size() - 1 : known));
        }
        kinds = new int[size()];
        Map<BitSet, Integer> firstOfKind = new HashMap<>();
        for (int i = 0; i < kinds.length; i++) {
            Integer known = firstOfKind.putIfAbsent(signature(representative(i), beforeSets), i);
            kinds[i] = known == null ? i : known;
        }
    }

    private static TreeSet<Integer> starts(Collection<CodePointSet> sets) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0, CodePointSet.EDGE));
        for (CodePointSet set : sets) {
            for (int i = 0; i < set.ranges(); i++) {
                starts.add(set.first(i));
                starts.add(set.last(i) + 1);
            }
        }
        return new TreeSet<>(starts.headSet(CodePointSet.EDGE + 1));
    }

    private static BitSet signature(int symbol, Collection<CodePointSet> sets) {
        BitSet signature = new BitSet();
        int i = 0;
        for (CodePointSet set : sets) {
            signature.set(i++, set.contains(symbol));
        }
        return signature;
    }

    /** The number of classes. */
    int size() {
        return representatives.size();
    }

    /** The class of the edge of the text. */
    int edge() {
        return size() - 1;
    }

    /** Some member of a class. */
    int representative(int symbolClass) {
        return representatives.get(symbolClass);
    }

    /** The first class that looks the same as the given one to whoever looks back at it. */
    int kind(int symbolClass) {
        return kinds[symbolClass];
    }

    List<Interval> intervals() {
        return intervals;
    }
}
