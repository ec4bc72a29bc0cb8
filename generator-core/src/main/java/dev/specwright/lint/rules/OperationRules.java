package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.load.CompactJson;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedOperation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Operations: their bodies, responses, parameters and tags. */
final class OperationRules {

    private OperationRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.STRUCTURE)
                .warning(
                        "no-error-response",
                        "An operation describes no error, so callers get no typed exception",
                        RuleList.operations(OperationRules::noError))
                .warning(
                        "no-success-response",
                        "An operation describes no success",
                        RuleList.operations(OperationRules::noSuccess))
                .spectral("operation-success-response")
                .warning(
                        "get-with-body",
                        "A GET, HEAD or DELETE has a body, which many clients and proxies drop",
                        RuleList.operations(OperationRules::bodyOfGet))
                .warning(
                        "optional-body-required-properties",
                        "A body is optional, but its object has required properties",
                        RuleList.operations(OperationRules::optionalBody))
                .warning(
                        "ignored-header-parameter",
                        "OpenAPI ignores header parameters named Accept, Content-Type and Authorization",
                        RuleList.operations(OperationRules::ignoredHeaders))
                .info(
                        "several-success-responses",
                        "An operation has several success responses with different bodies",
                        RuleList.operations(OperationRules::severalSuccesses))
                .only(Preset.STRICT)
                .info("unused-tag", "A tag is declared, but no operation has it", OperationRules::unusedTags)
                .info(
                        "undeclared-tag",
                        "An operation has a tag that the document does not declare",
                        RuleList.operations(OperationRules::undeclaredTags))
                .spectral("operation-tag-defined")
                .rules();
    }

    private static List<Node.Member> responses(OperationPlace operation) {
        return operation.node().member("responses").map(Node::members).orElse(List.of()).stream()
                .filter(response -> !response.name().startsWith("x-"))
                .toList();
    }

    private static void noError(LintedApi api, OperationPlace operation, FindingSink findings) {
        List<Node.Member> responses = responses(operation);
        boolean described =
                responses.stream().anyMatch(response -> response.name().matches("[45].*|default"));
        if (!responses.isEmpty() && !described) {
            findings.report(
                    operation.node().member("responses").orElse(operation.node()),
                    operation.label() + " describes no error response",
                    "Describe `4XX` or `default`: callers then get the error's body as a type");
        }
    }

    private static void noSuccess(LintedApi api, OperationPlace operation, FindingSink findings) {
        List<Node.Member> responses = responses(operation);
        boolean described =
                responses.stream().anyMatch(response -> response.name().matches("[123].*|default"));
        if (!described && operation.node().member("responses").isPresent()) {
            findings.report(
                    operation.node().member("responses").orElse(operation.node()),
                    operation.label() + " describes no `2XX` or `3XX` response",
                    "Describe what comes back when all goes well");
        }
    }

    private static void bodyOfGet(LintedApi api, OperationPlace operation, FindingSink findings) {
        if (List.of("get", "head", "delete").contains(operation.method())) {
            operation
                    .node()
                    .member("requestBody")
                    .ifPresent(body -> findings.report(
                            body,
                            "a body of " + operation.method().toUpperCase(Locale.ROOT)
                                    + " has no defined meaning (RFC 9110, section 9.3); many clients and proxies drop it",
                            "Use query parameters, or POST"));
        }
    }

    private static void optionalBody(LintedApi api, OperationPlace operation, FindingSink findings) {
        operation
                .node()
                .member("requestBody")
                .ifPresent(reference -> api.follow(reference)
                        .filter(body -> !body.isTrue("required"))
                        .ifPresent(body -> body.member("content").map(Node::members).orElse(List.of()).stream()
                                .flatMap(content -> content.value().member("schema").stream())
                                .map(schema -> SchemaTypes.required(api, schema))
                                .filter(names -> !names.isEmpty())
                                .findFirst()
                                .ifPresent(names -> findings.report(
                                        reference,
                                        "the body may be left out, although its object requires `"
                                                + String.join("`, `", names) + "`",
                                        "Add `required: true` to the request body"))));
    }

    private static void ignoredHeaders(LintedApi api, OperationPlace operation, FindingSink findings) {
        for (Node parameter : api.parameters(operation)) {
            String name = parameter.text("name").orElse("").toLowerCase(Locale.ROOT);
            boolean header = parameter.text("in").filter("header"::equals).isPresent();
            if (header && ResolvedOperation.IGNORED_HEADERS.contains(name)) {
                findings.report(
                        parameter,
                        "OpenAPI ignores the header parameter `"
                                + parameter.text("name").orElse("") + "` (Parameter Object, `name`)",
                        name.equals("authorization")
                                ? "Describe it as a security scheme"
                                : "The media types of bodies and responses say the same");
            }
        }
    }

    private static void severalSuccesses(LintedApi api, OperationPlace operation, FindingSink findings) {
        Set<String> schemas = new LinkedHashSet<>();
        for (Node.Member response : responses(operation)) {
            if (response.name().startsWith("2")) {
                api
                        .follow(response.value())
                        .flatMap(found -> found.member("content"))
                        .map(Node::members)
                        .orElse(List.of())
                        .stream()
                        .flatMap(content -> content.value().member("schema").stream())
                        .forEach(schema -> schemas.add(CompactJson.write(schema.json())));
            }
        }
        if (schemas.size() > 1) {
            findings.report(
                    operation.node().member("responses").orElse(operation.node()),
                    operation.label() + " answers success with " + schemas.size() + " different bodies",
                    "Callers have to ask which they got; one body for all, or operations of their own, is simpler");
        }
    }

    private static Set<String> usedTags(LintedApi api) {
        Set<String> used = new LinkedHashSet<>();
        List<OperationPlace> all = new java.util.ArrayList<>(api.operations());
        all.addAll(api.webhooks());
        all.forEach(operation -> operation
                .node()
                .member("tags")
                .map(Node::elements)
                .orElse(List.of())
                .forEach(tag -> used.add(tag.json().asText())));
        return used;
    }

    private static void unusedTags(LintedApi api, FindingSink findings) {
        Set<String> used = usedTags(api);
        for (Node tag : api.root().member("tags").map(Node::elements).orElse(List.of())) {
            tag.text("name")
                    .filter(name -> !used.contains(name))
                    .ifPresent(name -> findings.report(
                            tag, "no operation has the tag `" + name + "`", "Remove it, or tag the operations"));
        }
    }

    private static void undeclaredTags(LintedApi api, OperationPlace operation, FindingSink findings) {
        List<Node> declared = api.root().member("tags").map(Node::elements).orElse(List.of());
        for (Node tag : operation.node().member("tags").map(Node::elements).orElse(List.of())) {
            String name = tag.json().asText();
            boolean known = declared.stream()
                    .anyMatch(each -> each.text("name").filter(name::equals).isPresent());
            if (!known && !declared.isEmpty()) {
                findings.report(
                        tag,
                        "the tag `" + name + "` is not declared under `tags`",
                        "Declare it with a description, or correct its name");
            }
        }
    }
}
