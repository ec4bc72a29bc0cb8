package dev.specwright.lint;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.lint.rules.BuiltInRules;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.PositionIndex;
import dev.specwright.load.SourceDocument;
import dev.specwright.load.SpecSource;
import dev.specwright.overlay.OverlaidDocument;
import dev.specwright.overlay.OverlayApplier;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ReferenceResolver;
import dev.specwright.resolve.ResolvedApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** Looks at documents: everything that the compiler reports, and what the rules find. */
public final class Linter {

    private final List<Rule> rules;

    /** A linter with the rules that come with it and those that others provide. */
    public Linter() {
        List<Rule> all = new ArrayList<>(BuiltInRules.all());
        ServiceLoader.load(Rule.class, Linter.class.getClassLoader()).forEach(all::add);
        this.rules = List.copyOf(all);
    }

    /**
     * The rules there are.
     *
     * @return what is known of each
     */
    public List<RuleInfo> rules() {
        List<RuleInfo> all = new ArrayList<>(rules.stream().map(Rule::info).toList());
        all.add(Suppressions.UNUSED);
        all.add(Suppressions.WITHOUT_REASON);
        return all;
    }

    /**
     * Looks at a document. Whatever is wrong with it, or with the configuration, is in the report.
     *
     * @param request what to look at
     * @return what was found
     */
    public LintReport lint(LintRequest request) {
        return lint(request, Map.of());
    }

    /** Looks at a document that has other texts than its files, by their names. */
    LintReport lint(LintRequest request, Map<String, String> instead) {
        return new Run(request, instead).report();
    }

    private static Optional<SpecSource> config(LintRequest request) {
        if (request.config().isPresent() || !(request.document() instanceof SpecSource.FileSource file)) {
            return request.config();
        }
        Path beside = file.path().resolveSibling(LintConfigReader.FILE);
        String name = file.displayName();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return Files.isRegularFile(beside)
                ? Optional.of(new SpecSource.FileSource(beside, folder + LintConfigReader.FILE))
                : Optional.empty();
    }

    /** One document being looked at. */
    private final class Run {

        private final LintRequest request;
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final DocumentLoader loader;
        private final Diagnostics diagnostics = new Diagnostics();
        private final Map<String, RuleInfo> ran = new LinkedHashMap<>();
        private final LintConfig config;
        private final Preset preset;

        Run(LintRequest request, Map<String, String> instead) {
            this.request = request;
            this.loader = new DocumentLoader(texts::put, instead);
            Set<String> known = new LinkedHashSet<>();
            rules().forEach(rule -> known.add(rule.id()));
            for (DiagnosticCode code : DiagnosticCode.values()) {
                known.add(code.id());
            }
            this.config = config(request)
                    .map(source -> LintConfigReader.read(source, known, loader, diagnostics))
                    .orElse(LintConfig.NONE);
            this.preset = request.preset().or(config::preset).orElse(Preset.RECOMMENDED);
        }

        LintReport report() {
            Optional<OverlaidDocument> document = load();
            Set<Finding> findings = new LinkedHashSet<>();
            document.ifPresent(loaded -> ReferenceResolver.resolve(loaded.root(), loaded.positions(), diagnostics)
                    .ifPresent(api -> check(api, findings)));
            Node root = new Node(document.map(OverlaidDocument::root).orElseGet(LintConfigReader::nothing), "");
            FilePlaces places = new FilePlaces(request.document().displayName(), root);
            findings.addAll(new DiagnosticRules(places, root).findings(diagnostics.sorted(), findings, ran));
            Suppressions suppressions = new Suppressions(root);
            List<Finding> shown = new ArrayList<>();
            for (Finding finding : findings) {
                boolean on = Optional.ofNullable(ran.get(finding.rule()))
                        .filter(preset::has)
                        .isPresent();
                config.severity(finding, on)
                        .map(finding::as)
                        .filter(kept -> !suppressions.silence(kept))
                        .ifPresent(shown::add);
            }
            int silenced = suppressions.silenced();
            document.ifPresent(loaded -> add(suppressions.findings(loaded.positions(), ran.keySet()), shown));
            shown.sort(Finding.READING_ORDER);
            List<Finding> unknown = request.baseline().unknown(shown, root.json());
            return new LintReport(
                    request.document().displayName(),
                    unknown.stream()
                            .map(finding -> places.shown(
                                    finding,
                                    document.map(OverlaidDocument::positions).orElse(nowhere -> finding.location())))
                            .toList(),
                    new LintReport.Hidden(silenced, shown.size() - unknown.size(), Baseline.of(shown, root.json())),
                    texts,
                    ran);
        }

        private void check(ResolvedApi api, Set<Finding> findings) {
            LintedApi linted = new LintedApi(api);
            List<Rule> all = new ArrayList<>(rules);
            all.addAll(config.own());
            for (Rule rule : all) {
                if (config.runs(rule.info(), preset)) {
                    findings.addAll(run(rule, linted, api.positions()));
                    ran.put(rule.info().id(), rule.info());
                }
            }
            linted.saidWhileCompiling().forEach(diagnostics::add);
        }

        private Set<Finding> run(Rule rule, LintedApi linted, PositionIndex positions) {
            FindingSink sink = new FindingSink(rule.info(), positions);
            rule.check(linted, sink);
            return sink.found();
        }

        private void add(List<Finding> found, List<Finding> shown) {
            for (RuleInfo rule : List.of(Suppressions.UNUSED, Suppressions.WITHOUT_REASON)) {
                ran.put(rule.id(), rule);
            }
            found.forEach(
                    finding -> config.severity(finding, true).map(finding::as).ifPresent(shown::add));
        }

        private Optional<OverlaidDocument> load() {
            Optional<SourceDocument> document = loader.load(request.document(), diagnostics);
            List<SourceDocument> overlays = new ArrayList<>();
            for (SpecSource overlay : request.overlays()) {
                loader.load(overlay, diagnostics).ifPresent(overlays::add);
            }
            return document.map(loaded -> new OverlayApplier().apply(loaded, overlays, diagnostics))
                    .map(whole -> Bundler.bundle(whole, request.document(), loader, diagnostics));
        }
    }
}
