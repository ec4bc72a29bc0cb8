package dev.specwright.lint.fix;

/**
 * The lines of a text.
 *
 * @param text the text
 */
record Lines(String text) {

    /** Where the line starts that an offset is in. */
    int start(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line ends that an offset is in, before its line end. */
    int end(int offset) {
        int end = text.indexOf('\n', offset);
        end = end < 0 ? text.length() : end;
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the next line starts; the end of the text if there is none. */
    int next(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** What ends a line here. */
    String ending() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** As many spaces as an offset is away from the start of its line. */
    String indent(int offset) {
        return " ".repeat(offset - start(offset));
    }

    /** Whether a part of the text has what begins a comment. */
    boolean hasComment(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean begins = i == 0 || Character.isWhitespace(text.charAt(i - 1));
            if (text.charAt(i) == '#' && begins) {
                return true;
            }
        }
        return false;
    }
}
