package dev.specwright.lint;

import dev.specwright.regex.BacktrackingProbe;
import dev.specwright.regex.MatchingCost;
import dev.specwright.regex.PatternCompiler;
import dev.specwright.regex.PatternOutcome;

/**
 * What is known of a regular expression.
 *
 * @param source the expression as the document has it
 * @param outcome what the compiler makes of it
 * @param cost what it costs an engine that tries and goes back
 */
public record PatternFacts(String source, PatternOutcome outcome, MatchingCost cost) {

    static PatternFacts of(String source) {
        return new PatternFacts(source, PatternCompiler.compile(source), BacktrackingProbe.costOf(source));
    }
}
