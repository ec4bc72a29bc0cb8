package dev.specwright.lint;

import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.lint.fix.FixDiff;
import dev.specwright.lint.fix.FixPlanner;
import dev.specwright.lint.fix.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Mends what can be mended without asking anybody. Each change was tried before it is reported as done: the text can be read
 * again, says what it said but for what was meant to change, and has no error that it did not have before.
 */
public final class Fixer {

    /** Fixes that overlap come one after the other; a document that goes on changing is left as it is then. */
    private static final int PASSES = 20;

    private final Linter linter;

    /**
     * A fixer.
     *
     * @param linter finds what is to be mended
     */
    public Fixer(Linter linter) {
        this.linter = linter;
    }

    /**
     * Mends a document and the files that it refers to, in memory.
     *
     * @param request which document, and which rules
     * @return what was mended, what was not, and the new texts
     */
    public FixReport fix(LintRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<Finding, String> left = new LinkedHashMap<>();
        List<FixReport.Done> done = new ArrayList<>();
        LintReport before = linter.lint(request);
        LintReport report = before;
        for (int i = 0; i < PASSES; i++) {
            Pass pass = new Pass(report, left);
            Map<String, String> changed = pass.changed();
            if (changed.isEmpty()) {
                break;
            }
            Map<String, String> tried = new LinkedHashMap<>(texts);
            tried.putAll(changed);
            LintReport after = linter.lint(request, tried);
            if (!pass.refuse(after, left)) {
                texts.putAll(changed);
                done.addAll(pass.done());
                report = after;
            }
        }
        Set<Finding> found = new LinkedHashSet<>(report.findings());
        List<FixReport.Left> still = left.entrySet().stream()
                .filter(entry -> found.contains(entry.getKey()))
                .map(entry -> new FixReport.Left(entry.getKey(), entry.getValue()))
                .toList();
        return new FixReport(done, still, texts, before, report);
    }

    /** The fixes that can be made together. */
    private static final class Pass {

        private final LintReport report;
        private final FixPlanner planner;
        private final Map<Finding, List<TextEdit>> chosen = new LinkedHashMap<>();

        Pass(LintReport report, Map<Finding, String> left) {
            this.report = report;
            this.planner = new FixPlanner(report.texts());
            Map<String, List<TextEdit>> taken = new LinkedHashMap<>();
            for (Finding finding : report.findings()) {
                if (finding.fix().isPresent() && !left.containsKey(finding)) {
                    choose(finding, finding.fix().get(), taken, left);
                }
            }
            taken.keySet().forEach(file -> verify(file, left));
        }

        private void choose(Finding finding, Fix fix, Map<String, List<TextEdit>> taken, Map<Finding, String> left) {
            String file = finding.location().file();
            FixPlanner.Plan plan = planner.plan(file, fix);
            List<TextEdit> others = taken.computeIfAbsent(file, first -> new ArrayList<>());
            if (!plan.obstacle().isEmpty()) {
                left.put(finding, plan.obstacle());
            } else if (!FixPlanner.overlap(plan.edits(), others)) {
                others.addAll(plan.edits());
                chosen.put(finding, plan.edits());
            }
        }

        /** Leaves out what does not come to what is meant. */
        private void verify(String file, Map<Finding, String> left) {
            List<Finding> here = in(file);
            if (!planner.holds(file, fixes(here))) {
                for (Finding finding : here) {
                    if (!planner.holds(file, fixes(List.of(finding)))) {
                        chosen.remove(finding);
                        left.put(finding, "the text is laid out in a way that is not edited");
                    }
                }
                // What holds alone and not together comes one by one.
                List<Finding> rest = in(file);
                if (!rest.isEmpty() && !planner.holds(file, fixes(rest))) {
                    rest.subList(1, rest.size()).forEach(chosen::remove);
                }
            }
        }

        private List<Finding> in(String file) {
            return chosen.keySet().stream()
                    .filter(finding -> finding.location().file().equals(file))
                    .toList();
        }

        private static List<Fix> fixes(List<Finding> findings) {
            return findings.stream().map(finding -> finding.fix().orElseThrow()).toList();
        }

        Map<String, String> changed() {
            Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
            chosen.forEach((finding, edits) -> byFile.computeIfAbsent(
                            finding.location().file(), first -> new ArrayList<>())
                    .addAll(edits));
            Map<String, String> changed = new LinkedHashMap<>();
            byFile.forEach((file, edits) ->
                    changed.put(file, TextEdit.apply(report.texts().getOrDefault(file, ""), edits)));
            return changed;
        }

        /** Leaves out what led to errors that were not there; false if nothing did. */
        boolean refuse(LintReport after, Map<Finding, String> left) {
            Set<String> known = new LinkedHashSet<>();
            report.findings().forEach(finding -> known.add(finding.rule() + finding.message()));
            boolean refused = false;
            for (Finding error : after.findings()) {
                if (error.severity() == LintSeverity.ERROR && !known.contains(error.rule() + error.message())) {
                    causes(error).forEach(cause -> left.put(cause, "it would lead to: " + error.message()));
                    refused = true;
                }
            }
            return refused;
        }

        /** The fixes that changed the very place, or else those beside it, or else all. */
        private List<Finding> causes(Finding error) {
            List<Finding> at = within(error, Edit::result);
            List<Finding> beside = within(
                    error, edit -> edit.pointer().substring(0, edit.pointer().lastIndexOf('/')));
            return !at.isEmpty() ? at : !beside.isEmpty() ? beside : List.copyOf(chosen.keySet());
        }

        private List<Finding> within(Finding error, Function<Edit, String> place) {
            return in(error.location().file()).stream()
                    .filter(finding -> finding.fix().orElseThrow().edits().stream()
                            .map(place)
                            .anyMatch(pointer -> (error.pointer() + "/").startsWith(pointer + "/")))
                    .toList();
        }

        List<FixReport.Done> done() {
            return chosen.entrySet().stream()
                    .map(entry -> new FixReport.Done(
                            entry.getKey(),
                            FixDiff.of(
                                    report.texts()
                                            .getOrDefault(
                                                    entry.getKey().location().file(), ""),
                                    entry.getValue())))
                    .toList();
        }
    }
}
