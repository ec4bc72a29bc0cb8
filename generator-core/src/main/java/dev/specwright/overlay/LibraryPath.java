package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wildcards, descendants, slices and filters, by the library. */
final class LibraryPath {

    private final Configuration configuration = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.AS_PATH_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

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
        String text = step.kind() == PathStep.Kind.FILTER ? "[?" + step.text() + "]" : step.text();
        JsonPath compiled = JsonPath.compile(FilterSyntax.parenthesised("$" + text));
        Set<Way> found = new LinkedHashSet<>();
        for (Way way : ways) {
            switch (step.kind()) {
                case LIBRARY -> addSelected(compiled, way, found);
                case DESCENDANTS -> way.addDescendants(found);
                case FILTER ->
                    way.children().stream()
                            .filter(child -> holds(compiled, child.node))
                            .forEach(found::add);
            }
        }
        return found;
    }

    private boolean holds(JsonPath filter, JsonNode node) {
        return !paths(filter, JsonNodeFactory.instance.arrayNode().add(node)).isEmpty();
    }

    private void addSelected(JsonPath compiled, Way way, Set<Way> found) {
        for (JsonNode normalized : paths(compiled, way.node)) {
            Way selected = way.resolve(normalized.textValue(), 1);
            if (selected != null) {
                found.add(selected);
            }
        }
    }

    private JsonNode paths(JsonPath compiled, JsonNode node) {
        return compiled.read(node, configuration);
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
