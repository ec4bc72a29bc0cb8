package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.lint.RuleInfo;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;

/** Puts rules of one family together. */
final class RuleList {

    private final Family family;
    private final List<Rule> rules = new ArrayList<>();

    RuleList(Family family) {
        this.family = family;
    }

    /** What a rule does: a method for the whole document, or one for each of its schemas. */
    @FunctionalInterface
    interface Check {
        void check(LintedApi api, FindingSink findings);

        /** The rule that does this. */
        default Rule named(RuleInfo info) {
            return new CheckedRule(info, this::check);
        }
    }

    /** Looks at one schema. */
    @FunctionalInterface
    interface SchemaCheck {
        void check(LintedApi api, Node schema, FindingSink findings);
    }

    /** A check of each schema. */
    private record Schemas(SchemaCheck each) implements Check {
        @Override
        public void check(LintedApi api, FindingSink findings) {
            api.ownSchemas().forEach(schema -> each.check(api, schema, findings));
        }

        @Override
        public Rule named(RuleInfo info) {
            return new CheckedSchemaRule(info, each);
        }
    }

    /** Looks at one operation. */
    @FunctionalInterface
    interface OperationCheck {
        void check(LintedApi api, OperationPlace operation, FindingSink findings);
    }

    RuleList error(String id, String summary, Check method) {
        return add(LintSeverity.ERROR, id, summary, method);
    }

    RuleList warning(String id, String summary, Check method) {
        return add(LintSeverity.WARNING, id, summary, method);
    }

    RuleList info(String id, String summary, Check method) {
        return add(LintSeverity.INFO, id, summary, method);
    }

    private RuleList add(LintSeverity severity, String id, String summary, Check method) {
        rules.add(method.named(new RuleInfo(id, family, severity, Preset.RECOMMENDED, summary)));
        return this;
    }

    /** Keeps the rule added last for a larger preset. */
    RuleList only(Preset level) {
        Rule last = rules.remove(rules.size() - 1);
        RuleInfo info = last.info();
        rules.add(renamed(
                last, new RuleInfo(info.id(), info.family(), info.severity(), level, info.spectral(), info.summary())));
        return this;
    }

    /** Names the rule of {@code spectral:oas} that the rule added last stands for. */
    RuleList spectral(String rule) {
        Rule last = rules.remove(rules.size() - 1);
        rules.add(renamed(last, last.info().as(rule)));
        return this;
    }

    private static Rule renamed(Rule rule, RuleInfo info) {
        return rule instanceof CheckedSchemaRule each
                ? new CheckedSchemaRule(info, each.method())
                : new CheckedRule(info, rule::check);
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** For each schema; what stands beside a reference in OpenAPI 3.0 has no effect and is left out. */
    static Check schemas(SchemaCheck check) {
        return new Schemas(check);
    }

    /** For each operation under {@code paths}. */
    static Check operations(OperationCheck check) {
        return (api, findings) -> api.operations().forEach(operation -> check.check(api, operation, findings));
    }
}
