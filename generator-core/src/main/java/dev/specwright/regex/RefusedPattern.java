package dev.specwright.regex;

import java.util.function.Function;

/**
 * A text that cannot serve as a pattern: ECMA-262 does not allow it, or it cannot be matched faithfully.
 *
 * @param offset where in the text the trouble is, in UTF-16 units from 0
 * @param message what is wrong, one sentence without a full stop
 */
public record RefusedPattern(int offset, String message) implements ParsedPattern, PatternOutcome {
    @Override
    public <R> R fold(Function<CompiledPattern, R> compiled, Function<RefusedPattern, R> refused) {
        return refused.apply(this);
    }
}
