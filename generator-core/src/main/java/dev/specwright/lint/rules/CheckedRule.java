package dev.specwright.lint.rules;

import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Rule;
import dev.specwright.lint.RuleInfo;
import java.util.function.BiConsumer;

/** A rule that is one method. */
record CheckedRule(RuleInfo info, BiConsumer<LintedApi, FindingSink> method) implements Rule {

    @Override
    public void check(LintedApi api, FindingSink findings) {
        method.accept(api, findings);
    }
}
