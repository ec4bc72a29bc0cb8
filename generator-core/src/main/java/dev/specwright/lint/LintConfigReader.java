package dev.specwright.lint;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_OPTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SourceDocument;
import dev.specwright.load.SpecSource;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code specwright-lint.yaml}. What is wrong with it is reported, and the rest of it counts. */
public final class LintConfigReader {

    /** What the file is called that stands next to a document. */
    public static final String FILE = "specwright-lint.yaml";

    private static final List<String> MEMBERS = List.of("preset", "rules", "overrides", "own");

    private final Set<String> known;
    private final Reporter reporter;

    private LintConfigReader(Set<String> known, Reporter reporter) {
        this.known = known;
        this.reporter = reporter;
    }

    /**
     * Reads a configuration.
     *
     * @param source the file
     * @param known the ids of the rules there are; those of rules of one's own are added
     * @param loader reads the file
     * @param diagnostics gets what is wrong with it
     * @return what it says
     */
    static LintConfig read(SpecSource source, Set<String> known, DocumentLoader loader, Diagnostics diagnostics) {
        Diagnostics reading = new Diagnostics();
        Optional<SourceDocument> document = loader.load(source, reading);
        // `off` is a word here, whatever YAML 1.1 made of it.
        reading.sorted().stream()
                .filter(diagnostic -> diagnostic.code() != DiagnosticCode.YAML_11_SCALAR)
                .forEach(diagnostics::add);
        return document.map(loaded -> new LintConfigReader(known, new Reporter(loaded::locate, diagnostics))
                        .config(new Node(loaded.root(), "")))
                .orElse(LintConfig.NONE);
    }

    private LintConfig config(Node root) {
        if (!root.json().isObject()) {
            report(root, "a configuration is an object, found " + root.describe(), "");
            return LintConfig.NONE;
        }
        root.members().stream()
                .filter(member -> !MEMBERS.contains(member.name()))
                .forEach(member -> report(
                        member.value(),
                        "there is no `" + member.name() + "` in a configuration",
                        "It has " + String.join(", ", MEMBERS)));
        List<Rule> own = new ArrayList<>();
        elements(root, "own").forEach(node -> DeclaredRule.read(node, reporter).ifPresent(own::add));
        own.forEach(rule -> known.add(rule.info().id()));
        List<LintConfig.Override> overrides = new ArrayList<>();
        elements(root, "overrides").forEach(node -> override(node).ifPresent(overrides::add));
        return new LintConfig(
                root.member("preset").flatMap(this::preset),
                root.member("rules").map(this::rules).orElse(Map.of()),
                overrides,
                own);
    }

    /** The tree of a document that could not be read. */
    static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    private static List<Node> elements(Node root, String name) {
        return root.member(name).map(Node::elements).orElse(List.of());
    }

    private Optional<Preset> preset(Node node) {
        Optional<Preset> preset = Preset.of(node.json().asText());
        if (preset.isEmpty()) {
            report(
                    node,
                    "there is no preset `" + node.json().asText() + "`",
                    "There are recommended, strict, all and" + " spectral-oas");
        }
        return preset;
    }

    private Map<String, Optional<LintSeverity>> rules(Node node) {
        Map<String, Optional<LintSeverity>> rules = new LinkedHashMap<>();
        for (Node.Member member : node.members()) {
            JsonNode json = member.value().json();
            boolean off =
                    json.isBoolean() && !json.booleanValue() || json.asText().equals("off");
            Optional<LintSeverity> severity = LintSeverity.of(json.asText());
            if (!known.contains(member.name())) {
                report(member.value(), "there is no rule `" + member.name() + "`", "docs/rules lists them");
            } else if (off || severity.isPresent()) {
                rules.put(member.name(), off ? Optional.empty() : severity);
            } else {
                String message = "`" + json.asText() + "` is no severity";
                report(member.value(), message, "There are error, warning, info and off");
            }
        }
        return rules;
    }

    private Optional<LintConfig.Override> override(Node node) {
        Optional<String> pointer = node.text("pointer")
                .or(() -> node.text("path")
                        .map(path -> "/paths/" + path.replace("~", "~0").replace("/", "~1")));
        if (pointer.isEmpty() || node.member("rules").isEmpty()) {
            report(node, "an override has `rules`, and `pointer` or `path`", "Write `path: /internal/**`, say");
            return Optional.empty();
        }
        return Optional.of(new LintConfig.Override(
                glob(pointer.get()), node.member("rules").map(this::rules).orElse(Map.of())));
    }

    /** {@code *} is anything within a token of the pointer, {@code **} anything. */
    private static Pattern glob(String pointer) {
        StringBuilder regex = new StringBuilder();
        for (String part : pointer.replace("**", "\u0000").split("(?<=[*\u0000])|(?=[*\u0000])")) {
            regex.append(
                    switch (part) {
                        case "*" -> "(?:(?!~1)[^/])*";
                        case "\u0000" -> ".*";
                        default -> Pattern.quote(part);
                    });
        }
        return Pattern.compile(regex + "(?=/|$)");
    }

    private void report(Node node, String message, String hint) {
        reporter.report(INVALID_OPTION, node.pointer(), message, hint);
    }
}
