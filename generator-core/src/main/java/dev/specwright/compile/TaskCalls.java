package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.TaskModel.Target;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation;
import dev.specwright.resolve.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations that others can name to be called after them, by {@code operationId}. */
final class TaskCalls {

    private final Reporter reporter;
    private final List<Known> all = new ArrayList<>();

    TaskCalls(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * An operation.
     *
     * @param resolved as the document has it
     * @param target as Java has it
     */
    record Known(ResolvedOperation resolved, Target target) {

        OperationModel operation() {
            return target.operation();
        }

        String id() {
            String id = resolved.operation().value().getOperationId();
            return id == null ? "" : id;
        }

        /** The schema of what a success answers in JSON. */
        Optional<Node> answer() {
            return resolved.responses().stream()
                    .filter(response -> response.status().startsWith("2"))
                    .flatMap(response ->
                            ContentCompiler.choose(response.response().node()).stream())
                    .filter(choice -> choice.kind() == BodyKind.JSON)
                    .flatMap(choice -> choice.schema().stream())
                    .findFirst();
        }

        /** The schema of the request's body, where it is JSON. */
        Optional<Node> body() {
            return resolved.body()
                    .flatMap(body -> ContentCompiler.choose(body.node()))
                    .filter(choice -> choice.kind() == BodyKind.JSON)
                    .flatMap(ContentCompiler.Choice::schema);
        }
    }

    void add(Known operation) {
        all.add(operation);
    }

    /** The operation that a node names; empty where there is none, which is reported. */
    Optional<Known> named(Node name) {
        String id = name.json().asText();
        Optional<Known> found = name.json().isTextual()
                ? all.stream().filter(known -> known.id().equals(id)).findFirst()
                : Optional.empty();
        if (found.isEmpty()) {
            List<String> ids = all.stream()
                    .map(Known::id)
                    .filter(known -> !known.isEmpty())
                    .toList();
            String hint = Suggestions.hint(id, ids);
            reporter.report(
                    INVALID_VALUE,
                    name.pointer(),
                    name.json().isTextual()
                            ? "no operation that is generated has the operationId `" + id + "`"
                            : "`" + name.name() + "` must be an operationId, found " + name.describe(),
                    hint.isEmpty() ? "Options that leave out operations may leave out this one" : hint);
        }
        return found;
    }
}
