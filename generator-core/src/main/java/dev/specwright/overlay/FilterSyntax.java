package dev.specwright.overlay;

import java.util.ArrayDeque;
import java.util.Deque;

/** RFC 9535 writes {@code [?@.name=='x']}; the library knows filters only with parentheses around them. */
final class FilterSyntax {

    private FilterSyntax() {}

    /**
     * Puts parentheses around every filter, which changes nothing where there are some.
     *
     * @param path a JSONPath
     * @return the path with {@code [?(} and {@code )]} around filters; quoted text is left alone
     */
    static String parenthesised(String path) {
        StringBuilder written = new StringBuilder();
        Deque<Boolean> filters = new ArrayDeque<>();
        int at = 0;
        while (at < path.length()) {
            int next = PathStep.next(path, at);
            boolean filter = path.startsWith("[?", at);
            if (path.charAt(at) == '[') {
                filters.push(filter);
            } else if (path.charAt(at) == ']' && !filters.isEmpty() && filters.pop()) {
                written.append(')');
            }
            written.append(filter ? "[?(" : path.substring(at, next));
            at = filter ? at + 2 : next;
        }
        return written.toString();
    }
}
