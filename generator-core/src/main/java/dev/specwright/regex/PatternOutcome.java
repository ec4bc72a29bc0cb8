package dev.specwright.regex;

import java.util.function.Function;

/** What the compiler makes of a text: a pattern to embed in generated code, or the reason why there is none. */
public sealed interface PatternOutcome permits CompiledPattern, RefusedPattern {

    /**
     * Tells the two apart.
     *
     * @param compiled what to do with a pattern
     * @param refused what to do with a refusal
     * @param <R> the type of the result
     * @return what the chosen function returns
     */
    <R> R fold(Function<CompiledPattern, R> compiled, Function<RefusedPattern, R> refused);
}
