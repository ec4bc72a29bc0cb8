package dev.specwright.lock;

import java.util.regex.Pattern;

/** How names of a document stand in a lock: as they are where nothing in them could be mistaken, else quoted. */
final class LockTokens {

    private static final Pattern PLAIN_SUBJECT = Pattern.compile("[^\\s\"\\p{Cc}\\p{Z}][^\\s\\p{Cc}\\p{Z}]*");
    private static final Pattern PLAIN_ITEM = Pattern.compile("[^\\s\\p{Cc}\\p{Z}\",=(){}]+");

    private LockTokens() {}

    /** A token that ends at the next space. */
    static String subject(String text) {
        return PLAIN_SUBJECT.matcher(text).matches() ? text : quote(text);
    }

    /** A token of a list. */
    static String item(String text) {
        return PLAIN_ITEM.matcher(text).matches() ? text : quote(text);
    }

    /** Whether a character belongs to an item that is not quoted. */
    static boolean isPlainInItem(char c) {
        return PLAIN_ITEM.matcher(Character.toString(c)).matches() || Character.isSurrogate(c);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
