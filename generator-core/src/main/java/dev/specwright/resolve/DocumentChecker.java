package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.NOT_A_SCHEMA;

import dev.specwright.resolve.ObjectKind.Child;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks through the objects of a document down to its schemas: checks that they are objects, that their references lead
 * somewhere, and that the schemas are schemas. What a reference points at is walked through as what the reference
 * stands for, wherever it is.
 */
final class DocumentChecker {

    private final Reporter reporter;
    private final ReferenceChecker references;
    private final SchemaChecker schemas;
    private final Set<String> visited = new HashSet<>();
    private final Deque<Visit> waiting = new ArrayDeque<>();

    DocumentChecker(Reporter reporter, ReferenceChecker references, SchemaChecker schemas) {
        this.reporter = reporter;
        this.references = references;
        this.schemas = schemas;
    }

    /**
     * Checks a document.
     *
     * @param root its root, an object
     */
    void check(Node root) {
        enter(ObjectKind.ROOT, root);
        int bound = 0;
        do {
            while (!waiting.isEmpty()) {
                Visit visit = waiting.pop();
                visit(visit.kind(), visit.node());
            }
            // Schemas refer to further schemas, perhaps in places where none are looked for.
            List<Node> known = schemas.schemas();
            known.subList(bound, known.size()).forEach(schema -> bind(ObjectKind.SCHEMA, schema));
            bound = known.size();
        } while (!waiting.isEmpty());
    }

    private void enter(ObjectKind kind, Node node) {
        Visit visit = new Visit(kind, node);
        if (visited.add(kind + node.pointer())) {
            waiting.push(visit);
        }
    }

    private void visit(ObjectKind kind, Node node) {
        if (kind == ObjectKind.SCHEMA) {
            schemas.check(node);
        } else if (!node.json().isObject()) {
            reporter.report(INVALID_VALUE, node.pointer(), "this must be an object, found " + node.describe());
        } else if (node.isReference() && kind != ObjectKind.ROOT && kind != ObjectKind.COMPONENTS) {
            bind(kind, node);
        } else if (kind == ObjectKind.CALLBACK) {
            enterAll(new Child(ObjectKind.PATH_ITEM, ObjectKind.Shape.BY_NAME), node);
        } else {
            Map<String, Child> members = kind.members();
            for (Node.Member member : node.members()) {
                Child child = members.get(member.name());
                if (child != null) {
                    enterAll(child, member.value());
                }
            }
        }
    }

    private void bind(ObjectKind kind, Node node) {
        if (node.isReference()) {
            bind(kind, node, "$ref");
        }
        if (kind == ObjectKind.SCHEMA && node.text("$dynamicRef").isPresent()) {
            bind(kind, node, "$dynamicRef");
        }
    }

    private void bind(ObjectKind kind, Node node, String keyword) {
        references.bind(node, keyword).ifPresent(target -> {
            boolean schema = target.json().isObject() || target.json().isBoolean();
            if (kind == ObjectKind.SCHEMA && !schema) {
                String message = "this refers to no schema, but to " + target.describe();
                reporter.report(NOT_A_SCHEMA, node.pointer() + "/" + keyword, message);
            } else {
                enter(kind, target);
            }
        });
    }

    private void enterAll(Child child, Node value) {
        switch (child.shape()) {
            case ONE -> enter(child.kind(), value);
            case LIST -> {
                if (!value.json().isArray()) {
                    reporter.report(INVALID_VALUE, value.pointer(), "this must be a list, found " + value.describe());
                }
                value.elements().forEach(element -> enter(child.kind(), element));
            }
            case BY_NAME -> {
                if (!value.json().isObject()) {
                    reporter.report(
                            INVALID_VALUE, value.pointer(), "this must be an object, found " + value.describe());
                }
                for (Node.Member member : value.members()) {
                    if (!isExtension(child.kind(), member.name())) {
                        enter(child.kind(), member.value());
                    }
                }
            }
        }
    }

    /** Maps of paths and of responses may have extensions; in the others {@code x-} is a name like any other. */
    private static boolean isExtension(ObjectKind kind, String name) {
        return (kind == ObjectKind.PATH_ITEM || kind == ObjectKind.RESPONSE) && name.startsWith("x-");
    }

    private record Visit(ObjectKind kind, Node node) {}
}
