package dev.specwright.load;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901) as text. */
public final class Pointers {

    private Pointers() {}

    /**
     * The pointer of a member or an element.
     *
     * @param pointer JSON Pointer of the object or array
     * @param token the member's name or the element's index, not escaped
     * @return the pointer with the token appended, {@code ~} and {@code /} escaped
     */
    public static String child(String pointer, String token) {
        return pointer + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The way from the root to a node.
     *
     * @param pointer a JSON Pointer
     * @return its tokens, not escaped; none for the whole document
     */
    public static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        int start = 1;
        while (start <= pointer.length()) {
            int end = pointer.indexOf('/', start);
            if (end < 0) {
                end = pointer.length();
            }
            tokens.add(pointer.substring(start, end).replace("~1", "/").replace("~0", "~"));
            start = end + 1;
        }
        return tokens;
    }
}
