package dev.specwright.regex;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles regular expressions of ECMA-262, as the keywords {@code pattern} and {@code patternProperties} of JSON
 * Schema have them, for a search without anchors over the code points of a text.
 *
 * <p>Nearly every pattern becomes a minimal deterministic automaton, which matches in one pass whatever the text. What
 * has none (back-references, long lookbehind, lookahead in loops, thousands of states) is translated for {@link
 * Pattern}; what cannot be translated faithfully is refused.
 */
public final class PatternCompiler {

    private PatternCompiler() {}

    /**
     * Compiles a pattern.
     *
     * @param source the regular expression, without slashes around it
     * @return the compiled pattern, or why there is none
     */
    public static PatternOutcome compile(String source) {
        ParsedPattern parsed = EcmaPatternParser.parse(source);
        return parsed instanceof ParsedPattern.Tree tree ? compile(source, tree) : (RefusedPattern) parsed;
    }

    private static PatternOutcome compile(String source, ParsedPattern.Tree tree) {
        Terms terms = new Terms();
        TermConverter converter = new TermConverter(terms);
        Term term = converter.search(tree.regex());
        if (converter.obstacle().isPresent()) {
            return translate(source, tree, converter.obstacle().get());
        }
        Alphabet alphabet = new Alphabet(terms.sets(), terms.beforeSets());
        Optional<Automaton> automaton = new AutomatonBuilder(terms, alphabet).build(term);
        Optional<CompiledPattern.Automaton> encoded = automaton.isPresent()
                ? TableEncoder.encode(source, AutomatonMinimizer.minimize(automaton.get()), alphabet)
                : Optional.empty();
        return encoded.isPresent() ? encoded.get() : translate(source, tree, "its automaton would be too large");
    }

    private static PatternOutcome translate(String source, ParsedPattern.Tree tree, String reason) {
        JavaPatternTranslator translator = new JavaPatternTranslator(tree.referenced());
        String javaPattern = tree.regex().accept(translator, JavaPatternTranslator.Place.PLAIN);
        if (translator.obstacle().isPresent()) {
            return new RefusedPattern(
                    0, "it cannot be matched: " + translator.obstacle().get());
        }
        if (javaPattern.length() > TableEncoder.MAX_LENGTH) {
            return new RefusedPattern(0, "it cannot be matched: it is too long");
        }
        try {
            Pattern.compile(javaPattern);
            return new CompiledPattern.Backtracking(source, javaPattern, reason);
        } catch (PatternSyntaxException beyondJava) {
            // Left: a lookbehind without an upper bound of its length.
            return new RefusedPattern(0, "it cannot be matched: " + beyondJava.getDescription());
        }
    }
}
