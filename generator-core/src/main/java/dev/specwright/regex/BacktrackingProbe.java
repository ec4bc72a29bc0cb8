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

    /** For short texts, which take no such number by a power of their length that occurs. */
    private static final long BUDGET_OF_SHORT = 100_000;

    /** Few engines survive so many steps for a text of some dozen characters. */
    private static final int SHORT = 60;

    private static final int LONG = 400;

    private final Regex regex;
    private final Pattern pattern;
    private final List<LoopWords.Loop> loops;
    private final List<String> suffixes;

    private BacktrackingProbe(Regex regex, Pattern pattern, List<LoopWords.Loop> loops, List<String> suffixes) {
        this.regex = regex;
        this.pattern = pattern;
        this.loops = loops;
        this.suffixes = suffixes;
    }

    /**
     * Looks for the worst case of a regular expression.
     *
     * @param source the expression, ECMA-262
     * @return what was found; linear also for what is no expression
     */
    public static MatchingCost costOf(String source) {
        return of(source)
                .map(probe -> probe.exponential().or(probe::polynomial).orElse(MatchingCost.LINEAR))
                .orElse(MatchingCost.LINEAR);
    }

    /**
     * Looks for texts whose every further character multiplies the steps. That takes a loop in which the same text can be
     * read in two ways, so most expressions need not be tried at all.
     *
     * @param source the expression, ECMA-262
     * @return what was found; linear where the growth is a power, or none
     */
    public static MatchingCost exponentialCostOf(String source) {
        return of(source).flatMap(BacktrackingProbe::exponential).orElse(MatchingCost.LINEAR);
    }

    private static Optional<BacktrackingProbe> of(String source) {
        ParsedPattern parsed = EcmaPatternParser.parse(source);
        if (!(parsed instanceof ParsedPattern.Tree tree)) {
            return Optional.empty();
        }
        List<CodePointSet> sets = SetCollector.of(tree.regex());
        List<LoopWords.Loop> loops = LoopWords.of(tree.regex(), sets);
        Optional<Pattern> pattern = loops.isEmpty() ? Optional.empty() : compile(source, tree);
        return pattern.map(compiled -> new BacktrackingProbe(tree.regex(), compiled, loops, suffixes(sets)));
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

    /** In Java first, which is what people here are hurt by. */
    private Optional<MatchingCost> exponential() {
        return ChoiceFinder.hasChoiceInLoop(regex)
                ? exponential(text -> steps(text, BUDGET_OF_SHORT), true).or(() -> exponential(this::plainSteps, false))
                : Optional.empty();
    }

    private Optional<MatchingCost> exponential(ToLongFunction<String> engine, boolean inJava) {
        for (LoopWords.Loop loop : loops) {
            for (String suffix : suffixes) {
                if (engine.applyAsLong(text(loop, SHORT, suffix)) >= BUDGET_OF_SHORT) {
                    MatchingCost cost = shortest(loop, suffix, engine);
                    if (cost.growth() == Growth.EXPONENTIAL) {
                        return Optional.of(new MatchingCost(cost.growth(), cost.attack(), cost.steps(), inJava));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<MatchingCost> polynomial() {
        for (LoopWords.Loop loop : loops) {
            for (String suffix : suffixes) {
                String twice = text(loop, 2 * LONG, suffix);
                String single = text(loop, LONG, suffix);
                long once = steps(single);
                long doubled = once >= BUDGET ? once : steps(twice);
                // Four times the steps for twice the length; three leave room for what is linear beside it.
                boolean grows = doubled >= 3 * once && once > 10L * single.length() || once >= BUDGET;
                if (grows) {
                    return Optional.of(new MatchingCost(Growth.POLYNOMIAL, twice, doubled, true));
                }
            }
        }
        return Optional.empty();
    }

    private long plainSteps(String text) {
        return PlainBacktracker.steps(regex, text, BUDGET_OF_SHORT);
    }

    /** The shortest text of its kind that uses up the budget, if steps multiply on the way there. */
    private static MatchingCost shortest(LoopWords.Loop loop, String suffix, ToLongFunction<String> engine) {
        int rounds = 1;
        long before = 0;
        long steps = engine.applyAsLong(round(loop, rounds, suffix));
        while (steps < BUDGET_OF_SHORT) {
            before = steps;
            rounds++;
            steps = engine.applyAsLong(round(loop, rounds, suffix));
        }
        String attack = round(loop, rounds, suffix);
        long half = engine.applyAsLong(round(loop, Math.max(1, rounds / 2), suffix));
        // A power of the length grows by no more than its own power of two.
        boolean exponential = before > 0 && BUDGET_OF_SHORT / Math.max(1, half) > 64;
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
        return new BacktrackingProbe(new Regex.Sequence(List.of()), Pattern.compile(source), List.of(), List.of())
                .steps(text);
    }

    private long steps(String text) {
        return steps(text, BUDGET);
    }

    private long steps(String text, long budget) {
        MeteredText metered = new MeteredText(text, budget - 1);
        try {
            pattern.matcher(metered).find();
        } catch (MeteredText.BudgetUsedUp | StackOverflowError stopped) {
            return metered.looks();
        }
        return metered.looks();
    }
}
