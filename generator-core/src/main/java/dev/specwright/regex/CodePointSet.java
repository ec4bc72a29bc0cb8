package dev.specwright.regex;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * An immutable set of Unicode code points, lone surrogates included, kept as ascending ranges.
 */
public final class CodePointSet {

    /** No code point at all. */
    public static final CodePointSet EMPTY = new CodePointSet();

    /** Every code point. */
    public static final CodePointSet ANY = of(0, Character.MAX_CODE_POINT);

    /**
     * The symbol that stands before the first and behind the last code point of a text. Only sets that describe the
     * neighbourhood of a position hold it.
     */
    static final int EDGE = Character.MAX_CODE_POINT + 1;

    /** Every code point and the edge of the text. */
    static final CodePointSet ANYWHERE = of(0, EDGE);

    /** First code point of a range and first behind it, alternately: ascending, no two ranges touch. */
    private final int[] bounds;

    private CodePointSet(int... bounds) {
        this.bounds = bounds;
    }

    /**
     * The set of the given ranges.
     *
     * @param ends first and last code point of each range (both belong to it), ascending and apart from each other
     * @return the set
     */
    public static CodePointSet of(int... ends) {
        int[] bounds = ends.clone();
        for (int i = 1; i < bounds.length; i += 2) {
            bounds[i]++;
        }
        return new CodePointSet(bounds);
    }

    /**
     * The set of all code points that pass a test. Asks for each of the 1,114,112 code points: some milliseconds.
     *
     * @param test says whether a code point belongs to the set
     * @return the set
     */
    public static CodePointSet where(IntPredicate test) {
        int[] bounds = new int[64];
        int length = 0;
        boolean inside = false;
        for (int codePoint = 0; codePoint <= EDGE; codePoint++) {
            if (inside != (codePoint < EDGE && test.test(codePoint))) {
                inside = !inside;
                bounds = length == bounds.length ? Arrays.copyOf(bounds, 2 * length) : bounds;
                bounds[length++] = codePoint;
            }
        }
        return new CodePointSet(Arrays.copyOf(bounds, length));
    }

    /**
     * The code points of both sets.
     *
     * @param other the other set
     * @return the union
     */
    public CodePointSet union(CodePointSet other) {
        int[] merged = new int[bounds.length + other.bounds.length];
        int length = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < bounds.length || theirs < other.bounds.length) {
            boolean takeMine =
                    theirs == other.bounds.length || mine < bounds.length && bounds[mine] <= other.bounds[theirs];
            int from = takeMine ? bounds[mine] : other.bounds[theirs];
            int end = takeMine ? bounds[mine + 1] : other.bounds[theirs + 1];
            mine += takeMine ? 2 : 0;
            theirs += takeMine ? 0 : 2;
            if (length > 0 && from <= merged[length - 1]) {
                merged[length - 1] = Math.max(merged[length - 1], end);
            } else {
                merged[length++] = from;
                merged[length++] = end;
            }
        }
        return new CodePointSet(Arrays.copyOf(merged, length));
    }

    /**
     * The code points that both sets have.
     *
     * @param other the other set
     * @return the intersection
     */
    public CodePointSet intersection(CodePointSet other) {
        return complementBelow(EDGE + 1).union(other.complementBelow(EDGE + 1)).complementBelow(EDGE + 1);
    }

    /**
     * The code points that are not in this set.
     *
     * @return the complement
     */
    public CodePointSet complement() {
        return complementBelow(EDGE);
    }

    /** The complement among all code points and the edge of the text. */
    CodePointSet complementWithEdge() {
        return complementBelow(EDGE + 1);
    }

    private CodePointSet complementBelow(int end) {
        int[] flipped = new int[bounds.length + 2];
        int length = 0;
        int from = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (from < bounds[i]) {
                flipped[length++] = from;
                flipped[length++] = bounds[i];
            }
            from = bounds[i + 1];
        }
        if (from < end) {
            flipped[length++] = from;
            flipped[length++] = end;
        }
        return new CodePointSet(Arrays.copyOf(flipped, length));
    }

    /**
     * Whether a code point belongs to the set.
     *
     * @param codePoint the code point
     * @return true if it does
     */
    public boolean contains(int codePoint) {
        int place = Arrays.binarySearch(bounds, codePoint);
        // Behind an odd number of bounds is inside; a bound that is hit counts as passed.
        return ((place < 0 ? -place - 1 : place + 1) & 1) == 1;
    }

    /**
     * Whether the set has no code point.
     *
     * @return true for the empty set
     */
    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /**
     * How many ranges the set consists of.
     *
     * @return the number of ranges
     */
    public int ranges() {
        return bounds.length / 2;
    }

    /**
     * The first code point of a range.
     *
     * @param range which one, from 0
     * @return a code point
     */
    public int first(int range) {
        return bounds[2 * range];
    }

    /**
     * The last code point of a range.
     *
     * @param range which one, from 0
     * @return a code point, not smaller than the first
     */
    public int last(int range) {
        return bounds[2 * range + 1] - 1;
    }

    /** Whether there is exactly one code point, as in a literal character. */
    boolean isSingle() {
        return bounds.length == 2 && bounds[0] + 1 == bounds[1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePointSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** Ranges in hexadecimal, as in {@code [30-39 5F]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < ranges(); i++) {
            text.append(i == 0 ? "" : " ").append(Integer.toHexString(first(i)).toUpperCase(java.util.Locale.ROOT));
            if (first(i) != last(i)) {
                text.append('-').append(Integer.toHexString(last(i)).toUpperCase(java.util.Locale.ROOT));
            }
        }
        return text.append(']').toString();
    }
}
