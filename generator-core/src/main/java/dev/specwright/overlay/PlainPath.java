package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain targets that most actions have: {@code $}, {@code .name}, {@code ['name']} and {@code [n]} of RFC 9535. Read
 * here because the library costs a cold start about 250 ms of CPU time; anything else is left to it.
 */
final class PlainPath {

    private final String path;
    private final List<Segment> segments = new ArrayList<>();
    private int at = 1;

    /** A member's name or an element's index. */
    record Segment(String token, boolean index) {

        String written() {
            return index ? "[" + token + "]" : "['" + token + "']";
        }
    }

    private PlainPath(String path) {
        this.path = path;
    }

    /**
     * Reads a plain path.
     *
     * @param path a JSONPath
     * @return its segments; null if it is not plain, or not a path at all
     */
    static @Nullable List<Segment> segments(String path) {
        PlainPath plain = new PlainPath(path);
        if (!path.startsWith("$")) {
            return null;
        }
        while (plain.at < path.length()) {
            Segment segment = plain.segment();
            if (segment == null) {
                return null;
            }
            plain.segments.add(segment);
        }
        return plain.segments;
    }

    /** How many leading segments of a path lead to something. */
    static int existing(JsonNode root, List<Segment> segments) {
        int existing = segments.size();
        while (follow(root, segments.subList(0, existing)) == null) {
            existing--;
        }
        return existing;
    }

    /** What a path leads to from a node; null where there is nothing. */
    static @Nullable JsonNode follow(JsonNode root, List<Segment> segments) {
        JsonNode node = root;
        for (Segment segment : segments) {
            node = segment.index ? node.get(Integer.parseInt(segment.token)) : node.get(segment.token);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    private @Nullable Segment segment() {
        if (path.startsWith("['", at) || path.startsWith("[\"", at)) {
            return quoted(path.charAt(at + 1));
        }
        int start = at + 1;
        boolean bracket = path.charAt(at) == '[';
        at = start;
        while (at < path.length() && isNameCharacter(path.charAt(at))) {
            at++;
        }
        String token = path.substring(start, at);
        if (!bracket) {
            boolean name = path.charAt(start - 1) == '.' && !token.isEmpty() && !Character.isDigit(token.charAt(0));
            return name ? new Segment(token, false) : null;
        }
        boolean closed = at < path.length() && path.charAt(at++) == ']';
        return closed && isIndex(token) ? new Segment(token, true) : null;
    }

    private @Nullable Segment quoted(char quote) {
        int start = at + 2;
        int end = path.indexOf(quote, start);
        boolean closed = end >= 0 && path.startsWith("]", end + 1);
        if (!closed || path.lastIndexOf('\\', end) >= start) {
            return null;
        }
        at = end + 2;
        return new Segment(path.substring(start, end), false);
    }

    private static boolean isNameCharacter(char c) {
        return c == '_' || c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isIndex(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) < '0' || token.charAt(i) > '9') {
                return false;
            }
        }
        boolean leadingZero = token.length() > 1 && token.charAt(0) == '0';
        return !token.isEmpty() && token.length() < 10 && !leadingZero;
    }
}
