package dev.specwright.regex;

/** What the compiler makes of a text: a pattern to embed in generated code, or the reason why there is none. */
public sealed interface PatternOutcome permits CompiledPattern, RefusedPattern {}
