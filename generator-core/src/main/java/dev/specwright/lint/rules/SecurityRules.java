package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Credentials and transport. */
final class SecurityRules {

    /** Forms of credentials that their makers chose so that they can be recognised. */
    private static final Pattern SECRET = Pattern.compile("AKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}\\b"
            + "|\\b[sr]k_live_[A-Za-z0-9]{20,}|\\bxox[baprs]-[0-9A-Za-z-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----"
            + "|\\bAIza[0-9A-Za-z_-]{35}\\b");

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
                .warning(
                        "secret-in-example",
                        "An example looks like a real credential",
                        RuleList.schemas(SecurityRules::secrets))
                .warning(
                        "scope-undefined",
                        "A security requirement names a scope that its OAuth flows do not have",
                        SecurityRules::scopes)
                .spectral("oas3-operation-security-defined")
                .info(
                        "write-without-security",
                        "An operation that changes something asks for no credentials",
                        RuleList.operations(SecurityRules::open))
                .only(Preset.STRICT)
                .info(
                        "password-readable",
                        "A password is not write-only, so responses may have it",
                        RuleList.schemas(SecurityRules::passwords))
                .only(Preset.STRICT)
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

    private static void secrets(LintedApi api, Node schema, FindingSink findings) {
        List<Node> texts = new ArrayList<>();
        schema.member("example").ifPresent(texts::add);
        schema.member("default").ifPresent(texts::add);
        schema.member("examples").map(Node::elements).ifPresent(texts::addAll);
        for (Node text : texts) {
            boolean secret = text.json().isTextual()
                    && SECRET.matcher(text.json().textValue()).find();
            if (secret) {
                findings.report(
                        text,
                        "this looks like a real credential",
                        "If it is one, revoke it; write an example that nobody could mistake");
            }
        }
    }

    private static void scopes(LintedApi api, FindingSink findings) {
        List<Node> holders = new ArrayList<>(List.of(api.root()));
        api.operations().stream().map(OperationPlace::node).forEach(holders::add);
        for (Node holder : holders) {
            for (Node requirement :
                    holder.member("security").map(Node::elements).orElse(List.of())) {
                requirement.members().forEach(member -> scopes(api, member, findings));
            }
        }
    }

    private static void scopes(LintedApi api, Node.Member requirement, FindingSink findings) {
        Optional<Node> scheme = schemes(api).stream()
                .filter(each -> each.name().equals(requirement.name()))
                .findFirst()
                .flatMap(each -> api.follow(each.value()));
        if (scheme.flatMap(node -> node.text("type")).filter("oauth2"::equals).isEmpty()) {
            return;
        }
        List<String> known = scheme.get().member("flows").map(Node::members).orElse(List.of()).stream()
                .flatMap(flow -> flow.value().member("scopes").map(Node::members).orElse(List.of()).stream())
                .map(Node.Member::name)
                .toList();
        for (Node scope : requirement.value().elements()) {
            if (!known.contains(scope.json().asText())) {
                findings.report(
                        scope,
                        "no flow of `" + requirement.name() + "` has the scope `"
                                + scope.json().asText() + "`",
                        "Add it to the flows' `scopes`, or correct its name");
            }
        }
    }

    private static void open(LintedApi api, OperationPlace operation, FindingSink findings) {
        Optional<Node> security =
                operation.node().member("security").or(() -> api.root().member("security"));
        boolean writes = List.of("post", "put", "patch", "delete").contains(operation.method());
        boolean none = security.map(Node::elements).orElse(List.of()).isEmpty();
        if (writes && none && !schemes(api).isEmpty()) {
            findings.report(
                    operation.node(),
                    operation.label() + " changes something and asks for no credentials",
                    "Add `security`; `security: [{}]` says that this is meant");
        }
    }

    private static void passwords(LintedApi api, Node schema, FindingSink findings) {
        for (Node.Member property :
                schema.member("properties").map(Node::members).orElse(List.of())) {
            boolean password =
                    property.value().text("format").filter("password"::equals).isPresent();
            if (password && !property.value().isTrue("writeOnly")) {
                findings.report(
                        property.value(),
                        "`" + property.name() + "` is a password, but not `writeOnly`",
                        "Add `writeOnly: true`");
            }
        }
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
