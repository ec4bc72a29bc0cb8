package dev.specwright.regex;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The capturing groups of a pattern, found before parsing because a reference may come before its group.
 *
 * @param count how many there are
 * @param numbers the numbers of those with a name
 */
record GroupTable(int count, Map<String, Integer> numbers) {

    static GroupTable of(String pattern) {
        int count = 0;
        boolean bracketed = false;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (bracketed || c == '[') {
                bracketed = c != ']';
            } else if (c == '(' && opensGroup(pattern, i)) {
                count++;
                int end = pattern.indexOf('>', i);
                if (pattern.startsWith("(?<", i) && end > 0) {
                    numbers.putIfAbsent(pattern.substring(i + 3, end), count);
                }
            }
        }
        return new GroupTable(count, numbers);
    }

    private static boolean opensGroup(String pattern, int at) {
        boolean named =
                pattern.startsWith("(?<", at) && !pattern.startsWith("(?<=", at) && !pattern.startsWith("(?<!", at);
        return named || !pattern.startsWith("(?", at);
    }

    /** Whether a text may name a group: an identifier of ECMAScript. */
    static boolean isName(String name) {
        int[] codePoints = name.codePoints().toArray();
        boolean valid = codePoints.length > 0;
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            boolean start = c == '$' || c == '_' || Character.isUnicodeIdentifierStart(c);
            boolean part = Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
            valid &= start || i > 0 && (part || c == 0x200C || c == 0x200D);
        }
        return valid;
    }
}
