package dev.specwright.emit;

import java.util.List;

/** Plain text made safe inside a Javadoc comment, and its layout. */
final class JavadocText {

    private static final int WIDTH = 108;

    private JavadocText() {}

    /**
     * Text that shows as itself: no HTML, no tags, no end of comment, no Unicode escape (which Java reads even in
     * comments, JLS 3.3).
     */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '\\' -> out.append("&#92;");
                case '{' -> out.append(i < text.length() && text.charAt(i) == '@' ? "&#123;" : "{");
                case '/' -> out.append(endsWith(out, '*') ? "&#47;" : "/");
                default -> out.appendCodePoint(isShown(c) ? c : ' ');
            }
        }
        return out.toString();
    }

    /** Text in code font: {@code {@code …}} where its braces allow it, which keeps the source readable. */
    static String code(String text) {
        boolean plain = !text.isEmpty()
                && text.indexOf('@') < 0
                && text.indexOf('\\') < 0
                && !text.contains("*/")
                && text.codePoints().allMatch(JavadocText::isShown)
                && balanced(text);
        return plain ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    private static boolean endsWith(StringBuilder text, char c) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    /** Control characters, lone surrogates and exotic line separators would break the source or hide in it. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Blocks one below the other, each broken at blanks to a readable width; preformatted ones as they are. */
    static String wrapped(List<String> blocks) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            if (i > 0) {
                out.append(block.startsWith("<p>") || block.startsWith("<pre>") ? "\n\n" : "\n");
            }
            if (block.startsWith("<pre>")) {
                out.append(block);
            } else {
                appendWrapped(out, block);
            }
        }
        // Each text is safe by itself, but the end of one and the start of the next may stand side by side.
        return out.toString().replace("*/", "*&#47;");
    }

    private static void appendWrapped(StringBuilder out, String block) {
        int lineStart = out.length();
        for (int from = 0; from <= block.length(); ) {
            int to = from;
            while (to < block.length() && block.charAt(to) != ' ' && block.charAt(to) != '\n') {
                to++;
            }
            if (out.length() > lineStart) {
                if (out.length() - lineStart + 1 + to - from > WIDTH || block.charAt(from - 1) == '\n') {
                    out.append('\n');
                    lineStart = out.length();
                } else {
                    out.append(' ');
                }
            }
            out.append(block, from, to);
            from = to + 1;
        }
    }
}
