package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;
import static dev.specwright.diagnostics.DiagnosticCode.UNUSED_ALTERNATIVE;

import dev.specwright.resolve.Located;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the user what the document says of operations and no generated code acts upon: what may change a request at its
 * place, what only adds to it (such as {@code links}) once, at the first place. Summaries, descriptions, examples and
 * links to further documentation are for people and not told of.
 */
final class OperationReview {

    private static final List<String> STYLE_KEYWORDS = List.of("style", "explode", "allowReserved");

    private final ResolvedApi api;
    private final Reporter reporter;
    private final Set<String> reviewed = new LinkedHashSet<>();
    private final Map<String, Set<String>> additions = new LinkedHashMap<>();

    OperationReview(ResolvedApi api, Reporter reporter) {
        this.api = api;
        this.reporter = reporter;
    }

    /** Reviews an operation. */
    void review(ResolvedOperation operation) {
        operation.parameters().forEach(this::reviewParameter);
        operation.body().ifPresent(body -> reviewEncodings(body.node()));
        for (ResolvedOperation.Response response : operation.responses()) {
            Node node = response.response().node();
            add(
                    node,
                    "links",
                    "nothing is generated for `links`: what leads to the next call is for the caller to read");
        }
        Node node = operation.operation().node();
        add(node, "callbacks", "nothing is generated for `callbacks`: a client does not receive requests");
        reviewServers(node);
        reviewServers(operation.pathItem());
    }

    /** Tells what was gathered from all operations, and what the document as a whole says. */
    void finish() {
        add(api.root(), "webhooks", "nothing is generated for `webhooks`: a client does not receive requests");
        reviewServers(api.root());
        additions.forEach((message, places) -> {
            String first = places.iterator().next();
            String count = places.size() == 1 ? "" : " (" + places.size() + " places, this is the first)";
            reporter.report(NOT_ENFORCED, first, message + count);
        });
    }

    private void add(Node holder, String keyword, String message) {
        holder.member(keyword)
                .filter(found -> !found.json().isEmpty())
                .ifPresent(found -> additions
                        .computeIfAbsent(message, first -> new LinkedHashSet<>())
                        .add(found.pointer()));
    }

    private void reviewServers(Node holder) {
        List<Node> servers = holder.member("servers").map(Node::elements).orElse(List.of());
        if (servers.size() > 1 && reviewed.add(holder.pointer() + "/servers")) {
            String others = servers.size() == 2 ? "one other" : (servers.size() - 1) + " others";
            reporter.report(
                    UNUSED_ALTERNATIVE,
                    servers.get(1).pointer(),
                    "calls go to the first server; there is no name for the " + others,
                    "Hand its URL to `baseUrl` of the client's builder");
        }
    }

    private void reviewParameter(Located<Parameter> parameter) {
        Node node = parameter.node();
        if (!reviewed.add(node.pointer())) {
            return;
        }
        String name = parameter.value().getName();
        boolean header = node.text("in").equals(Optional.of("header"));
        if (header && ResolvedOperation.IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            reporter.report(
                    NOT_ENFORCED,
                    node.pointer(),
                    "OpenAPI ignores header parameters called `" + name + "`",
                    "Media types and security schemes decide what is sent; `RequestOptions.header` sends another");
        }
        if (header && !CredentialCompiler.isToken(name)) {
            reporter.report(
                    NOT_ENFORCED,
                    node.pointer(),
                    "HTTP has no header of the name `" + name + "`: a call that sets it fails",
                    CredentialCompiler.TOKEN_HINT);
        }
        add(node, "allowEmptyValue", "`allowEmptyValue` has no effect: only a string can be sent empty");
        List<Node.Member> content = ContentCompiler.mediaTypes(node);
        if (!content.isEmpty()) {
            reviewContent(node, content);
        }
    }

    private void reviewContent(Node parameter, List<Node.Member> content) {
        Node.Member first = content.get(0);
        if (content.size() > 1) {
            reporter.report(
                    UNUSED_ALTERNATIVE,
                    content.get(1).value().pointer(),
                    "a parameter has one media type: it is sent as `" + first.name() + "`");
        }
        if (!ContentCompiler.isJson(first.name()) && !first.name().startsWith("text/")) {
            reporter.report(
                    NOT_ENFORCED,
                    first.value().pointer(),
                    "a parameter is not written as `" + first.name() + "`, but as plain text",
                    "JSON is what can be written");
        }
        for (String keyword : STYLE_KEYWORDS) {
            parameter
                    .member(keyword)
                    .ifPresent(found -> reporter.report(
                            NOT_ENFORCED,
                            found.pointer(),
                            "`" + keyword + "` has no effect on a parameter with `content`"));
        }
        parameter
                .member("schema")
                .ifPresent(schema -> reporter.report(
                        NOT_ENFORCED, schema.pointer(), "a parameter with `content` has its schema there, not here"));
    }

    /** Of other bodies than forms; those of forms are their compiler's. */
    private void reviewEncodings(Node body) {
        for (ContentCompiler.Choice choice : ContentCompiler.all(body)) {
            choice.node()
                    .member("encoding")
                    .filter(encoding -> FormCompiler.isNoForm(choice) && reviewed.add(encoding.pointer()))
                    .ifPresent(encoding -> reporter.report(
                            NOT_ENFORCED,
                            encoding.pointer(),
                            "`encoding` has no effect on `" + choice.mediaType() + "`"));
        }
    }
}
