package dev.specwright.lint;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.Severity;
import dev.specwright.lint.rules.BuiltInRules;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SourceDocument;
import dev.specwright.load.SpecSource;
import dev.specwright.overlay.OverlaidDocument;
import dev.specwright.overlay.OverlayApplier;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.ReferenceResolver;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** Looks at documents: everything that the compiler reports, and what the rules find. */
public final class Linter {

    /** What the compiler says and a rule says better. */
    private static final Set<DiagnosticCode> SAID_BY_RULES = EnumSet.of(
            DiagnosticCode.INVALID_DEFAULT,
            DiagnosticCode.INVALID_PATTERN,
            DiagnosticCode.COSTLY_PATTERN,
            DiagnosticCode.AMBIGUOUS_UNION);

    private final List<Rule> rules;

    /** A linter with the rules that come with it and those that others provide. */
    public Linter() {
        this(allRules());
    }

    Linter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    private static List<Rule> allRules() {
        List<Rule> all = new ArrayList<>(BuiltInRules.all());
        ServiceLoader.load(Rule.class, Linter.class.getClassLoader()).forEach(all::add);
        return all;
    }

    /**
     * The rules there are.
     *
     * @return what is known of each
     */
    public List<RuleInfo> rules() {
        return rules.stream().map(Rule::info).toList();
    }

    /**
     * Looks at a document. Whatever is wrong with it is in the report.
     *
     * @param request what to look at
     * @return what was found
     */
    public LintReport lint(LintRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        Diagnostics diagnostics = new Diagnostics();
        Optional<OverlaidDocument> document = load(request, new DocumentLoader(texts::put), diagnostics);
        Optional<ResolvedApi> api =
                document.flatMap(loaded -> ReferenceResolver.resolve(loaded.root(), loaded.positions(), diagnostics));
        Set<Finding> findings = new LinkedHashSet<>();
        Map<String, RuleInfo> ran = new LinkedHashMap<>();
        api.ifPresent(linked -> {
            LintedApi linted = new LintedApi(linked);
            rules.stream().filter(rule -> request.preset().has(rule.info())).forEach(rule -> {
                FindingSink sink = new FindingSink(rule.info(), linked.positions());
                rule.check(linted, sink);
                findings.addAll(sink.found());
                ran.put(rule.info().id(), rule.info());
            });
            linted.saidWhileCompiling().forEach(diagnostics::add);
        });
        addDiagnostics(diagnostics.sorted(), findings, ran);
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Finding.READING_ORDER);
        return new LintReport(request.document().displayName(), sorted, texts, ran);
    }

    private static Optional<OverlaidDocument> load(
            LintRequest request, DocumentLoader loader, Diagnostics diagnostics) {
        Optional<SourceDocument> document = loader.load(request.document(), diagnostics);
        List<SourceDocument> overlays = new ArrayList<>();
        for (SpecSource overlay : request.overlays()) {
            loader.load(overlay, diagnostics).ifPresent(overlays::add);
        }
        return document.map(loaded -> new OverlayApplier().apply(loaded, overlays, diagnostics))
                .map(whole -> Bundler.bundle(whole, request.document(), loader, diagnostics));
    }

    private static void addDiagnostics(List<Diagnostic> found, Set<Finding> findings, Map<String, RuleInfo> ran) {
        Set<String> said = new LinkedHashSet<>();
        findings.forEach(finding -> said.add(finding.pointer() + finding.severity()));
        for (Diagnostic diagnostic : found) {
            boolean again = said.contains(diagnostic.pointer() + LintSeverity.ERROR)
                    || said.contains(
                            diagnostic.pointer() + info(diagnostic.code()).severity());
            if (!again && !SAID_BY_RULES.contains(diagnostic.code())) {
                RuleInfo info = info(diagnostic.code());
                ran.putIfAbsent(info.id(), info);
                findings.add(new Finding(
                        info.id(),
                        info.severity(),
                        diagnostic.location(),
                        diagnostic.pointer(),
                        diagnostic.message(),
                        diagnostic.hint()));
            }
        }
    }

    private static RuleInfo info(DiagnosticCode code) {
        LintSeverity severity = code.severity() == Severity.ERROR ? LintSeverity.ERROR : LintSeverity.WARNING;
        return new RuleInfo(
                code.id(), Family.SPECIFICATION, severity, Preset.RECOMMENDED, "what the compiler itself reports");
    }
}
