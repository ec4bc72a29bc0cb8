package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.compile.TaskCalls.Known;
import dev.specwright.compile.ValuePointers.Target;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.List;
import java.util.Optional;

/** The places that JSON Pointers of {@code x-specwright-operation} lead to: what leads nowhere is reported. */
final class TaskPlaces {

    private final ValuePointers pointers;
    private final PropertyCompiler properties;
    private final SchemaCompiler schemas;
    private final Optional<Node> task;
    private final Reporter reporter;

    /** @param task the schema of a task, empty where it is not known */
    TaskPlaces(SchemaCompiler schemas, PropertyCompiler properties, Optional<Node> task, Reporter reporter) {
        this.pointers = new ValuePointers(schemas);
        this.schemas = schemas;
        this.properties = properties;
        this.task = task;
        this.reporter = reporter;
    }

    /** A pointer into the task; empty where it leads nowhere. */
    Optional<String> inTask(Node node) {
        return follow(node, task, "the task").map(target -> node.json().asText());
    }

    /** The schema of what is at a pointer into the task; empty where the pointer leads nowhere or no schema says. */
    Optional<Node> schemaInTask(Node node) {
        return follow(node, task, "the task").flatMap(Target::schema);
    }

    /** Where a pointer into the answer leads; empty where it leads nowhere. */
    Optional<Target> inAnswer(Known begin, Node node) {
        return follow(node, begin.answer(), "the answer");
    }

    /** A pointer into the body of the request; empty where it leads nowhere. */
    Optional<String> inBody(Known begin, Node node, String pointer) {
        if (begin.body().isEmpty()) {
            reporter.report(INVALID_VALUE, node.pointer(), "the operation has no request body in JSON");
            return Optional.empty();
        }
        Optional<Target> target = follow(node, pointer, begin.body(), "the request's body");
        List<String> tokens = Pointers.tokens(pointer);
        String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
        target.filter(found -> properties.isSecret(found.schema().map(schemas::flatten), last))
                .ifPresent(secret -> reportSecret(node));
        return target.map(found -> pointer);
    }

    /** A token goes through logs and databases. */
    void reportSecret(Node node) {
        reporter.report(
                INVALID_VALUE, node.pointer(), "this is a secret, which must not be part of an operation's token");
    }

    private Optional<Target> follow(Node node, Optional<Node> schema, String what) {
        String pointer = node.json().asText();
        if (!node.json().isTextual() || !pointer.isEmpty() && !pointer.startsWith("/")) {
            String message = "`" + node.name() + "` must be a JSON Pointer such as `/id`, found " + node.describe();
            reporter.report(INVALID_VALUE, node.pointer(), message);
            return Optional.empty();
        }
        return follow(node, pointer, schema, what);
    }

    private Optional<Target> follow(Node node, String pointer, Optional<Node> schema, String what) {
        Target target = schema.map(found -> pointers.follow(found, pointer)).orElseGet(Target::anything);
        if (target.missing().isEmpty()) {
            return Optional.of(target);
        }
        String name = target.missing().get();
        reporter.report(
                INVALID_VALUE,
                node.pointer(),
                what + " has nothing at `" + pointer + "`: there is no `" + name + "`",
                Suggestions.hint(name, target.known()));
        return Optional.empty();
    }
}
