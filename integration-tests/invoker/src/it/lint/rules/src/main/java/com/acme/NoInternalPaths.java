package com.acme;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.lint.RuleInfo;

public final class NoInternalPaths implements Rule {

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "acme-internal-path", Family.STYLE, LintSeverity.WARNING, Preset.RECOMMENDED, "A path is internal");
    }

    @Override
    public void check(LintedApi api, FindingSink findings) {
        for (OperationPlace operation : api.operations()) {
            if (operation.path().startsWith("/internal/")) {
                findings.report(operation.node(), operation.label() + " is internal", "Move it to another document");
            }
        }
    }
}
