package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Paths with wildcards, descendants, slices and filters, followed step by step. */
final class SteppedPath {

    private @Nullable Library library;

    /**
     * Finds the nodes that a path selects.
     *
     * @param path a JSONPath
     * @param root the tree
     * @return the way to each node; null if the path cannot be understood
     */
    @Nullable
    List<List<String>> select(String path, JsonNode root) {
        List<PathStep> steps = PathStep.split(path);
        if (steps == null) {
            return null;
        }
        try {
            Set<Way> ways = Set.of(new Way(List.of(), root));
            for (PathStep step : steps) {
                ways = follow(step, ways);
            }
            return ways.stream().map(Way::tokens).distinct().toList();
        } catch (RuntimeException e) {
            // Malformed paths come out as index and number errors too, not only as the library's own exception.
            return null;
        }
    }

    private Set<Way> follow(PathStep step, Set<Way> ways) {
        Set<Way> found = new LinkedHashSet<>();
        switch (step.kind()) {
            case LIBRARY -> ways.forEach(way -> addSelected(step.text(), way, found));
            case DESCENDANTS -> ways.forEach(way -> way.addDescendants(found));
            case FILTER -> ways.forEach(way -> addFiltered(step.text(), way, found));
        }
        return found;
    }

    private void addFiltered(String filter, Way way, Set<Way> found) {
        Predicate<JsonNode> condition = condition(filter);
        for (Way child : way.children()) {
            if (condition.test(child.node)) {
                found.add(child);
            }
        }
    }

    private Predicate<JsonNode> condition(String filter) {
        EqualityFilter equality = EqualityFilter.of(filter);
        if (equality != null) {
            return equality::holds;
        }
        FunctionFilter function = FunctionFilter.of(filter);
        return function != null ? function::holds : node -> library().holds(filter, node);
    }

    private void addSelected(String rest, Way way, Set<Way> found) {
        List<PlainPath.Segment> plain = PlainPath.segments("$" + rest);
        if (plain != null) {
            Way selected = way.follow(plain);
            if (selected != null) {
                found.add(selected);
            }
            return;
        }
        for (JsonNode normalized : library().paths(rest, way.node)) {
            Way selected = way.resolve(normalized.textValue(), 1);
            if (selected != null) {
                found.add(selected);
            }
        }
    }

    private Library library() {
        if (library == null) {
            library = new Library();
        }
        return library;
    }

    /** A node and the way to it. */
    private record Way(List<String> tokens, JsonNode node) {

        /** Two ways are the same if they lead to the same place; comparing trees would be costly and wrong. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Way way && tokens.equals(way.tokens);
        }

        @Override
        public int hashCode() {
            return tokens.hashCode();
        }

        private Way child(String token, JsonNode child) {
            List<String> longer = new ArrayList<>(tokens);
            longer.add(token);
            return new Way(longer, child);
        }

        private @Nullable Way follow(List<PlainPath.Segment> segments) {
            JsonNode target = PlainPath.follow(node, segments);
            List<String> longer = new ArrayList<>(tokens);
            segments.forEach(segment -> longer.add(segment.token()));
            return target == null ? null : new Way(longer, target);
        }

        private List<Way> children() {
            List<Way> children = new ArrayList<>();
            if (node.isObject()) {
                node.properties().forEach(member -> children.add(child(member.getKey(), member.getValue())));
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                children.add(child(Integer.toString(i), node.get(i)));
            }
            return children;
        }

        private void addDescendants(Set<Way> found) {
            found.add(this);
            children().forEach(child -> child.addDescendants(found));
        }

        /** The library does not escape quotes in the paths that it answers with, so the tree says which names fit. */
        private @Nullable Way resolve(String path, int at) {
            if (at == path.length()) {
                return this;
            }
            if (!path.startsWith("['", at)) {
                int end = path.indexOf(']', at);
                int index = Integer.parseInt(path.substring(at + 1, end));
                // Indexes from the end are answered as they were asked.
                int positive = index < 0 ? node.size() + index : index;
                JsonNode element = node.get(positive);
                return element == null
                        ? null
                        : child(Integer.toString(positive), element).resolve(path, end + 1);
            }
            for (int end = path.indexOf("']", at); end >= 0; end = path.indexOf("']", end + 1)) {
                String name = path.substring(at + 2, end);
                JsonNode member = node.get(name);
                Way resolved = member == null ? null : child(name, member).resolve(path, end + 2);
                if (resolved != null) {
                    return resolved;
                }
            }
            return null;
        }
    }
}
