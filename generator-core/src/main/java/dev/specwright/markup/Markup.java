package dev.specwright.markup;

/** Text within XML and HTML. */
public final class Markup {

    private Markup() {}

    /**
     * Text as an element takes it: what would be markup as references, what XML 1.0 (section 2.2) forbids as U+FFFD. Line ends
     * stay, which in XML and HTML are line feeds.
     *
     * @param text any text
     * @return the text, for what stands between tags
     */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> append(point, escaped));
        return escaped.toString();
    }

    /**
     * Text as the value of an attribute takes it: the same, and line ends as references, or else they would be read as spaces.
     *
     * @param text any text
     * @return the text, for what stands in quotes
     */
    public static String attribute(String text) {
        return text(text).replace("\n", "&#10;").replace("\t", "&#9;");
    }

    private static void append(int point, StringBuilder escaped) {
        switch (point) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\r' -> escaped.append('\n');
            default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
        }
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point < 0xFFFE
                || point >= 0x10000;
    }
}
