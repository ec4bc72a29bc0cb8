package dev.specwright.load;

import dev.specwright.diagnostics.SourceLocation;
import java.util.Arrays;

/**
 * From offsets and code points to the lines and columns that editors show. Columns count UTF-16 units, as editors and
 * the Java compiler do, so that an emoji left of a place does not shift it.
 */
public final class LineIndex {

    private final String file;
    private final String text;
    private final int[] starts;
    /** Whether each code point is one UTF-16 unit: then nothing needs counting, and lines may be a megabyte long. */
    private final boolean basic;

    /**
     * An index of a text.
     *
     * @param file what the text is called
     * @param text the text
     */
    public LineIndex(String file, String text) {
        this.file = file;
        this.text = text;
        this.starts = startsOf(text);
        this.basic = isBasic(text);
    }

    /**
     * The place of an offset.
     *
     * @param offset in UTF-16 units from the start of the text
     * @return its line and column
     */
    public SourceLocation at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourceLocation(file, line + 1, offset - starts[line] + 1);
    }

    /** The place of the code point with a number within a line, both counted from 0. */
    SourceLocation atCodePoint(int line, int codePoint) {
        if (line >= starts.length) {
            return at(text.length());
        }
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        int offset = basic ? Math.min(starts[line] + codePoint, end) : starts[line];
        for (int i = 0; !basic && i < codePoint && offset < end; i++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return new SourceLocation(file, line + 1, offset - starts[line] + 1);
    }

    /** The offset at which a line starts; the line is counted from 1. */
    int startOf(int line) {
        return starts[line - 1];
    }

    /** How many UTF-16 units a line has; the line is counted from 1. */
    int lengthOf(int line) {
        int end = line < starts.length ? starts[line] : text.length();
        return end - starts[line - 1];
    }

    private static boolean isBasic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int[] startsOf(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
