package dev.specwright.lint.rules;

import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.RuleInfo;
import dev.specwright.lint.SchemaRule;
import dev.specwright.resolve.Node;

/** A rule about schemas that is one method. */
record CheckedSchemaRule(RuleInfo info, RuleList.SchemaCheck method) implements SchemaRule {

    @Override
    public void check(LintedApi api, Node schema, FindingSink findings) {
        method.check(api, schema, findings);
    }
}
