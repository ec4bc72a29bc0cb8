package dev.specwright.lint;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_OPTION;

import dev.specwright.load.Pointers;
import dev.specwright.overlay.TargetPaths;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule that is written as data: what it looks at, as a JSONPath, and what must hold there.
 *
 * @param info what it is called and how grave it is
 * @param at a JSONPath (RFC 9535)
 * @param assertion what must hold of each node that it selects
 * @param message what is wrong where it does not hold
 * @param hint what to do then
 */
record DeclaredRule(RuleInfo info, String at, Assertion assertion, String message, String hint) implements Rule {

    private static final List<String> ASSERTIONS = List.of("require", "forbid", "matches", "refuses");

    /** What must hold of a node. */
    @FunctionalInterface
    interface Assertion {
        boolean holds(Node node);
    }

    @Override
    public void check(LintedApi api, FindingSink findings) {
        List<List<String>> selected = new TargetPaths().select(at, api.root().json());
        for (List<String> tokens : selected == null ? List.<List<String>>of() : selected) {
            String pointer = tokens.stream().reduce("", Pointers::child);
            api.api()
                    .at(pointer)
                    .filter(node -> !assertion.holds(node))
                    .ifPresent(node -> findings.report(node, message, hint));
        }
    }

    /** Reads such a rule; reports what is wrong with it. */
    static Optional<Rule> read(Node node, Reporter reporter) {
        Optional<String> id = node.text("id").filter(text -> text.matches("[a-z0-9]+(-[a-z0-9]+)+"));
        Optional<String> at = node.text("at").filter(text -> text.startsWith("$"));
        Optional<String> message = node.text("message");
        Optional<Assertion> assertion = assertion(node);
        LintSeverity severity = node.text("severity").flatMap(LintSeverity::of).orElse(LintSeverity.WARNING);
        if (id.isEmpty() || at.isEmpty() || message.isEmpty() || assertion.isEmpty()) {
            reporter.report(
                    INVALID_OPTION,
                    node.pointer(),
                    "a rule of one's own has `id` (two or more words with hyphens), `at` (a JSONPath), `message`, and one of "
                            + String.join(", ", ASSERTIONS),
                    "`severity` and `hint` may be there too");
            return Optional.empty();
        }
        return Optional.of(new DeclaredRule(
                new RuleInfo(id.get(), Family.STYLE, severity, Preset.RECOMMENDED, message.get()),
                at.get(),
                assertion.get(),
                message.get(),
                node.text("hint").orElse("")));
    }

    private static Optional<Assertion> assertion(Node node) {
        for (String name : ASSERTIONS) {
            Optional<String> text = node.text(name);
            if (text.isPresent()) {
                return assertion(name, text.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Assertion> assertion(String name, String text) {
        return switch (name) {
            case "require" ->
                Optional.of(node -> node.member(text)
                        .filter(member -> !member.json().isTextual()
                                || !member.json().textValue().isBlank())
                        .isPresent());
            case "forbid" -> Optional.of(node -> node.member(text).isEmpty());
            default ->
                pattern(text)
                        .map(pattern -> node -> pattern.matcher(value(node)).find() == name.equals("matches"));
        };
    }

    /** What a pattern looks at: a text, or the name of what is no text. */
    private static String value(Node node) {
        return node.json().isValueNode() ? node.json().asText() : node.name();
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
