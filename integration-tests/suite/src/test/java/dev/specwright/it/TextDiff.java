package dev.specwright.it;

import java.util.ArrayList;
import java.util.List;

/** A short unified diff for people, around the first place where two texts part and the last where they meet again. */
final class TextDiff {

    private TextDiff() {}

    static String between(String expected, String actual, int limit) {
        List<String> left = expected.lines().toList();
        List<String> right = actual.lines().toList();
        int start = 0;
        while (start < Math.min(left.size(), right.size()) && left.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(left.size(), right.size()) - start
                && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        lines.add("@@ line " + (start + 1) + " @@");
        left.subList(start, left.size() - end).forEach(line -> lines.add("- " + line));
        right.subList(start, right.size() - end).forEach(line -> lines.add("+ " + line));
        int shown = Math.min(limit, lines.size());
        return String.join("\n", lines.subList(0, shown))
                + (shown < lines.size() ? "\n… " + (lines.size() - shown) + " more lines" : "");
    }
}
