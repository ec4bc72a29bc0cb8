package dev.specwright.load;

import org.jspecify.annotations.Nullable;

/**
 * Works around a check of snakeyaml-engine 3.2 that is stricter than YAML 1.2.2 (section 8.1.1.1): of a block scalar
 * that has only blank lines it compares their indentation with the next key's, which is not part of the scalar. OpenAI's
 * own API description has such a scalar. Spaces in leading blank lines mean nothing, so they can go.
 */
final class BlankLines {

    /** Each repair reads the text anew; whoever has more of them gets the error. */
    static final int MAX_REPAIRS = 20;

    private BlankLines() {}

    static boolean isCause(String problem) {
        return problem.contains("the leading empty lines contain more spaces");
    }

    /**
     * Empties the blank lines directly above an offset; no other character changes its line or column.
     *
     * @param text the document
     * @param lineStart offset at which a line starts
     * @return the text without the spaces; null if there are none
     */
    static @Nullable String emptiedAbove(String text, int lineStart) {
        int at = lineStart;
        while (at > 0 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        // Spaces behind the scalar's header go as well, which is harmless.
        String blank = text.substring(at, lineStart);
        String emptied = blank.replace(" ", "");
        return emptied.equals(blank) ? null : text.substring(0, at) + emptied + text.substring(lineStart);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r';
    }
}
