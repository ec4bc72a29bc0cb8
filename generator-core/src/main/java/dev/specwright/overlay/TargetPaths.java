package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what JSONPaths select: the targets of one run's actions, and those of rules that are written as data. */
public final class TargetPaths {

    private final SteppedPath stepped = new SteppedPath();

    /** Paths for one run. */
    public TargetPaths() {}

    /**
     * Finds the nodes that a target selects.
     *
     * @param target a JSONPath (RFC 9535)
     * @param root the tree
     * @return the way to each node, in document order; null if the target is no JSONPath
     */
    public @Nullable List<List<String>> select(String target, JsonNode root) {
        if (!target.startsWith("$")) {
            return null;
        }
        Set<List<String>> selected = new LinkedHashSet<>();
        for (String path : NameLists.writtenOut(target)) {
            List<List<String>> some = selectOne(path, root);
            if (some == null) {
                return null;
            }
            selected.addAll(some);
        }
        return List.copyOf(selected);
    }

    private @Nullable List<List<String>> selectOne(String target, JsonNode root) {
        List<PlainPath.Segment> plain = PlainPath.segments(target);
        if (plain != null) {
            return PlainPath.existing(root, plain) < plain.size() ? List.of() : List.of(tokens(plain));
        }
        return stepped.select(target, root);
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
