package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what the targets of one run's actions select. */
final class TargetPaths {

    /** Made at the first target that needs it: a run without one does not load the library. */
    private @Nullable LibraryPath library;

    /**
     * Finds the nodes that a target selects.
     *
     * @param target a JSONPath (RFC 9535)
     * @param root the tree
     * @return the way to each node, in document order; null if the target is no JSONPath
     */
    @Nullable
    List<List<String>> select(String target, JsonNode root) {
        List<PlainPath.Segment> plain = PlainPath.segments(target);
        if (plain != null) {
            return PlainPath.existing(root, plain) < plain.size() ? List.of() : List.of(tokens(plain));
        }
        if (!target.startsWith("$")) {
            return null;
        }
        if (library == null) {
            library = new LibraryPath();
        }
        return library.select(target, root);
    }

    /** What there is of a target that selects nothing, as a hint; empty where that is not cheap to say. */
    static String nearest(String target, JsonNode root) {
        List<PlainPath.Segment> plain = PlainPath.segments(target);
        if (plain == null) {
            return "";
        }
        int existing = PlainPath.existing(root, plain);
        StringBuilder path = new StringBuilder("$");
        for (PlainPath.Segment segment : plain.subList(0, existing)) {
            path.append(segment.written());
        }
        return path + " exists, " + plain.get(existing).written() + " in it does not";
    }

    private static List<String> tokens(List<PlainPath.Segment> segments) {
        List<String> tokens = new ArrayList<>();
        segments.forEach(segment -> tokens.add(segment.token()));
        return tokens;
    }
}
