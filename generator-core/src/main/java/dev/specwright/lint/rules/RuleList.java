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
import dev.specwright.resolve.OpenApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Puts rules of one family together. */
final class RuleList {

    private final Family family;
    private final List<Rule> rules = new ArrayList<>();

    RuleList(Family family) {
        this.family = family;
    }

    /** Looks at one schema. */
    @FunctionalInterface
    interface SchemaCheck {
        void check(LintedApi api, Node schema, FindingSink findings);
    }

    /** Looks at one operation. */
    @FunctionalInterface
    interface OperationCheck {
        void check(LintedApi api, OperationPlace operation, FindingSink findings);
    }

    RuleList error(String id, String summary, BiConsumer<LintedApi, FindingSink> method) {
        return add(LintSeverity.ERROR, id, summary, method);
    }

    RuleList warning(String id, String summary, BiConsumer<LintedApi, FindingSink> method) {
        return add(LintSeverity.WARNING, id, summary, method);
    }

    RuleList info(String id, String summary, BiConsumer<LintedApi, FindingSink> method) {
        return add(LintSeverity.INFO, id, summary, method);
    }

    private RuleList add(LintSeverity severity, String id, String summary, BiConsumer<LintedApi, FindingSink> method) {
        rules.add(new CheckedRule(new RuleInfo(id, family, severity, Preset.RECOMMENDED, summary), method));
        return this;
    }

    /** Keeps the rule added last for a larger preset. */
    RuleList only(Preset level) {
        Rule last = rules.remove(rules.size() - 1);
        RuleInfo info = last.info();
        rules.add(new CheckedRule(
                new RuleInfo(info.id(), info.family(), info.severity(), level, info.spectral(), info.summary()),
                last::check));
        return this;
    }

    /** Names the rule of {@code spectral:oas} that the rule added last stands for. */
    RuleList spectral(String rule) {
        Rule last = rules.remove(rules.size() - 1);
        rules.add(new CheckedRule(last.info().as(rule), last::check));
        return this;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** For each schema; what stands beside a reference in OpenAPI 3.0 has no effect and is left out. */
    static BiConsumer<LintedApi, FindingSink> schemas(SchemaCheck check) {
        return (api, findings) -> {
            for (Node schema : api.schemas()) {
                if (api.version() == OpenApiVersion.V3_1 || !schema.isReference()) {
                    check.check(api, schema, findings);
                }
            }
        };
    }

    /** For each operation under {@code paths}. */
    static BiConsumer<LintedApi, FindingSink> operations(OperationCheck check) {
        return (api, findings) -> api.operations().forEach(operation -> check.check(api, operation, findings));
    }
}
