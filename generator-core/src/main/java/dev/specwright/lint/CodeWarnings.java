package dev.specwright.lint;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.lint.rules.BuiltInRules;
import dev.specwright.model.ApiModel;
import dev.specwright.resolve.FilePointers;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the generator tells of a document by the linter's rules about generated code: names that Java cannot tell apart,
 * methods that had to be named, unions without a type. What the document silences is not told.
 */
public final class CodeWarnings {

    private CodeWarnings() {}

    /**
     * Runs those rules that are no mere hints. What the compiler has told of a place is not told again.
     *
     * @param api the linked document
     * @param model what Java will show of it
     * @param diagnostics gets a warning for each finding
     */
    public static void report(ResolvedApi api, ApiModel model, Diagnostics diagnostics) {
        List<Finding> found = found(new LintedApi(api, model));
        if (found.isEmpty()) {
            return;
        }
        Set<String> told = new LinkedHashSet<>();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            told.add(diagnostic.location() + diagnostic.pointer());
        }
        Suppressions suppressions = new Suppressions(api.root());
        for (Finding finding : found) {
            String pointer = FilePointers.within(finding.pointer());
            if (!suppressions.silence(finding) && !told.contains(finding.location() + pointer)) {
                diagnostics.add(
                        DiagnosticCode.CODE_RULE,
                        finding.location(),
                        pointer,
                        finding.message(),
                        finding.hint() + " (rule " + finding.rule() + ")");
            }
        }
    }

    private static List<Finding> found(LintedApi linted) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : BuiltInRules.code()) {
            RuleInfo info = rule.info();
            if (info.severity().isAtLeast(LintSeverity.WARNING) && Preset.RECOMMENDED.has(info)) {
                FindingSink sink = new FindingSink(info, linted.api().positions());
                rule.check(linted, sink);
                found.addAll(sink.found());
            }
        }
        return found;
    }
}
