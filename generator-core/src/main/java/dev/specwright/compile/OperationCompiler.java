package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Located;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation;
import dev.specwright.resolve.ResolvedOperation.Response;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles operations. */
final class OperationCompiler {

    private final TypeNames names;
    private final Reporter reporter;
    private final CredentialCompiler credentials;
    private final ParameterCompiler parameters;
    private final ContentCompiler contents;

    OperationCompiler(SchemaCompiler schemas, TypeNames names, CredentialCompiler credentials, Reporter reporter) {
        this.names = names;
        this.reporter = reporter;
        this.credentials = credentials;
        this.parameters = new ParameterCompiler(schemas, names, reporter);
        this.contents = new ContentCompiler(schemas, names, reporter);
    }

    /**
     * Compiles an operation.
     *
     * @param resolved the operation
     * @param methods the names of the methods of its group
     * @return the operation; what it cannot do is reported
     */
    OperationModel compile(ResolvedOperation resolved, OperationNames methods) {
        Operation operation = resolved.operation().value();
        Node node = resolved.operation().node();
        String name = methods.claim(wantedName(resolved), "Operation");
        checkServers(resolved);
        OperationNames javaNames = OperationNames.parameters();
        List<ParameterModel> compiledParameters = parameters.compile(resolved.parameters(), javaNames);
        return new OperationModel(
                name,
                resolved.method().toUpperCase(Locale.ROOT),
                resolved.path(),
                compiledParameters,
                resolved.body().flatMap(body -> body(body, name, javaNames)),
                result(resolved.responses(), name),
                credentials.isSecured(resolved),
                new Documentation(
                        text(operation.getSummary()), text(operation.getDescription()), Optional.empty(), List.of()),
                Boolean.TRUE.equals(operation.getDeprecated()),
                node.pointer());
    }

    private String wantedName(ResolvedOperation resolved) {
        String id = resolved.operation().value().getOperationId();
        return names.override(resolved.operation().node())
                .orElse(id == null || id.isBlank() ? resolved.method() + " " + resolved.path() : id);
    }

    private void checkServers(ResolvedOperation resolved) {
        for (Node holder : List.of(resolved.pathItem(), resolved.operation().node())) {
            holder.member("servers")
                    .filter(servers -> !servers.json().isEmpty())
                    .ifPresent(servers -> reporter.report(
                            UNSUPPORTED_KEYWORD,
                            servers.pointer(),
                            "servers of a single path or operation are not supported yet"));
        }
    }

    private Optional<BodyModel> body(Located<RequestBody> body, String operation, OperationNames javaNames) {
        Optional<ContentCompiler.Json> json =
                contents.compile(body.node(), JavaNames.capitalised(operation) + "Request");
        if (json.isEmpty()) {
            contents.reportUnsupported(body.node());
        }
        return json.map(content -> new BodyModel(
                javaNames.claim(names.override(body.node()).orElse("body"), "Value"),
                content.value(),
                content.mediaType(),
                Boolean.TRUE.equals(body.value().getRequired()),
                Documentation.of(text(body.value().getDescription()))));
    }

    /** The first success that returns JSON; {@code default} stands for success only where nothing else does. */
    private Optional<ValueModel> result(List<Response> responses, String operation) {
        List<Response> successes = responses.stream()
                .filter(response -> response.status().startsWith("2"))
                .toList();
        if (successes.isEmpty()) {
            successes = responses.stream()
                    .filter(response -> response.status().equals("default"))
                    .toList();
        }
        String name = JavaNames.capitalised(operation) + "Response";
        for (Response response : successes) {
            Optional<ContentCompiler.Json> json =
                    contents.compile(response.response().node(), name);
            if (json.isPresent()) {
                return Optional.of(json.get().value());
            }
        }
        successes.forEach(
                response -> contents.reportUnsupported(response.response().node()));
        return Optional.empty();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
