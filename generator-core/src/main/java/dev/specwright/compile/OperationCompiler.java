package dev.specwright.compile;

import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel;
import dev.specwright.naming.ClassNames;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation;
import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
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
    private final BodyCompiler bodies;
    private final ResultCompiler results;
    private final HeaderCompiler headers;
    private final OperationReview review;
    private final FailureCompiler failures;
    private final Map<String, String> kept = new LinkedHashMap<>();

    OperationCompiler(SchemaCompiler schemas, TypeNames names, Calls calls, Reporter reporter) {
        this.names = names;
        this.credentials = calls.credentials();
        this.servers = calls.servers();
        this.review = calls.review();
        this.parameters = new ParameterCompiler(schemas, names, calls.parameterObjects(), reporter);
        ContentCompiler contents = new ContentCompiler(schemas, names, reporter);
        this.bodies = new BodyCompiler(names, contents, calls.forms());
        this.results = new ResultCompiler(contents, calls.classes(), reporter);
        this.headers = calls.headers();
        this.failures = new FailureCompiler(contents, reporter);
    }

    /**
     * What the operations of one document share.
     *
     * @param credentials finds what they authenticate with
     * @param servers finds where they are sent to
     * @param forms knows which properties are files
     * @param parameterObjects makes models of their optional parameters
     * @param headers makes constants of the headers of answers
     * @param classes the names of classes
     * @param review tells what no code acts upon
     */
    record Calls(
            CredentialCompiler credentials,
            ServerCompiler servers,
            FormCompiler forms,
            ParameterObjects parameterObjects,
            HeaderCompiler headers,
            ClassNames classes,
            OperationReview review) {}

    /**
     * Compiles an operation.
     *
     * @param resolved the operation
     * @param methods the names of the methods of its group
     * @return the operation, once for each kind of body that it takes; what it cannot do is reported
     */
    List<OperationModel> compile(ResolvedOperation resolved, OperationNames methods) {
        review.review(resolved);
        Operation operation = resolved.operation().value();
        Node node = resolved.operation().node();
        String key = LockKeys.operation(resolved.method(), resolved.path());
        String name = Optional.ofNullable(kept.get(key)).orElseGet(() -> claim(resolved, methods));
        OperationNames javaNames = OperationNames.parameters();
        ParameterCompiler.Compiled compiled = parameters.compile(resolved, name, javaNames);
        List<BodyCompiler.Variant> variants = resolved.body()
                .map(body -> bodies.compile(body, name, javaNames))
                .orElse(List.of());
        OperationModel first = new OperationModel(
                name,
                resolved.method().toUpperCase(Locale.ROOT),
                resolved.path(),
                servers.of(resolved),
                compiled.all(),
                compiled.object(),
                variants.stream().findFirst().map(BodyCompiler.Variant::model),
                // RFC 9110, section 9.3.2: an answer to HEAD has no content, whatever the document says.
                resolved.method().equals("head")
                        ? Optional.empty()
                        : results.compile(resolved.responses(), JavaNames.capitalised(name)),
                failures.compile(node, resolved.responses(), JavaNames.capitalised(name) + "Error"),
                headers.compile(resolved.responses()),
                credentials.schemes(resolved),
                Optional.empty(),
                new Documentation(
                        text(operation.getSummary()), text(operation.getDescription()), Optional.empty(), List.of()),
                Boolean.TRUE.equals(operation.getDeprecated()),
                node.pointer(),
                Optional.empty());
        List<OperationModel> all = new ArrayList<>(List.of(first));
        variants.stream()
                .skip(1)
                .forEach(variant -> all.add(
                        first.withBody(methods.claim(name + "As" + variant.word(), "Operation"), variant.model())));
        return all;
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

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
