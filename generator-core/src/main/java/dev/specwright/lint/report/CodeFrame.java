package dev.specwright.lint.report;

import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.lint.LintSeverity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows a place of a document: the lines around it and a mark below. */
final class CodeFrame {

    private static final int AROUND = 1;
    private static final int WIDEST = 110;

    private final Map<String, String> texts;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Style style;

    CodeFrame(Map<String, String> texts, Style style) {
        this.texts = texts;
        this.style = style;
    }

    /**
     * The lines around a place.
     *
     * @param place the place
     * @param severity how the mark is coloured
     * @return none where the text is not known
     */
    List<String> around(SourceLocation place, LintSeverity severity) {
        List<String> all = lines.computeIfAbsent(
                place.file(), file -> texts.getOrDefault(file, "").lines().toList());
        if (place.line() == 0 || place.line() > all.size()) {
            return List.of();
        }
        List<String> frame = new ArrayList<>();
        int first = Math.max(1, place.line() - AROUND);
        int last = Math.min(all.size(), place.line() + AROUND);
        int width = Integer.toString(last).length();
        for (int number = first; number <= last; number++) {
            // A long line is shown from a little before the mark.
            int from = number == place.line() ? shift(place.column()) : 0;
            String text = cut(all.get(number - 1), from);
            boolean here = number == place.line();
            String gutter = (here ? "> " : "  ") + pad(Integer.toString(number), width) + " | ";
            frame.add(here ? gutter + text : style.faint(gutter + text));
            if (here) {
                String mark = " ".repeat(Math.max(0, place.column() - 1 - from))
                        + "^".repeat(length(all.get(number - 1), place.column() - 1));
                frame.add("  " + " ".repeat(width) + " | " + style.severity(severity, mark));
            }
        }
        return frame;
    }

    private static int shift(int column) {
        return column > WIDEST - 20 ? column - 21 : 0;
    }

    private static String cut(String line, int from) {
        String rest = from < line.length() ? line.substring(from) : "";
        String shown = rest.length() > WIDEST ? rest.substring(0, WIDEST - 1) + "…" : rest;
        return shown.replace('\t', ' ');
    }

    /** How long the key or the scalar is that begins at an offset. */
    private static int length(String line, int offset) {
        int end = offset;
        if (offset < line.length() && (line.charAt(offset) == '"' || line.charAt(offset) == '\'')) {
            int close = line.indexOf(line.charAt(offset), offset + 1);
            end = close < 0 ? line.length() : close + 1;
        } else {
            while (end < line.length() && ":,]}{[ ".indexOf(line.charAt(end)) < 0) {
                end++;
            }
        }
        return Math.min(40, Math.max(1, end - offset));
    }

    private static String pad(String number, int width) {
        return " ".repeat(width - number.length()) + number;
    }
}
