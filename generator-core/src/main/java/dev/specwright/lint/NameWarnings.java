package dev.specwright.lint;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.lint.rules.BuiltInRules;
import dev.specwright.model.ApiModel;
import dev.specwright.resolve.ResolvedApi;

/** What the generator tells of names that Java cannot tell apart, by the linter's rules. */
public final class NameWarnings {

    private static final String RULES = "-collision";

    private NameWarnings() {}

    /**
     * Runs the rules about colliding names.
     *
     * @param api the linked document
     * @param model what Java will show of it
     * @param diagnostics gets a warning for each collision
     */
    public static void report(ResolvedApi api, ApiModel model, Diagnostics diagnostics) {
        LintedApi linted = new LintedApi(api, model);
        for (Rule rule : BuiltInRules.all()) {
            if (rule.info().id().endsWith(RULES)) {
                FindingSink sink = new FindingSink(rule.info(), api.positions());
                rule.check(linted, sink);
                sink.found()
                        .forEach(finding -> diagnostics.add(
                                DiagnosticCode.NAME_COLLISION,
                                finding.location(),
                                finding.pointer(),
                                finding.message(),
                                finding.hint()));
            }
        }
    }
}
