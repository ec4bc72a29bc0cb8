package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.PatternFacts;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.regex.MatchingCost;
import dev.specwright.regex.MatchingCost.Growth;
import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions. */
final class PatternRules {

    /** From this length on a quadratic pattern is felt. */
    private static final long LONG = 5_000;

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

    static List<Rule> attacks() {
        return new RuleList(Family.SECURITY)
                .error(
                        "redos-pattern",
                        "A pattern takes exponential time in engines that try and go back",
                        RuleList.schemas(PatternRules::exponential))
                .warning(
                        "slow-pattern",
                        "A pattern takes time in the square of the text's length in engines that try and go back",
                        RuleList.schemas(PatternRules::polynomial))
                .only(Preset.STRICT)
                .rules();
    }

    private static void exponential(LintedApi api, Node schema, FindingSink findings) {
        pattern(schema).ifPresent(value -> {
            MatchingCost cost = api.pattern(value.json().textValue()).exponentialCost();
            if (cost.growth() == Growth.EXPONENTIAL && cost.attack().length() <= longest(schema)) {
                findings.report(
                        value,
                        "exponential: " + cost.attack().length() + " characters take "
                                + (cost.inJava()
                                        ? "java.util.regex"
                                        : "an engine that remembers nothing (JavaScript's, Python's)")
                                + " more than "
                                + String.format(Locale.ROOT, "%,d", cost.steps() - 1) + " steps, "
                                + shown(cost.attack())
                                + " say",
                        "Whoever checks the pattern can be kept busy by a short text; let no text be read in two ways"
                                + " (the generated client matches it in one pass)");
            }
        });
    }

    private static void polynomial(LintedApi api, Node schema, FindingSink findings) {
        pattern(schema).ifPresent(value -> {
            MatchingCost cost = api.pattern(value.json().textValue()).cost();
            if (cost.growth() == Growth.POLYNOMIAL && longest(schema) > LONG) {
                findings.report(
                        value,
                        "quadratic: " + cost.attack().length() + " characters take java.util.regex "
                                + String.format(Locale.ROOT, "%,d", cost.steps()) + " steps, and twice as many"
                                + " characters four times as many",
                        "Limit the length with `maxLength`, or anchor the pattern");
            }
        });
    }

    private static long longest(Node schema) {
        JsonNode limit = schema.json().path("maxLength");
        return limit.isNumber() ? limit.longValue() : Long.MAX_VALUE;
    }

    private static String shown(String attack) {
        String printable = attack.replace("\n", "\\n").replace("\u0000", "\\u0000");
        return "`" + printable + "`";
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
                                    + e.getDescription().toLowerCase(Locale.ROOT),
                            "Servers and clients in other languages read the same text; write it in a way all accept");
                }
            }
        });
    }
}
