package dev.specwright.lint.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param start offset of the first character that goes
 * @param end offset behind the last character that goes; {@code start} where none does
 * @param text what comes instead
 */
public record TextEdit(int start, int end, String text) {

    /**
     * Makes changes, none of which overlaps another.
     *
     * @param text the text
     * @param edits the changes, in any order
     * @return the changed text
     */
    public static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end));
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (TextEdit edit : ordered) {
            changed.append(text, from, edit.start()).append(edit.text());
            from = edit.end();
        }
        return changed.append(text.substring(from)).toString();
    }

    /** Whether two changes speak of the same part of the text, or of the same place in it. */
    boolean overlaps(TextEdit other) {
        boolean within = start < other.end && other.start < end;
        return within || start == other.start && (start == end || other.start == other.end);
    }
}
