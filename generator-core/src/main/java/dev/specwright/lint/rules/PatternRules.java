package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.PatternFacts;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions. */
final class PatternRules {

    private PatternRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.VALUES)
                .error(
                        "pattern-invalid",
                        "A pattern is no regular expression of ECMA-262",
                        RuleList.schemas(PatternRules::invalid))
                .warning(
                        "pattern-not-portable",
                        "A pattern means nothing, or something else, to other regular expression engines",
                        RuleList.schemas(PatternRules::portable))
                .rules();
    }

    private static Optional<Node> pattern(Node schema) {
        return schema.member("pattern").filter(value -> value.json().isTextual());
    }

    private static void invalid(LintedApi api, Node schema, FindingSink findings) {
        pattern(schema).ifPresent(value -> {
            PatternFacts facts = api.pattern(value.json().textValue());
            Optional<String> refusal = facts.outcome()
                    .fold(
                            compiled -> Optional.empty(),
                            refused -> Optional.of(refused.message() + " (character " + (refused.offset() + 1) + ")"));
            refusal.ifPresent(reason -> findings.report(
                    value,
                    "the pattern cannot be used: " + reason,
                    "JSON Schema's patterns are ECMA-262 regular expressions, without slashes and flags"));
        });
    }

    private static void portable(LintedApi api, Node schema, FindingSink findings) {
        pattern(schema).ifPresent(value -> {
            String source = value.json().textValue();
            boolean valid = api.pattern(source).outcome().fold(compiled -> true, refused -> false);
            try {
                Pattern.compile(source);
            } catch (PatternSyntaxException e) {
                if (valid) {
                    findings.report(
                            value,
                            "the pattern is valid ECMA-262, but java.util.regex refuses it as it stands: "
                                    + e.getDescription().toLowerCase(java.util.Locale.ROOT),
                            "Servers and clients in other languages read the same text; write it in a way all accept");
                }
            }
        });
    }
}
