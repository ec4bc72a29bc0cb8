package dev.specwright.lint.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows what changes do to a text: the lines that go and the lines that come. */
public final class FixDiff {

    private static final int NEAR = 2;

    private FixDiff() {}

    /**
     * The lines that differ, in the way of a unified diff without context.
     *
     * @param text the text before
     * @param edits the changes
     * @return lines that begin with {@code @@}, {@code -} or {@code +}
     */
    public static List<String> of(String text, List<TextEdit> edits) {
        List<TextEdit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(TextEdit::start));
        List<String> diff = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= ordered.size(); to++) {
            boolean ends = to == ordered.size()
                    || lines(text, ordered.get(to - 1).end(), ordered.get(to).start()) > NEAR;
            if (ends) {
                hunk(text, ordered.subList(from, to), diff);
                from = to;
            }
        }
        return diff;
    }

    private static void hunk(String text, List<TextEdit> edits, List<String> diff) {
        Lines lines = new Lines(text);
        int start = lines.start(edits.get(0).start());
        int end = lines.next(edits.get(edits.size() - 1).end());
        List<TextEdit> moved = edits.stream()
                .map(edit -> new TextEdit(edit.start() - start, edit.end() - start, edit.text()))
                .toList();
        String before = text.substring(start, end);
        List<String> old = before.lines().toList();
        List<String> changed = TextEdit.apply(before, moved).lines().toList();
        int head = 0;
        while (head < Math.min(old.size(), changed.size()) && old.get(head).equals(changed.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), changed.size()) - head
                && old.get(old.size() - 1 - tail).equals(changed.get(changed.size() - 1 - tail))) {
            tail++;
        }
        diff.add("@@ line " + (lines(text, 0, start) + 1 + head));
        old.subList(head, old.size() - tail).forEach(line -> diff.add("-" + line));
        changed.subList(head, changed.size() - tail).forEach(line -> diff.add("+" + line));
    }

    private static int lines(String text, int start, int end) {
        return (int) text.substring(start, Math.max(start, end))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }
}
