package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.compile.ContentCompiler.Choice;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.ErrorModel;
import dev.specwright.model.OperationModel.FailureModel;
import dev.specwright.model.TypeRef;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compiles what is known of an operation's failures: what errors say, and whether to send it again is harmless. */
final class FailureCompiler {

    private static final String IDEMPOTENT = "x-specwright-idempotent";
    private static final String IDEMPOTENCY_HEADER = "x-specwright-idempotency-header";

    private final ContentCompiler contents;
    private final Reporter reporter;

    FailureCompiler(ContentCompiler contents, Reporter reporter) {
        this.contents = contents;
        this.reporter = reporter;
    }

    /**
     * Compiles the failures of an operation.
     *
     * @param operation the operation
     * @param responses all of its responses
     * @param name what a model is called whose schema stands in a response without a name of its own
     * @return what is known
     */
    FailureModel compile(Node operation, List<Response> responses, String name) {
        List<ErrorModel> errors = new ArrayList<>();
        boolean said = responses.stream().anyMatch(response -> response.status().startsWith("2"));
        for (Response response : responses) {
            String status = response.status().toUpperCase(Locale.ROOT);
            boolean isError = status.startsWith("4") || status.startsWith("5") || status.equals("DEFAULT") && said;
            Optional<Choice> choice = ContentCompiler.choose(response.response().node());
            choice.filter(chosen -> isError && chosen.kind() == BodyKind.JSON)
                    .map(chosen -> contents.compile(chosen, name).type())
                    .filter(TypeRef.Named.class::isInstance)
                    .ifPresent(type -> errors.add(new ErrorModel(status.equals("DEFAULT") ? "default" : status, type)));
        }
        Optional<String> header = idempotencyHeader(operation);
        return new FailureModel(errors, isIdempotent(operation) || header.isPresent(), header);
    }

    private boolean isIdempotent(Node operation) {
        Optional<Node> said = operation.member(IDEMPOTENT);
        said.filter(node -> !node.json().isBoolean()).ifPresent(node -> report(node, "`true` or `false`"));
        return operation.isTrue(IDEMPOTENT);
    }

    private Optional<String> idempotencyHeader(Node operation) {
        Optional<String> header = operation.text(IDEMPOTENCY_HEADER).filter(name -> name.matches("[A-Za-z0-9_-]+"));
        operation
                .member(IDEMPOTENCY_HEADER)
                .filter(node -> header.isEmpty())
                .ifPresent(node -> report(node, "the name of a header"));
        return header;
    }

    private void report(Node node, String expected) {
        String message = "`" + node.name() + "` must be " + expected + ", found " + node.describe();
        reporter.report(INVALID_VALUE, node.pointer(), message);
    }
}
