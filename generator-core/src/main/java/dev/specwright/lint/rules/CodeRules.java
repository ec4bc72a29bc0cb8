package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Set;

/** Types that Java can say less of than their author may think. */
final class CodeRules {

    private CodeRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.CODE)
                .info(
                        "integer-without-format",
                        "An integer does not say how many bits it has",
                        RuleList.schemas(CodeRules::integer))
                .only(Preset.STRICT)
                .warning(
                        "union-any-branch",
                        "An alternative accepts everything, so the union has no type",
                        RuleList.schemas(CodeRules::anyBranch))
                .rules();
    }

    private static void integer(LintedApi api, Node schema, FindingSink findings) {
        boolean open = SchemaTypes.of(api, schema).contains("integer")
                && schema.member("format").isEmpty()
                && schema.member("enum").isEmpty()
                && schema.member("const").isEmpty();
        JsonNode top = schema.json().path("maximum");
        JsonNode bottom = schema.json().path("minimum");
        boolean small = top.isNumber()
                && bottom.isNumber()
                && top.asLong() <= Integer.MAX_VALUE
                && bottom.asLong() >= Integer.MIN_VALUE;
        if (open && !small) {
            findings.report(
                    schema.member("type").orElse(schema),
                    "the integer names neither a format nor both bounds; Java takes it for a `long`",
                    "Add `format: int32` or `format: int64`");
        }
    }

    private static void anyBranch(LintedApi api, Node schema, FindingSink findings) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            for (Node branch : schema.member(keyword).map(Node::elements).orElse(List.of())) {
                JsonNode json = api.follow(branch).orElse(branch).json();
                boolean anything = json.isBoolean() && json.booleanValue()
                        || json.isObject()
                                && json.properties().stream()
                                        .allMatch(member -> Set.of("title", "description", "example", "examples")
                                                .contains(member.getKey()));
                if (anything && schema.member(keyword).orElse(schema).json().size() > 1) {
                    findings.report(
                            branch,
                            "this alternative accepts everything",
                            "Remove it, or say what it accepts: Java has a bare JSON value otherwise");
                }
            }
        }
    }
}
