package dev.specwright.diff.report;

/** Text as XML and HTML take it. */
final class Markup {

    private Markup() {}

    /** Characters that would be markup as references; those that XML 1.0 (section 2.2) forbids as U+FFFD. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point < 0xFFFE
                || point >= 0x10000;
    }
}
