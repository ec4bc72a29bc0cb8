package dev.specwright.resolve;

import dev.specwright.resolve.ObjectKind.Child;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every object of a document by its kind, each once, for readers that look at all of them. What a reference points at is
 * an object of the kind that the reference stands for, wherever it is. What has the wrong form was reported by the
 * resolver and is left out.
 */
public final class DocumentObjects {

    private final ResolvedApi api;
    private final Map<ObjectKind, Map<String, Node>> found = new EnumMap<>(ObjectKind.class);
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Deque<ObjectKind> kinds = new ArrayDeque<>();

    private DocumentObjects(ResolvedApi api) {
        this.api = api;
        for (ObjectKind kind : ObjectKind.values()) {
            found.put(kind, new LinkedHashMap<>());
        }
    }

    /**
     * Finds them.
     *
     * @param api the linked document
     * @return its objects
     */
    public static DocumentObjects of(ResolvedApi api) {
        DocumentObjects objects = new DocumentObjects(api);
        objects.enter(ObjectKind.ROOT, api.root());
        while (!objects.waiting.isEmpty()) {
            objects.visit(objects.kinds.pop(), objects.waiting.pop());
        }
        return objects;
    }

    /**
     * The objects of a kind, references to such an object included.
     *
     * @param kind the kind
     * @return each once, in no particular order
     */
    public List<Node> of(ObjectKind kind) {
        return List.copyOf(found.get(kind).values());
    }

    /**
     * The pointers of the objects of a kind.
     *
     * @param kind the kind
     * @return JSON Pointers
     */
    public Set<String> pointers(ObjectKind kind) {
        return found.get(kind).keySet();
    }

    private void enter(ObjectKind kind, Node node) {
        boolean fits = node.json().isObject()
                || kind == ObjectKind.SCHEMA && node.json().isBoolean();
        if (fits && found.get(kind).putIfAbsent(node.pointer(), node) == null) {
            waiting.push(node);
            kinds.push(kind);
        }
    }

    private void visit(ObjectKind kind, Node node) {
        if (node.isReference() && kind != ObjectKind.ROOT && kind != ObjectKind.COMPONENTS) {
            api.target(node).ifPresent(target -> enter(kind, target));
        }
        if (kind == ObjectKind.SCHEMA) {
            SchemaKeyword.subschemas(node).forEach(schema -> enter(ObjectKind.SCHEMA, schema));
            return;
        }
        Map<String, Child> members = kind.members();
        for (Node.Member member : node.members()) {
            Child child = kind == ObjectKind.CALLBACK
                    ? new Child(ObjectKind.PATH_ITEM, ObjectKind.Shape.ONE)
                    : members.get(member.name());
            if (child != null && !(kind == ObjectKind.CALLBACK && member.name().startsWith("x-"))) {
                children(child, member.value()).forEach(next -> enter(child.kind(), next));
            }
        }
    }

    private static List<Node> children(Child child, Node value) {
        return switch (child.shape()) {
            case ONE -> List.of(value);
            case LIST -> value.elements();
            case BY_NAME -> {
                List<Node> all = new ArrayList<>();
                for (Node.Member member : value.members()) {
                    boolean extension = (child.kind() == ObjectKind.PATH_ITEM || child.kind() == ObjectKind.RESPONSE)
                            && member.name().startsWith("x-");
                    if (!extension) {
                        all.add(member.value());
                    }
                }
                yield all;
            }
        };
    }
}
