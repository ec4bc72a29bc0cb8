package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_DEFAULT;
import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;
import static dev.specwright.diagnostics.DiagnosticCode.UNUSABLE_SERVER;

import dev.specwright.model.ClientModel.ServerVariable;
import dev.specwright.model.Documentation;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import dev.specwright.resolve.Suggestions;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where calls go: to the first server, with the variables that the caller sets or their defaults. A relative URL says nothing to a
 * client, which does not know where the document was published.
 */
final class ServerCompiler {

    private static final String BASE_URL =
            "Hand the whole URL, its path included, to `baseUrl` of the client's builder";

    private final ResolvedApi api;
    private final Reporter reporter;
    private final Optional<String> document;
    private final Optional<String> base;
    private final Set<String> told = new LinkedHashSet<>();

    ServerCompiler(ResolvedApi api, Reporter reporter) {
        this.api = api;
        this.reporter = reporter;
        Optional<Node> server = first(api.root());
        this.document = server.flatMap(this::absolute);
        this.base = server.isPresent() ? document : firstOfOperations();
        if (document.isEmpty() && !api.operations().isEmpty()) {
            server.ifPresent(this::reportRelative);
        }
    }

    private void reportRelative(Node server) {
        String url = server.text("url").orElse("");
        // One that is no URL at all was reported when it was read.
        if (url(server).isEmpty() == withoutSlash(url).isEmpty()) {
            reporter.report(
                    UNUSABLE_SERVER,
                    server.pointer() + "/url",
                    "the client has no base URL: `" + url + "` is not absolute",
                    BASE_URL);
        }
    }

    /**
     * The URL that the client starts with.
     *
     * @return the document's; where it has none, that of the first operation which has one; else empty
     */
    Optional<String> base() {
        return base;
    }

    /**
     * The URL that the client starts with, as the document has it.
     *
     * @return the same with its variables in braces, where it is the document's
     */
    Optional<String> template() {
        return document.isPresent()
                ? first(api.root()).flatMap(server -> server.text("url")).map(ServerCompiler::withoutSlash)
                : base;
    }

    /**
     * The variables of that URL.
     *
     * @param methods the names of the builder's methods
     * @return the variables in the document's order
     */
    List<ServerVariable> variables(OperationNames methods) {
        List<ServerVariable> variables = new ArrayList<>();
        Optional<Node> server = first(api.root()).filter(found -> document.isPresent());
        for (Node.Member member : server.map(ServerCompiler::variables).orElse(List.of())) {
            Node node = member.value();
            String value = defaultOf(node);
            List<String> allowed = node.member("enum").map(Node::elements).orElse(List.of()).stream()
                    .map(each -> each.json().asText())
                    .toList();
            if (!allowed.isEmpty() && !allowed.contains(value)) {
                String message = "`" + value + "` is none of " + Suggestions.list(allowed);
                reporter.report(INVALID_DEFAULT, node.pointer() + "/default", message);
            }
            if (template()
                    .filter(url -> url.contains("{" + member.name() + "}"))
                    .isEmpty()) {
                reporter.report(NOT_ENFORCED, node.pointer(), "the URL has no `{" + member.name() + "}`");
                continue;
            }
            variables.add(new ServerVariable(
                    member.name(),
                    methods.claim(member.name(), "Variable"),
                    value,
                    allowed,
                    Documentation.of(node.text("description").orElse(""))));
        }
        return variables;
    }

    private static List<Node.Member> variables(Node server) {
        return server.member("variables").map(Node::members).orElse(List.of()).stream()
                .filter(member -> !member.name().startsWith("x-"))
                .toList();
    }

    private static String defaultOf(Node variable) {
        return variable.member("default").map(found -> found.json().asText()).orElse("");
    }

    private Optional<String> firstOfOperations() {
        return api.operations().stream()
                .flatMap(operation -> own(operation).flatMap(this::absolute).stream())
                .findFirst();
    }

    /**
     * The URL that an operation is sent to instead.
     *
     * @param operation the operation
     * @return its own or its path's, without a slash at its end; empty where that is the client's
     */
    Optional<String> of(ResolvedOperation operation) {
        Optional<Node> own = own(operation);
        Optional<String> url = own.flatMap(this::resolved);
        if (own.isPresent() && url.isEmpty()) {
            reporter.report(
                    UNUSABLE_SERVER,
                    own.get().pointer(),
                    "calls go to the client's server: this URL is neither absolute nor is there one to complete it");
        }
        own.filter(server -> !variables(server).isEmpty() && told.add(server.pointer()))
                .ifPresent(server -> reporter.report(
                        NOT_ENFORCED,
                        server.pointer() + "/variables",
                        "the variables of this server have their defaults: it is not the client's"));
        return url.filter(found -> !base.equals(Optional.of(found)));
    }

    private static Optional<Node> own(ResolvedOperation operation) {
        return Stream.of(operation.operation().node(), operation.pathItem())
                .flatMap(holder -> first(holder).stream())
                .findFirst();
    }

    private static Optional<Node> first(Node holder) {
        List<Node> servers = holder.member("servers").map(Node::elements).orElse(List.of());
        return servers.stream().findFirst().filter(server -> server.text("url").isPresent());
    }

    private Optional<String> absolute(Node server) {
        return Optional.of(url(server)).filter(ServerCompiler::isAbsolute);
    }

    private Optional<String> resolved(Node server) {
        String url = url(server);
        if (isAbsolute(url)) {
            return Optional.of(url);
        }
        return document.map(
                absolute -> withoutSlash(URI.create(absolute + "/").resolve(url).toString()));
    }

    private static boolean isAbsolute(String url) {
        return url.matches("(?i)https?://.*");
    }

    private String url(Node server) {
        String url = server.text("url").orElse("");
        for (Node.Member variable : variables(server)) {
            url = url.replace("{" + variable.name() + "}", defaultOf(variable.value()));
        }
        try {
            URI.create(url);
        } catch (IllegalArgumentException invalid) {
            String message = "this is no URL: " + invalid.getMessage();
            reporter.report(
                    UNUSABLE_SERVER,
                    server.pointer() + "/url",
                    message,
                    "Each `{name}` in it needs an entry in `variables`");
            return "";
        }
        return withoutSlash(url);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
