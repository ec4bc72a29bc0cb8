package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credentials and transport. */
final class SecurityRules {

    private SecurityRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.SECURITY)
                .info(
                        "apikey-in-authorization",
                        "An API key goes into `Authorization`, where every value begins with a scheme's name",
                        SecurityRules::apiKeys)
                .warning(
                        "http-server",
                        "A server is called without encryption, so credentials travel in clear",
                        SecurityRules::plainServers)
                .error(
                        "security-undefined",
                        "A security requirement names a scheme that the document does not define",
                        SecurityRules::undefined)
                .spectral("oas3-operation-security-defined")
                .rules();
    }

    static List<Rule> servers() {
        return new RuleList(Family.STRUCTURE)
                .warning("no-servers", "The document names no server", SecurityRules::noServers)
                .spectral("oas3-api-servers")
                .rules();
    }

    private static List<Node.Member> schemes(LintedApi api) {
        return api.root()
                .member("components")
                .flatMap(components -> components.member("securitySchemes"))
                .map(Node::members)
                .orElse(List.of());
    }

    private static void apiKeys(LintedApi api, FindingSink findings) {
        for (Node.Member scheme : schemes(api)) {
            Optional<Node> node = api.follow(scheme.value());
            boolean authorization = node.flatMap(found -> found.text("type"))
                            .filter("apiKey"::equals)
                            .isPresent()
                    && node.flatMap(found -> found.text("in"))
                            .filter("header"::equals)
                            .isPresent()
                    && node.flatMap(found -> found.text("name"))
                            .filter("Authorization"::equalsIgnoreCase)
                            .isPresent();
            if (authorization && node.get().member("x-specwright-prefix").isEmpty()) {
                findings.report(
                        node.get().member("name").orElse(node.get()),
                        "`" + scheme.name() + "` puts an API key into `Authorization`: the word that has to stand"
                                + " before the key is at best in the description",
                        "Use `type: http` with its `scheme`, or say the word with `x-specwright-prefix`");
            }
        }
    }

    private static void plainServers(LintedApi api, FindingSink findings) {
        for (Node server : api.root().member("servers").map(Node::elements).orElse(List.of())) {
            server.member("url")
                    .filter(url -> url.json().isTextual()
                            && url.json().textValue().startsWith("http://")
                            && !url.json().textValue().matches("http://(localhost|127\\.|\\[::1]|\\{).*"))
                    .ifPresent(url -> findings.report(
                            url,
                            "`" + url.json().textValue() + "` is called without encryption",
                            "Use `https`: whoever is on the way can read credentials otherwise"));
        }
    }

    private static void noServers(LintedApi api, FindingSink findings) {
        Optional<Node> servers = api.root().member("servers");
        boolean elsewhere = !api.operations().isEmpty()
                && api.operations().stream()
                        .allMatch(
                                operation -> operation.node().member("servers").isPresent()
                                        || operation.item().member("servers").isPresent());
        boolean none = servers.map(Node::elements).orElse(List.of()).isEmpty();
        if (none && !elsewhere && !api.operations().isEmpty()) {
            findings.report(
                    servers.map(Node::pointer).orElse(""),
                    "the document names no server, so callers have to know the address",
                    "Add `servers` with the address of the API");
        }
    }

    private static void undefined(LintedApi api, FindingSink findings) {
        List<String> defined = schemes(api).stream().map(Node.Member::name).toList();
        List<Node> holders = new ArrayList<>(List.of(api.root()));
        api.operations().stream().map(OperationPlace::node).forEach(holders::add);
        for (Node holder : holders) {
            for (Node requirement :
                    holder.member("security").map(Node::elements).orElse(List.of())) {
                for (Node.Member member : requirement.members()) {
                    if (!defined.contains(member.name())) {
                        findings.report(
                                member.value(),
                                "there is no security scheme `" + member.name() + "`",
                                "Define it under `components.securitySchemes`");
                    }
                }
            }
        }
    }
}
