package dev.specwright.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the air out of JavaPoet's layout, without a formatter (one would cost as much as javac): a comment of one line
 * takes one line, and fields that are one line each stand together.
 */
final class SourceLayout {

    private SourceLayout() {}

    static String tidy(String source) {
        List<String> lines = source.lines().toList();
        List<String> out = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isOneLineComment(lines, i)) {
                String text = lines.get(i + 1).strip().substring(2);
                out.add(line + " " + text + " */");
                i += 2;
            } else if (!(line.isBlank() && isBetweenFields(lines, i))) {
                out.add(line);
            }
        }
        return String.join("\n", out) + "\n";
    }

    private static boolean isOneLineComment(List<String> lines, int i) {
        return lines.get(i).strip().equals("/**")
                && i + 2 < lines.size()
                && lines.get(i + 1).strip().startsWith("* ")
                && lines.get(i + 2).strip().equals("*/");
    }

    private static boolean isBetweenFields(List<String> lines, int i) {
        return i > 0 && i + 1 < lines.size() && isField(lines.get(i - 1)) && isField(lines.get(i + 1));
    }

    private static boolean isField(String line) {
        return line.startsWith("    ")
                && !line.startsWith("     ")
                && line.contains(" static final ") | line.startsWith("    static final ")
                && line.endsWith(";")
                && !line.contains("ModelType<");
    }
}
