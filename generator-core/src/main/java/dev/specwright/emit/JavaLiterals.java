package dev.specwright.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as Java string literals. With {@link Javadocs} one of the two doors by which text from a document enters Java.
 *
 * <p>JavaPoet's {@code $S} is not used for such text: it breaks a literal in two at every character that a regular
 * expression's {@code \R} takes for a line end, such as U+2028.
 */
final class JavaLiterals {

    /** A constant has at most 65,535 bytes (JVMS 4.4.7), and a character up to three. */
    private static final int LONGEST = 65_535 / 3;

    private JavaLiterals() {}

    /**
     * A string literal with its quotes; an expression that joins several where the text is too long for one. Printable
     * characters stay as they are; control characters, surrogates and line separators are escaped, so that the source
     * is the same in every encoding and editor.
     *
     * @param text any text
     * @return Java source (JLS 3.10.5)
     */
    static String string(String text) {
        if (text.length() <= LONGEST) {
            return literal(text);
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST) {
            parts.add(literal(text.substring(from, Math.min(text.length(), from + LONGEST))));
        }
        return "String.join(\"\", " + String.join(", ", parts) + ")";
    }

    private static String literal(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> appendPrintable(out, c);
            }
        }
        return out.append('"').toString();
    }

    /**
     * A whole number as a {@code long} literal where it needs to be one.
     *
     * @param value the number
     * @return Java source (JLS 3.10.1)
     */
    static String integer(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    private static void appendPrintable(StringBuilder out, char c) {
        boolean printable = c >= ' ' && c < 0x7F || Character.isLetterOrDigit(c);
        if (printable) {
            out.append(c);
        } else {
            out.append("\\u").append(Character.forDigit(c >> 12, 16));
            out.append(Character.forDigit(c >> 8 & 0xF, 16));
            out.append(Character.forDigit(c >> 4 & 0xF, 16));
            out.append(Character.forDigit(c & 0xF, 16));
        }
    }
}
