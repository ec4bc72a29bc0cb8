package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two revisions of a security scheme.
 *
 * @param name what the document calls it
 * @param before the old definition
 * @param after the new definition
 */
record SchemeComparison(String name, Node before, Node after) {

    private static final List<String> FIXED = List.of("type", "scheme", "in", "name", "openIdConnectUrl");

    void compare(Ledger ledger) {
        for (String keyword : FIXED) {
            Optional<String> was = before.text(keyword);
            Optional<String> is = after.text(keyword);
            if (!was.equals(is)) {
                String sentence = "security scheme `" + name + "` has the " + keyword + " `" + is.orElse("")
                        + "`, it was `" + was.orElse("") + "`";
                report(ledger, Level.BREAKING, before.member(keyword), after.member(keyword), sentence);
            }
        }
        if (!before.text("bearerFormat").equals(after.text("bearerFormat"))) {
            String sentence = "security scheme `" + name + "` says something else of its tokens' format";
            report(ledger, Level.RISKY, before.member("bearerFormat"), after.member("bearerFormat"), sentence);
        }
        Map<String, Node> old = flows(before);
        Map<String, Node> now = flows(after);
        old.forEach((flow, node) -> {
            if (now.containsKey(flow)) {
                flow(flow, node, now.get(flow), ledger);
            } else {
                String sentence = "security scheme `" + name + "` has no flow `" + flow + "` any more";
                report(ledger, Level.BREAKING, Optional.of(node), Optional.empty(), sentence);
            }
        });
    }

    private static Map<String, Node> flows(Node scheme) {
        Map<String, Node> flows = new LinkedHashMap<>();
        scheme.member("flows")
                .map(Node::members)
                .orElse(List.of())
                .forEach(flow -> flows.put(flow.name(), flow.value()));
        return flows;
    }

    private void flow(String flow, Node was, Node is, Ledger ledger) {
        for (String url : List.of("authorizationUrl", "tokenUrl", "refreshUrl")) {
            if (!was.text(url).equals(is.text(url))) {
                String sentence = "flow `" + flow + "` of security scheme `" + name + "` has the " + url + " `"
                        + is.text(url).orElse("") + "`, it was `"
                        + was.text(url).orElse("") + "`";
                report(ledger, Level.RISKY, was.member(url), is.member(url), sentence);
            }
        }
        freshScopes(flow, was, is, ledger);
        Optional<Node> scopes = is.member("scopes");
        for (Node.Member scope : was.member("scopes").map(Node::members).orElse(List.of())) {
            if (scopes.flatMap(found -> found.member(scope.name())).isEmpty()) {
                String sentence = "flow `" + flow + "` of security scheme `" + name + "` has no scope `" + scope.name()
                        + "` any more";
                report(ledger, Level.RISKY, Optional.of(scope.value()), scopes, sentence);
            }
        }
    }

    private void freshScopes(String flow, Node was, Node is, Ledger ledger) {
        Optional<Node> old = was.member("scopes");
        for (Node.Member scope : is.member("scopes").map(Node::members).orElse(List.of())) {
            if (old.flatMap(found -> found.member(scope.name())).isEmpty()) {
                String sentence = "flow `" + flow + "` of security scheme `" + name + "` has the scope `" + scope.name()
                        + "` now";
                report(ledger, Level.SAFE, old, Optional.of(scope.value()), sentence);
            }
        }
    }

    private void report(Ledger ledger, Level level, Optional<Node> was, Optional<Node> is, String sentence) {
        ledger.document(
                ChangeKind.SECURITY_SCHEME_CHANGED,
                level,
                was.or(() -> Optional.of(before)),
                is.or(() -> Optional.of(after)),
                sentence);
    }
}
