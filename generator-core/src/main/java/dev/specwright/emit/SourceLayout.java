package dev.specwright.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the air out of JavaPoet's layout, without a formatter (one would cost as much as javac): a comment of one line
 * takes one line, so does an annotation with one member, and fields that are one line each stand together.
 */
final class SourceLayout {

    private final List<String> lines;
    private final List<String> out;

    private SourceLayout(List<String> lines) {
        this.lines = lines;
        this.out = new ArrayList<>(lines.size());
    }

    static String tidy(String source) {
        SourceLayout layout = new SourceLayout(source.lines().toList());
        for (int i = 0; i < layout.lines.size(); ) {
            i += layout.take(i);
        }
        return String.join("\n", layout.out) + "\n";
    }

    /** Copies what begins at a line, in its shorter form; returns how many lines that was. */
    private int take(int i) {
        String line = lines.get(i);
        if (isOneLineComment(i)) {
            out.add(line + " " + lines.get(i + 1).strip().substring(2) + " */");
            return 3;
        }
        if (isOneMemberAnnotation(i)) {
            out.add(line + lines.get(i + 1).strip() + ")");
            return 3;
        }
        if (isEmptyRecord(i)) {
            out.add(line + "}");
            return 2;
        }
        if (!(line.isEmpty() && (isBetweenFields(i) || isBetweenEnumConstants(i)))) {
            out.add(line);
        }
        return 1;
    }

    private boolean isOneLineComment(int i) {
        return i + 2 < lines.size()
                && lines.get(i).strip().equals("/**")
                && lines.get(i + 1).strip().startsWith("* ")
                && lines.get(i + 2).strip().equals("*/");
    }

    private boolean isOneMemberAnnotation(int i) {
        String line = lines.get(i).strip();
        return i + 2 < lines.size()
                && line.startsWith("@")
                && line.endsWith("(")
                && lines.get(i + 2).strip().equals(")");
    }

    /** Before the methods, only fields end with a semicolon; one that has a comment keeps its distance. */
    private boolean isBetweenFields(int i) {
        return i > 0 && i + 1 < lines.size() && lines.get(i - 1).endsWith(";") && isConstant(lines.get(i + 1));
    }

    private static boolean isConstant(String line) {
        return line.startsWith("    static final ")
                || line.startsWith("    private static final ")
                || line.startsWith("    public static final ");
    }

    /** Nothing else ends with a comma and has an empty line behind it. */
    private boolean isBetweenEnumConstants(int i) {
        return i > 0 && lines.get(i - 1).endsWith(",");
    }

    private boolean isEmptyRecord(int i) {
        return i + 1 < lines.size()
                && lines.get(i).startsWith("    record ")
                && lines.get(i).endsWith("{")
                && lines.get(i + 1).equals("    }");
    }
}
