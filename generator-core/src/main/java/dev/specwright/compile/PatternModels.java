package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.COSTLY_PATTERN;
import static dev.specwright.diagnostics.DiagnosticCode.INVALID_PATTERN;

import dev.specwright.model.PatternModel;
import dev.specwright.regex.CompiledPattern;
import dev.specwright.regex.PatternCompiler;
import dev.specwright.regex.PatternOutcome;
import dev.specwright.regex.RefusedPattern;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the values of {@code pattern}, each text once: documents repeat them often. */
final class PatternModels {

    private final Reporter reporter;
    private final Map<String, PatternOutcome> outcomes = new LinkedHashMap<>();

    PatternModels(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Compiles a pattern.
     *
     * @param pattern the keyword's value, a string
     * @return the compiled pattern; empty, and reported, if there is none
     */
    Optional<PatternModel> compile(Node pattern) {
        String source = pattern.json().textValue();
        PatternOutcome outcome = outcomes.computeIfAbsent(source, PatternCompiler::compile);
        if (outcome instanceof RefusedPattern refused) {
            reportRefused(pattern, source, refused);
            return Optional.empty();
        }
        CompiledPattern compiled = (CompiledPattern) outcome;
        return Optional.of(compiled.match(
                automaton -> new PatternModel.Automaton(source, List.of(automaton.classes(), automaton.transitions())),
                backtracking -> {
                    reporter.report(
                            COSTLY_PATTERN,
                            pattern.pointer(),
                            "the pattern cannot be matched in linear time: " + backtracking.reason(),
                            "It is matched by trial and error, within a budget of steps");
                    return new PatternModel.Backtracking(source, backtracking.javaPattern());
                }));
    }

    private void reportRefused(Node pattern, String source, RefusedPattern refused) {
        int offset = Math.min(refused.offset(), source.length());
        String place = offset == 0 ? "" : " (at offset " + offset + ", after `" + tail(source, offset) + "`)";
        reporter.report(
                INVALID_PATTERN,
                pattern.pointer(),
                "the pattern cannot be used: " + refused.message() + place,
                "It is not enforced: any text passes it");
    }

    private static String tail(String source, int offset) {
        int start = Math.max(0, offset - 20);
        return (start > 0 ? "…" : "") + source.substring(start, offset);
    }
}
