package dev.specwright.compile;

import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the schemas that lead to a {@code $dynamicRef}. What they mean depends on where one comes from, so they cannot
 * become one Java type.
 */
final class DynamicReach {

    private final ResolvedApi api;
    private final Map<String, Boolean> known = new LinkedHashMap<>();

    DynamicReach(ResolvedApi api) {
        this.api = api;
    }

    /** Whether a {@code $dynamicRef} can be met while a value is checked against the schema. */
    boolean startsAt(Node schema) {
        return api.identifiers().hasDynamicAnchors()
                && known.computeIfAbsent(schema.pointer(), pointer -> search(schema));
    }

    private boolean search(Node start) {
        Set<String> visited = new LinkedHashSet<>();
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(start);
        while (!waiting.isEmpty()) {
            Node next = waiting.pop();
            if (next.text("$dynamicRef").isPresent()) {
                return true;
            }
            if (visited.add(next.pointer())) {
                ResolvedApi.subschemas(next).forEach(waiting::push);
                api.target(next).ifPresent(waiting::push);
            }
        }
        return false;
    }
}
