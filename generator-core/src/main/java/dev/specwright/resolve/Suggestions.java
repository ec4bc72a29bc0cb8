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

    /** Levenshtein's distance, with one row of memory. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
