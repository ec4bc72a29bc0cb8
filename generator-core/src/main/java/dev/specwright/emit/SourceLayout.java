package dev.specwright.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the air out of JavaPoet's layout, without a formatter (one would cost as much as javac): what fits into one line
 * and is one comment, one annotation, one statement or a method of one statement takes one line, and those that are alike
 * stand together. A builder reads as a table then.
 */
final class SourceLayout {

    private static final int WIDTH = 120;
    /** What JavaPoet puts before the rest of a statement that it breaks at 100 columns. */
    private static final String CONTINUED = " ".repeat(8);

    private static final String INDENT = " ".repeat(4);

    private final List<String> lines;
    private final List<String> out;
    /** How many lines there were when a method of one line was the last. */
    private int methodAt;

    private SourceLayout(List<String> lines) {
        this.lines = lines;
        this.out = new ArrayList<>(lines.size());
    }

    static String tidy(String source) {
        SourceLayout layout = new SourceLayout(unbroken(source.lines().toList()));
        for (int i = 0; i < layout.lines.size(); ) {
            i += layout.take(i);
        }
        return String.join("\n", layout.out) + "\n";
    }

    /** The lines, with as much of each broken statement in one as it holds. */
    private static List<String> unbroken(List<String> lines) {
        List<String> whole = new ArrayList<>(lines.size());
        String line = lines.get(0);
        for (String next : lines.subList(1, lines.size())) {
            if (isContinued(line, next)) {
                line += (line.endsWith("(") ? "" : " ") + next.strip();
            } else {
                whole.add(line);
                line = next;
            }
        }
        whole.add(line);
        return whole;
    }

    private static boolean isContinued(String line, String next) {
        if (!line.endsWith(",") && !line.endsWith("(") && !line.endsWith("=")) {
            return false;
        }
        int indent = indent(line);
        return next.startsWith(CONTINUED, indent)
                && indent(next) == indent + CONTINUED.length()
                && line.charAt(indent) != '*'
                && line.charAt(indent) != '@'
                && line.length() + 1 + next.length() - indent(next) <= WIDTH;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
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
        String method = methodOfOneLine(i);
        if (method != null) {
            out.add(method);
            methodAt = out.size();
            return 3;
        }
        if (isEmpty(i)) {
            out.add(line + "}");
            return 2;
        }
        if (!(line.isEmpty() && (isBetweenFields(i) || isBetweenMethods(i) || isBetweenEnumConstants(i)))) {
            out.add(line);
        }
        return 1;
    }

    /** A method with one statement, and that on one line, as one line; null if it is none or takes more. */
    private @Nullable String methodOfOneLine(int i) {
        String line = i + 2 < lines.size() ? lines.get(i) : "";
        int indent = indent(line);
        if (!line.endsWith(") {") || !isMember(line, indent)) {
            return null;
        }
        String statement = lines.get(i + 1);
        String end = lines.get(i + 2);
        boolean one = statement.endsWith(";")
                && end.length() == indent + 1
                && end.charAt(indent) == '}'
                && indent(statement) == indent + INDENT.length();
        int width = line.length() + statement.length() - indent(statement) + 3;
        return one && width <= WIDTH ? line + " " + statement.strip() + " }" : null;
    }

    /** Only declarations begin with a modifier, and what blocks enclose has none. */
    private static boolean isMember(String line, int indent) {
        return line.startsWith("public ", indent)
                || line.startsWith("private ", indent)
                || line.startsWith("protected ", indent)
                || line.startsWith("static ", indent)
                || line.startsWith("default ", indent);
    }

    private boolean isBetweenMethods(int i) {
        return methodAt == out.size() && methodOfOneLine(i + 1) != null;
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

    /** A record or a constructor with nothing in it. */
    private boolean isEmpty(int i) {
        String line = lines.get(i);
        int indent = indent(line);
        return i + 1 < lines.size()
                && (line.endsWith("{") && line.startsWith("record ", indent)
                        || line.endsWith(") {") && isMember(line, indent))
                && indent(lines.get(i + 1)) == indent
                && lines.get(i + 1).length() == indent + 1;
    }
}
