package dev.specwright.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses what somebody meant who wrote a name that does not exist. */
public final class Suggestions {

    private static final int SHORT_LIST = 8;
    private static final int LONGEST = 100;

    private Suggestions() {}

    /**
     * A hint for a name that does not exist.
     *
     * @param name the name as written
     * @param known the names that exist
     * @return "did you mean", or the names that exist if they are few, or {@code ""}
     */
    public static String hint(String name, Collection<String> known) {
        Optional<String> nearest = nearest(name, known);
        if (nearest.isPresent()) {
            return "Did you mean `" + nearest.get() + "`?";
        }
        return known.isEmpty() || known.size() > SHORT_LIST ? "" : "There is: " + list(known);
    }

    /**
     * Names as a message lists them.
     *
     * @param names the names
     * @return for example {@code `a`, `b`}
     */
    public static String list(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /**
     * The existing name that is most like another one.
     *
     * @param name the name as written
     * @param known the names that exist
     * @return the first of the nearest, empty where none is near enough to be meant
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        int best = Math.max(1, Math.min(name.length(), 12) / 3) + 1;
        String nearest = null;
        for (String candidate : List.copyOf(known)) {
            if (Math.abs(candidate.length() - name.length()) >= best || candidate.length() > LONGEST) {
                continue;
            }
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The distance of Levenshtein and Damerau: two characters that changed places count once. */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : distance(table, i, j, left, right);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int distance(int[][] table, int i, int j, String left, String right) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int shortest = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(shortest, table[i - 2][j - 2] + 1) : shortest;
    }
}
