package dev.specwright.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which places of the two documents say the same, with all that they refer to: nothing about them needs to be compared.
 * Most of a large document is like that.
 */
final class Unchanged {

    /** What is wrong with these is told though nothing changes; where a dynamic reference leads, this does not know. */
    private static final Set<String> TO_BE_READ = Set.of("x-sunset", "x-stability-level", "$dynamicRef");

    private final boolean comparable;
    private final Set<String> changed = new LinkedHashSet<>();

    private Unchanged(boolean comparable) {
        this.comparable = comparable;
    }

    /**
     * Compares what the documents refer to.
     *
     * @param before the old document
     * @param after the new document
     */
    static Unchanged between(ResolvedApi before, ResolvedApi after) {
        boolean plain = before.identifiers().isEmpty() && after.identifiers().isEmpty();
        Unchanged unchanged = new Unchanged(plain && before.version() == after.version());
        if (unchanged.comparable) {
            unchanged.compareTargets(before, after);
        }
        return unchanged;
    }

    /** Whether two places say the same, and so does all that they refer to. */
    boolean is(Node before, Node after) {
        return comparable
                && before.json().equals(after.json())
                && references(after.json()).stream().noneMatch(changed::contains);
    }

    /** Whether places at the same pointers say the same, and so does all that they refer to. */
    boolean is(List<Node> before, List<Node> after) {
        if (!comparable || before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).pointer().equals(after.get(i).pointer()) || !is(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void compareTargets(ResolvedApi before, ResolvedApi after) {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        Deque<String> fresh = new ArrayDeque<>(TO_BE_READ);
        for (String reference : references(after.tree())) {
            Optional<Node> was = target(before, reference);
            Optional<Node> is = target(after, reference);
            if (was.isEmpty()
                    || is.isEmpty()
                    || !was.get().json().equals(is.get().json())) {
                fresh.add(reference);
            } else {
                references(is.get().json())
                        .forEach(used -> users.computeIfAbsent(used, none -> new LinkedHashSet<>())
                                .add(reference));
            }
        }
        while (!fresh.isEmpty()) {
            String reference = fresh.removeFirst();
            if (changed.add(reference)) {
                fresh.addAll(users.getOrDefault(reference, Set.of()));
            }
        }
    }

    private static Optional<Node> target(ResolvedApi api, String reference) {
        return reference.startsWith("#/") ? api.target(Node.reference(reference)) : Optional.empty();
    }

    /** The references within a place, and the keywords that must be read in any case. */
    static Set<String> references(JsonNode place) {
        Set<String> references = new LinkedHashSet<>();
        collect(place, references);
        return references;
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, references));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (TO_BE_READ.contains(member.getKey())) {
                references.add(member.getKey());
            } else if (member.getKey().equals("$ref") && member.getValue().isTextual()) {
                references.add(member.getValue().textValue());
            } else if (member.getValue().isContainerNode()) {
                collect(member.getValue(), references);
            }
        }
    }
}
