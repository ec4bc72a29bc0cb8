package dev.specwright.lint;

import dev.specwright.regex.BacktrackingProbe;
import dev.specwright.regex.MatchingCost;
import dev.specwright.regex.PatternCompiler;
import dev.specwright.regex.PatternOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a regular expression. Each fact is found when it is first asked for, and then kept.
 *
 * <p>Not thread-safe: one run owns it.
 */
public final class PatternFacts {

    private final String source;
    private @Nullable PatternOutcome outcome;
    private @Nullable MatchingCost exponential;
    private @Nullable MatchingCost cost;

    PatternFacts(String source) {
        this.source = source;
    }

    /**
     * What the compiler makes of the expression.
     *
     * @return the compiled expression, or why there is none
     */
    public PatternOutcome outcome() {
        PatternOutcome known = outcome;
        if (known == null) {
            known = PatternCompiler.compile(source);
            outcome = known;
        }
        return known;
    }

    /**
     * Whether it takes exponential time in engines that try and go back.
     *
     * @return the cost where it does; linear otherwise
     */
    public MatchingCost exponentialCost() {
        MatchingCost known = exponential;
        if (known == null) {
            known = BacktrackingProbe.exponentialCostOf(source);
            exponential = known;
        }
        return known;
    }

    /**
     * What it costs an engine that tries and goes back.
     *
     * @return the worst that was found
     */
    public MatchingCost cost() {
        MatchingCost known = cost;
        if (known == null) {
            known = BacktrackingProbe.costOf(source);
            cost = known;
        }
        return known;
    }
}
