package dev.specwright.compile;

import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Located;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles operations. */
final class OperationCompiler {

    private final TypeNames names;
    private final CredentialCompiler credentials;
    private final ServerCompiler servers;
    private final ParameterCompiler parameters;
    private final ContentCompiler contents;
    private final FormCompiler forms;
    private final ResultCompiler results;
    private final OperationReview review;
    private final FailureCompiler failures;
    private final Map<String, String> kept = new LinkedHashMap<>();

    OperationCompiler(SchemaCompiler schemas, TypeNames names, Calls calls, Reporter reporter) {
        this.names = names;
        this.credentials = calls.credentials();
        this.servers = calls.servers();
        this.forms = calls.forms();
        this.review = calls.review();
        this.parameters = new ParameterCompiler(schemas, names, calls.parameterObjects(), reporter);
        this.contents = new ContentCompiler(schemas, names, reporter);
        this.results = new ResultCompiler(contents, reporter);
        this.failures = new FailureCompiler(contents, reporter);
    }

    /**
     * What the operations of one document share.
     *
     * @param credentials finds what they authenticate with
     * @param servers finds where they are sent to
     * @param forms knows which properties are files
     * @param parameterObjects makes models of their optional parameters
     * @param review tells what no code acts upon
     */
    record Calls(
            CredentialCompiler credentials,
            ServerCompiler servers,
            FormCompiler forms,
            ParameterObjects parameterObjects,
            OperationReview review) {}

    /**
     * Compiles an operation.
     *
     * @param resolved the operation
     * @param methods the names of the methods of its group
     * @return the operation; what it cannot do is reported
     */
    OperationModel compile(ResolvedOperation resolved, OperationNames methods) {
        review.review(resolved);
        Operation operation = resolved.operation().value();
        Node node = resolved.operation().node();
        String key = LockKeys.operation(resolved.method(), resolved.path());
        String name = Optional.ofNullable(kept.get(key)).orElseGet(() -> claim(resolved, methods));
        OperationNames javaNames = OperationNames.parameters();
        ParameterCompiler.Compiled compiled = parameters.compile(resolved, name, javaNames);
        return new OperationModel(
                name,
                resolved.method().toUpperCase(Locale.ROOT),
                resolved.path(),
                servers.of(resolved),
                compiled.all(),
                compiled.object(),
                resolved.body().flatMap(body -> body(body, name, javaNames)),
                // RFC 9110, section 9.3.2: an answer to HEAD has no content, whatever the document says.
                resolved.method().equals("head")
                        ? Optional.empty()
                        : results.compile(resolved.responses(), JavaNames.capitalised(name) + "Response"),
                failures.compile(node, resolved.responses(), JavaNames.capitalised(name) + "Error"),
                credentials.schemes(resolved),
                Optional.empty(),
                new Documentation(
                        text(operation.getSummary()), text(operation.getDescription()), Optional.empty(), List.of()),
                Boolean.TRUE.equals(operation.getDeprecated()),
                node.pointer(),
                Optional.empty());
    }

    /**
     * Keeps the name of an operation's method, before others of the group get theirs.
     *
     * @param resolved the operation
     * @param methods the names of the methods of its group
     */
    void keep(ResolvedOperation resolved, OperationNames methods) {
        String key = LockKeys.operation(resolved.method(), resolved.path());
        boolean given = names.override(resolved.operation().node()).isPresent();
        names.keeper().operation(resolved).filter(locked -> !given).ifPresent(locked -> {
            String name = locked.entry().method();
            boolean task = TaskCompiler.isIn(resolved.operation().node());
            if (task ? methods.keepWithTask(name) : methods.keep(name)) {
                kept.put(key, name);
            } else {
                names.keeper().moved("operation " + locked.key(), "`" + name + "` is taken");
            }
        });
    }

    private String claim(ResolvedOperation resolved, OperationNames methods) {
        return TaskCompiler.isIn(resolved.operation().node())
                ? methods.claimWithTask(wantedName(resolved), "Operation")
                : methods.claim(wantedName(resolved), "Operation");
    }

    private String wantedName(ResolvedOperation resolved) {
        String id = resolved.operation().value().getOperationId();
        return names.override(resolved.operation().node())
                .orElse(id == null || id.isBlank() ? resolved.method() + " " + resolved.path() : id);
    }

    private Optional<BodyModel> body(Located<RequestBody> body, String operation, OperationNames javaNames) {
        Optional<ContentCompiler.Choice> choice = ContentCompiler.choose(body.node());
        choice.ifPresent(chosen -> contents.reportOthers(body.node(), chosen));
        return choice.map(chosen -> new BodyModel(
                javaNames.claim(names.override(body.node()).orElse("body"), "Value"),
                chosen.kind(),
                contents.compileBody(chosen, JavaNames.capitalised(operation) + "Request"),
                chosen.mediaType(),
                Boolean.TRUE.equals(body.value().getRequired()),
                forms.compile(chosen),
                chosen.node().pointer(),
                Documentation.of(text(body.value().getDescription()))));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
