package dev.specwright.compile;

import dev.specwright.load.Pointers;
import dev.specwright.lock.ApiLock.Type;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds components that are there under another name: one is gone and another one is new, with the same members, and the
 * new one is used where the lock knows that there was something before.
 */
final class RenamedComponents {

    private final ResolvedApi api;
    private final LockedShapes shapes;
    private final Map<String, Type> locked;
    private final Set<String> operations;

    RenamedComponents(ResolvedApi api, LockedShapes shapes, Map<String, Type> locked, Set<String> operations) {
        this.api = api;
        this.operations = operations;
        this.shapes = shapes;
        this.locked = locked;
    }

    /** From the pointers of the components that are gone to those of the same under another name. */
    Map<String, String> find() {
        Map<String, Type> gone = new LinkedHashMap<>();
        locked.forEach((pointer, type) -> {
            List<String> tokens = Pointers.tokens(pointer);
            if (tokens.size() == 3
                    && pointer.startsWith("/components/schemas/")
                    && api.at(pointer).isEmpty()) {
                gone.put(pointer, type);
            }
        });
        if (gone.isEmpty()) {
            return Map.of();
        }
        List<Node> fresh = api.schemas().stream()
                .map(Node.Member::value)
                .filter(node -> !locked.containsKey(node.pointer()))
                .toList();
        Map<String, String> pairs = shapes.pair(gone, fresh);
        pairs.values().removeIf(to -> !isUsedAsBefore(to));
        return pairs;
    }

    /** True also for what is used nowhere. */
    private boolean isUsedAsBefore(String pointer) {
        List<String> uses = uses("#" + pointer);
        return uses.isEmpty() || uses.stream().anyMatch(this::isKnown);
    }

    private List<String> uses(String reference) {
        List<String> uses = new ArrayList<>();
        Deque<Node> waiting = new ArrayDeque<>(List.of(api.root()));
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (node.text("$ref").filter(reference::equals).isPresent()) {
                uses.add(node.pointer());
            }
            node.members().stream()
                    .map(Node.Member::value)
                    .filter(each -> each.json().isContainerNode())
                    .forEach(waiting::add);
            node.elements().stream()
                    .filter(each -> each.json().isContainerNode())
                    .forEach(waiting::add);
        }
        return uses;
    }

    /** Whether the lock knows of the place, or of what is around it. */
    private boolean isKnown(String place) {
        List<String> tokens = Pointers.tokens(place);
        if (place.startsWith("/paths/") && tokens.size() > 2) {
            return operations.contains(LockKeys.anonymous(LockKeys.operation(tokens.get(2), tokens.get(1))));
        }
        if (!place.startsWith("/components/schemas/")) {
            return true;
        }
        Type around = locked.get(LockKeys.pointer(tokens.subList(0, 3)));
        boolean member = tokens.size() > 4 && tokens.get(3).equals("properties");
        return around != null && (!member || around.members().containsKey(tokens.get(4)));
    }
}
