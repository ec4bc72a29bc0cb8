package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses: servers and paths. */
final class PathRules {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private PathRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.STRUCTURE)
                .error("path-identical", "Two paths differ in the names of their parameters only", PathRules::identical)
                .warning(
                        "path-ambiguous",
                        "A URL matches two paths, neither of which is the more concrete one",
                        PathRules::ambiguous)
                .warning("path-trailing-slash", "A path ends with a slash", PathRules::trailingSlash)
                .only(Preset.STRICT)
                .spectral("path-keys-no-trailing-slash")
                .warning("path-query", "A path has a query string, which no template can have", PathRules::query)
                .spectral("path-not-include-query")
                .error("path-empty-parameter", "A path has a parameter without a name", PathRules::emptyParameter)
                .spectral("path-declarations-must-exist")
                .error("path-parameter-twice", "A path has the same parameter twice", PathRules::twice)
                .spectral("path-params")
                .error("server-variables", "A server's URL and its variables do not fit", PathRules::variables)
                .spectral("oas3-server-variables")
                .warning("server-trailing-slash", "A server's URL ends with a slash", PathRules::serverSlash)
                .only(Preset.STRICT)
                .spectral("oas3-server-trailing-slash")
                .warning("server-example", "A server is at example.com", PathRules::example)
                .only(Preset.STRICT)
                .rules();
    }

    private static List<Node.Member> paths(LintedApi api) {
        return api.root().member("paths").map(Node::members).orElse(List.of()).stream()
                .filter(path -> !path.name().startsWith("x-"))
                .toList();
    }

    private static void identical(LintedApi api, FindingSink findings) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Node.Member path : paths(api)) {
            String shape = path.name().replaceAll("\\{[^{}]*}", "{}");
            String earlier = owners.putIfAbsent(shape, path.name());
            if (earlier != null) {
                findings.report(
                        path.value(),
                        "`" + path.name() + "` and `" + earlier + "` are the same path (OpenAPI, Paths Object)",
                        "Join the two");
            }
        }
    }

    /** A path and its parts; a part that is a parameter as a whole is empty. */
    private record Parted(Node.Member path, String[] parts) {

        static Parted of(Node.Member path) {
            String[] parts = path.name().split("/");
            for (int i = 0; i < parts.length; i++) {
                int end = parts[i].length() - 1;
                boolean open = end > 0 && parts[i].charAt(0) == '{' && parts[i].indexOf('}') == end;
                parts[i] = open && parts[i].indexOf('{', 1) < 0 ? "" : parts[i];
            }
            return new Parted(path, parts);
        }
    }

    private static void ambiguous(LintedApi api, FindingSink findings) {
        Map<Integer, List<Parted>> byLength = new LinkedHashMap<>();
        for (Node.Member path : paths(api)) {
            Parted parted = Parted.of(path);
            byLength.computeIfAbsent(parted.parts().length, none -> new ArrayList<>())
                    .add(parted);
        }
        byLength.values().forEach(group -> {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    ambiguous(group.get(i), group.get(j), findings);
                }
            }
        });
    }

    private static void ambiguous(Parted one, Parted other, FindingSink findings) {
        if (overlap(one.parts(), other.parts())
                && shareMethod(one.path().value(), other.path().value())) {
            findings.report(
                    one.path().value(),
                    "`" + one.path().name() + "` and `" + other.path().name() + "` match the same URLs",
                    "Which one is meant is up to the server; make one of them differ in a fixed part");
        }
    }

    private static boolean shareMethod(Node one, Node other) {
        return one.members().stream()
                .anyMatch(member -> ObjectKind.METHODS.contains(member.name())
                        && other.member(member.name()).isPresent());
    }

    /** Each has a fixed part where the other has a parameter, and otherwise they agree. */
    private static boolean overlap(String[] left, String[] right) {
        boolean leftFixed = false;
        boolean rightFixed = false;
        // From the end, as most paths of an API begin alike; before the first slash there is nothing.
        for (int i = left.length - 1; i > 0; i--) {
            boolean leftOpen = left[i].isEmpty();
            boolean rightOpen = right[i].isEmpty();
            if (!leftOpen && !rightOpen && !left[i].equals(right[i])) {
                return false;
            }
            leftFixed |= !leftOpen && rightOpen;
            rightFixed |= leftOpen && !rightOpen;
        }
        return leftFixed && rightFixed;
    }

    private static void trailingSlash(LintedApi api, FindingSink findings) {
        paths(api).stream()
                .filter(path -> path.name().length() > 1 && path.name().endsWith("/"))
                .forEach(path -> findings.report(
                        path.value(), "`" + path.name() + "` ends with a slash", "Many servers tell the two apart"));
    }

    private static void query(LintedApi api, FindingSink findings) {
        paths(api).stream()
                .filter(path -> path.name().replaceAll("\\{[^{}]*}", "").contains("?"))
                .forEach(path -> findings.report(
                        path.value(),
                        "`" + path.name() + "` has a query string",
                        "Describe it as parameters with `in: query`"));
    }

    private static void emptyParameter(LintedApi api, FindingSink findings) {
        paths(api).stream()
                .filter(path -> path.name().contains("{}"))
                .forEach(path -> findings.report(
                        path.value(), "`" + path.name() + "` has a parameter without a name", "Name it"));
    }

    private static void twice(LintedApi api, FindingSink findings) {
        for (Node.Member path : paths(api)) {
            Set<String> seen = new LinkedHashSet<>();
            for (String name : variables(path.name())) {
                if (!seen.add(name)) {
                    findings.report(
                            path.value(), "`" + path.name() + "` has `{" + name + "}` twice", "Rename one of them");
                }
            }
        }
    }

    private static List<String> variables(String template) {
        List<String> names = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static List<Node> servers(LintedApi api) {
        Set<Node> holders = new LinkedHashSet<>(Set.of(api.root()));
        paths(api).forEach(path -> holders.add(path.value()));
        api.operations().stream().map(OperationPlace::node).forEach(holders::add);
        return holders.stream()
                .flatMap(holder -> holder.member("servers").map(Node::elements).orElse(List.of()).stream())
                .toList();
    }

    private static void variables(LintedApi api, FindingSink findings) {
        for (Node server : servers(api)) {
            List<String> used = variables(server.text("url").orElse(""));
            List<Node.Member> defined =
                    server.member("variables").map(Node::members).orElse(List.of());
            Node holder = server.member("variables").orElse(server);
            for (String name : used) {
                if (defined.stream().noneMatch(variable -> variable.name().equals(name))) {
                    findings.report(
                            holder,
                            "the URL's `{" + name + "}` is not described",
                            "Add it to `variables`, with a `default`");
                }
            }
            for (Node.Member variable : defined) {
                variable(variable, used, findings);
            }
        }
    }

    private static void variable(Node.Member variable, List<String> used, FindingSink findings) {
        Optional<String> preset = variable.value().text("default");
        List<Node> allowed = variable.value().member("enum").map(Node::elements).orElse(List.of());
        if (!used.contains(variable.name())) {
            findings.report(
                    variable.value(), "the URL has no `{" + variable.name() + "}`", "Remove it, or correct the name");
        } else if (preset.isEmpty()) {
            findings.report(
                    variable.value(), "the variable `" + variable.name() + "` has no `default`", "It must have one");
        } else if (!allowed.isEmpty()
                && allowed.stream().noneMatch(value -> value.json().asText().equals(preset.get()))) {
            findings.report(
                    variable.value(),
                    "the default `" + preset.get() + "` of `" + variable.name() + "` is not in its `enum`",
                    "Choose one that is");
        }
    }

    private static void serverSlash(LintedApi api, FindingSink findings) {
        servers(api).stream()
                .flatMap(server -> server.member("url").stream())
                .filter(url ->
                        url.json().asText().length() > 1 && url.json().asText().endsWith("/"))
                .forEach(url ->
                        findings.report(url, "the URL ends with a slash, and every path begins with one", "Remove it"));
    }

    private static void example(LintedApi api, FindingSink findings) {
        servers(api).stream()
                .flatMap(server -> server.member("url").stream())
                .filter(url -> url.json().asText().matches("(?i).*\\bexample\\.(com|org|net)\\b.*"))
                .forEach(url -> findings.report(
                        url, "`" + url.json().asText() + "` is an address for examples", "Name the real one"));
    }
}
