package dev.specwright.lint;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Severity;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the compiler says of a document, as findings. */
final class DiagnosticRules {

    /** What the compiler says and a rule says better. */
    private static final Set<DiagnosticCode> SAID_BY_RULES = EnumSet.of(
            DiagnosticCode.INVALID_DEFAULT,
            DiagnosticCode.INVALID_PATTERN,
            DiagnosticCode.COSTLY_PATTERN,
            DiagnosticCode.AMBIGUOUS_UNION);

    private final FilePlaces places;
    private final DiagnosticFixes fixes;

    DiagnosticRules(FilePlaces places, Node root) {
        this.places = places;
        this.fixes = new DiagnosticFixes(root);
    }

    /** The findings that no rule has reported at the same place, and that are as grave. */
    List<Finding> findings(List<Diagnostic> diagnostics, Set<Finding> reported, Map<String, RuleInfo> ran) {
        Set<String> said = new LinkedHashSet<>();
        reported.forEach(finding -> said.add(finding.pointer() + finding.severity()));
        List<Finding> findings = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            RuleInfo info = info(diagnostic.code());
            String pointer = places.fromRoot(diagnostic.location().file(), diagnostic.pointer());
            boolean again = said.contains(pointer + LintSeverity.ERROR) || said.contains(pointer + info.severity());
            if (!again && !SAID_BY_RULES.contains(diagnostic.code())) {
                ran.putIfAbsent(info.id(), info);
                findings.add(new Finding(
                        info.id(),
                        info.severity(),
                        diagnostic.location(),
                        pointer,
                        diagnostic.message(),
                        diagnostic.hint(),
                        fixes.of(diagnostic, pointer)));
            }
        }
        return findings;
    }

    static RuleInfo info(DiagnosticCode code) {
        LintSeverity severity = code.severity() == Severity.ERROR ? LintSeverity.ERROR : LintSeverity.WARNING;
        return new RuleInfo(
                code.id(), Family.SPECIFICATION, severity, Preset.RECOMMENDED, "What the compiler itself reports");
    }
}
