package dev.specwright.regex;

/** A place in the text of a pattern; reads code points, never halves of a surrogate pair. */
final class PatternCursor {

    /** What {@link #peek} returns behind the last code point. */
    static final int END = -1;

    private final String text;
    private int offset;

    PatternCursor(String text) {
        this.text = text;
    }

    /** Leaves the parser; caught where it was entered and turned into a value. */
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int offset;

        Failure(int offset, String message) {
            super(message, null, false, false);
            this.offset = offset;
        }

        RefusedPattern refusal() {
            return new RefusedPattern(offset, String.valueOf(getMessage()));
        }
    }

    int offset() {
        return offset;
    }

    void moveTo(int newOffset) {
        offset = newOffset;
    }

    int peek() {
        return offset < text.length() ? text.codePointAt(offset) : END;
    }

    boolean atEnd() {
        return offset == text.length();
    }

    /** Reads a code point; there must be one. */
    int next() {
        int codePoint = text.codePointAt(offset);
        offset += Character.charCount(codePoint);
        return codePoint;
    }

    /** Reads the given text if it comes next. */
    boolean eat(String expected) {
        boolean there = text.startsWith(expected, offset);
        offset += there ? expected.length() : 0;
        return there;
    }

    boolean at(String expected) {
        return text.startsWith(expected, offset);
    }

    /** Reads up to a closing character, which is read too but not returned. */
    String until(char closing, int start, String what) {
        int end = text.indexOf(closing, offset);
        if (end < 0) {
            throw fail(start, what + " is not closed");
        }
        String inside = text.substring(offset, end);
        offset = end + 1;
        return inside;
    }

    /** Reads decimal digits; -1 where there are none; the largest int for all numbers that are larger. */
    int number() {
        int start = offset;
        long value = 0;
        while (!atEnd() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9') {
            value = Math.min(Integer.MAX_VALUE, value * 10 + text.charAt(offset) - '0');
            offset++;
        }
        return start == offset ? -1 : (int) value;
    }

    /** Reads exactly so many hexadecimal digits; -1, and nothing read, where there are fewer. */
    int hex(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = offset + i < text.length() ? hexDigit(text.charAt(offset + i)) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        offset += digits;
        return value;
    }

    /** The value of an ASCII hexadecimal digit, -1 for other characters; full-width digits are none here. */
    private static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    Failure fail(int at, String message) {
        return new Failure(at, message);
    }
}
