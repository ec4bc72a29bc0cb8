package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filter that overlays use most, {@code ?@.name == 'text'}. Answered here for the same reason as {@link PlainPath}:
 * an overlay with nothing harder does not load the library.
 *
 * @param path from the node in question to the text
 * @param text what it must equal
 */
record EqualityFilter(List<PlainPath.Segment> path, String text) {

    /**
     * Reads a filter.
     *
     * @param filter what follows the question mark
     * @return the filter; null if it is of another kind
     */
    static @Nullable EqualityFilter of(String filter) {
        String condition = filter.strip();
        if (condition.startsWith("(") && condition.endsWith(")")) {
            condition = condition.substring(1, condition.length() - 1).strip();
        }
        int operator = condition.indexOf("==");
        if (!condition.startsWith("@") || operator < 0) {
            return null;
        }
        String right = condition.substring(operator + 2).strip();
        boolean quoted = right.length() > 1
                && (right.charAt(0) == '\'' || right.charAt(0) == '"')
                && PathStep.next(right, 0) == right.length()
                && right.indexOf('\\') < 0;
        List<PlainPath.Segment> path =
                PlainPath.segments("$" + condition.substring(1, operator).strip());
        return quoted && path != null ? new EqualityFilter(path, right.substring(1, right.length() - 1)) : null;
    }

    /** Whether the filter selects a node. */
    boolean holds(JsonNode node) {
        JsonNode value = PlainPath.follow(node, path);
        return value != null && value.isTextual() && value.textValue().equals(text);
    }
}
