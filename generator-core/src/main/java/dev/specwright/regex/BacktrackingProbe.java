package dev.specwright.regex;

import dev.specwright.regex.MatchingCost.Growth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds texts that make engines try without end: {@link Pattern}, and one that remembers nothing. It proves what it says:
 * the steps are counted, not guessed, so what it calls exponential is. What it calls linear may have a worse case that it has not thought of.
 */
public final class BacktrackingProbe {

    /** At most so many characters are looked at in one trial. */
    static final long BUDGET = 1_000_000;

    /** Few engines survive so many steps for a text of some dozen characters. */
    private static final int SHORT = 60;

    private static final int LONG = 400;

    private final Regex regex;
    private final Pattern pattern;

    private BacktrackingProbe(Regex regex, Pattern pattern) {
        this.regex = regex;
        this.pattern = pattern;
    }

    /**
     * Looks for the worst case of a regular expression.
     *
     * @param source the expression, ECMA-262
     * @return what was found; linear also for what is no expression
     */
    public static MatchingCost costOf(String source) {
        ParsedPattern parsed = EcmaPatternParser.parse(source);
        if (!(parsed instanceof ParsedPattern.Tree tree)) {
            return MatchingCost.LINEAR;
        }
        List<CodePointSet> sets = SetCollector.of(tree.regex());
        List<LoopWords.Loop> loops = LoopWords.of(tree.regex(), sets);
        Optional<Pattern> pattern = loops.isEmpty() ? Optional.empty() : compile(source, tree);
        return pattern.map(compiled -> new BacktrackingProbe(tree.regex(), compiled))
                .map(probe -> probe.worst(loops, suffixes(sets)))
                .orElse(MatchingCost.LINEAR);
    }

    private static Optional<Pattern> compile(String source, ParsedPattern.Tree tree) {
        try {
            return Optional.of(Pattern.compile(source));
        } catch (PatternSyntaxException e) {
            JavaPatternTranslator translator = new JavaPatternTranslator(tree.referenced());
            String translated = tree.regex().accept(translator, JavaPatternTranslator.Place.PLAIN);
            try {
                return Optional.of(Pattern.compile(translated));
            } catch (PatternSyntaxException beyondJava) {
                return Optional.empty();
            }
        }
    }

    /** Ends that keep a text from matching: a character that nothing accepts, a line feed, nothing at all. */
    private static List<String> suffixes(List<CodePointSet> sets) {
        CodePointSet all = CodePointSet.of();
        for (CodePointSet set : sets) {
            all = all.union(set);
        }
        Set<String> suffixes = new LinkedHashSet<>();
        CodePointSet none = all.complement();
        if (!none.isEmpty()) {
            suffixes.add(Character.toString(LoopWords.printable(none)));
        }
        suffixes.addAll(List.of("\n\n", "", "!", "\u0000"));
        return List.copyOf(suffixes);
    }

    private MatchingCost worst(List<LoopWords.Loop> loops, List<String> suffixes) {
        Optional<MatchingCost> exponential = Optional.empty();
        Optional<MatchingCost> polynomial = Optional.empty();
        for (LoopWords.Loop loop : loops) {
            for (String suffix : suffixes) {
                MatchingCost cost = cost(loop, suffix);
                if (cost.growth() == Growth.EXPONENTIAL && cost.inJava()) {
                    return cost;
                }
                exponential = exponential.or(() -> only(cost, Growth.EXPONENTIAL));
                polynomial = polynomial.or(() -> only(cost, Growth.POLYNOMIAL));
            }
        }
        return exponential.orElse(polynomial.orElse(MatchingCost.LINEAR));
    }

    private static Optional<MatchingCost> only(MatchingCost cost, Growth growth) {
        return cost.growth() == growth ? Optional.of(cost) : Optional.empty();
    }

    private MatchingCost cost(LoopWords.Loop loop, String suffix) {
        String small = text(loop, SHORT, suffix);
        if (steps(small) >= BUDGET) {
            return shortest(loop, suffix, this::steps);
        }
        ToLongFunction<String> plain = text -> PlainBacktracker.steps(regex, text, BUDGET);
        if (plain.applyAsLong(small) >= BUDGET) {
            MatchingCost cost = shortest(loop, suffix, plain);
            return new MatchingCost(cost.growth(), cost.attack(), cost.steps(), false);
        }
        String single = text(loop, LONG, suffix);
        String twice = text(loop, 2 * LONG, suffix);
        long once = steps(single);
        long doubled = once >= BUDGET ? once : steps(twice);
        // Four times the steps for twice the length; three leave room for what is linear beside it.
        boolean grows = doubled >= 3 * once && once > 10L * single.length() || once >= BUDGET;
        return grows ? new MatchingCost(Growth.POLYNOMIAL, twice, doubled, true) : MatchingCost.LINEAR;
    }

    /** The shortest text of its kind that uses up the budget, if steps multiply on the way there. */
    private static MatchingCost shortest(LoopWords.Loop loop, String suffix, ToLongFunction<String> engine) {
        int rounds = 1;
        long before = 0;
        long steps = engine.applyAsLong(round(loop, rounds, suffix));
        while (steps < BUDGET) {
            before = steps;
            rounds++;
            steps = engine.applyAsLong(round(loop, rounds, suffix));
        }
        String attack = round(loop, rounds, suffix);
        long half = engine.applyAsLong(round(loop, Math.max(1, rounds / 2), suffix));
        // A power of the length grows by no more than its own power of two.
        boolean exponential = before > 0 && BUDGET / Math.max(1, half) > 64;
        return new MatchingCost(exponential ? Growth.EXPONENTIAL : Growth.POLYNOMIAL, attack, steps, true);
    }

    private static String round(LoopWords.Loop loop, int rounds, String suffix) {
        return loop.prefix() + loop.pump().repeat(rounds) + suffix;
    }

    private static String text(LoopWords.Loop loop, int length, String suffix) {
        return round(loop, Math.max(1, length / loop.pump().length()), suffix);
    }

    /**
     * How many characters {@link Pattern} looks at.
     *
     * @param source an expression that it accepts
     * @param text the text to search
     * @return the number, {@link #BUDGET} at most
     */
    static long stepsOfJava(String source, String text) {
        return new BacktrackingProbe(new Regex.Sequence(List.of()), Pattern.compile(source)).steps(text);
    }

    private long steps(String text) {
        MeteredText metered = new MeteredText(text, BUDGET - 1);
        try {
            pattern.matcher(metered).find();
        } catch (MeteredText.BudgetUsedUp | StackOverflowError stopped) {
            return metered.looks();
        }
        return metered.looks();
    }
}
