package dev.specwright.overlay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSONPath cut at its filters, because the library reads {@code $.paths[?@.get]} as a question about {@code paths},
 * where RFC 9535 (section 2.3.5) asks it about each of its members.
 *
 * @param kind what the step does
 * @param text for the library what follows its {@code $}, for a filter what follows its {@code ?}
 */
record PathStep(Kind kind, String text) {

    /** What a step selects. */
    enum Kind {
        /** What the library finds from a node. */
        LIBRARY,
        /** A node and everything below it: the {@code ..} before a filter. */
        DESCENDANTS,
        /** Those children of a node that a condition holds for. */
        FILTER
    }

    /**
     * Cuts a path.
     *
     * @param path a JSONPath
     * @return its steps; null if brackets or quotes do not match, the path ends in {@code ..}, or a filter looks
     *     at the document's root
     */
    static @Nullable List<PathStep> split(String path) {
        List<PathStep> steps = new ArrayList<>();
        int start = 1;
        int at = 1;
        while (at < path.length()) {
            if (path.charAt(at) != '[') {
                at++;
                continue;
            }
            int end = bracketEnd(path, at);
            if (end < 0) {
                return null;
            }
            if (path.startsWith("?", at + 1)) {
                addPlain(steps, path.substring(start, at));
                steps.add(new PathStep(Kind.FILTER, path.substring(at + 2, end)));
                start = end + 1;
            }
            at = end + 1;
        }
        addPlain(steps, path.substring(start));
        boolean complete = steps.isEmpty() || steps.get(steps.size() - 1).kind != Kind.DESCENDANTS;
        return complete && steps.stream().allMatch(PathStep::isSupported) ? steps : null;
    }

    private static void addPlain(List<PathStep> steps, String text) {
        boolean descendants = text.endsWith("..");
        String plain = descendants ? text.substring(0, text.length() - 2) : text;
        if (!plain.isEmpty()) {
            steps.add(new PathStep(Kind.LIBRARY, plain));
        }
        if (descendants) {
            steps.add(new PathStep(Kind.DESCENDANTS, ""));
        }
    }

    private boolean isSupported() {
        if (kind == Kind.LIBRARY) {
            return text.startsWith(".") || text.startsWith("[");
        }
        // A filter is asked about one node at a time, so the library cannot know the document's root.
        return unquoted(text).indexOf('$') < 0;
    }

    private static String unquoted(String text) {
        StringBuilder unquoted = new StringBuilder();
        for (int at = 0; at < text.length(); at = next(text, at)) {
            if (next(text, at) == at + 1) {
                unquoted.append(text.charAt(at));
            }
        }
        return unquoted.toString();
    }

    /** The offset of the bracket that closes the one at an offset; -1 where none does. */
    static int bracketEnd(String path, int start) {
        int depth = 0;
        for (int at = start; at < path.length(); at = next(path, at)) {
            if (path.charAt(at) == '[') {
                depth++;
            } else if (path.charAt(at) == ']') {
                depth--;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** The offset behind a character, or behind the quoted text that it starts. */
    static int next(String path, int start) {
        char quote = path.charAt(start);
        if (quote != '\'' && quote != '"') {
            return start + 1;
        }
        int at = start + 1;
        while (at < path.length() && path.charAt(at) != quote) {
            at += path.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, path.length());
    }
}
