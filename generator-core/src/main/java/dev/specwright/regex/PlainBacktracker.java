package dev.specwright.regex;

import java.util.List;

/**
 * Matches as ECMA-262 describes it: tries, goes back, remembers nothing. Most engines outside of Java work like this;
 * {@link java.util.regex.Pattern} remembers where some loops have failed since JDK 9. For short texts only, of which it
 * counts the steps.
 */
final class PlainBacktracker {

    private final int[] text;
    private final long budget;
    private long steps;

    private PlainBacktracker(String text, long budget) {
        this.text = text.codePoints().toArray();
        this.budget = budget;
    }

    /**
     * Counts the steps of a search.
     *
     * @param regex the expression
     * @param text the text
     * @param budget where to stop
     * @return how many characters were looked at, the budget at most
     */
    static long steps(Regex regex, String text, long budget) {
        PlainBacktracker matcher = new PlainBacktracker(text, budget);
        boolean found = false;
        for (int start = 0; start <= matcher.text.length && !found; start++) {
            found = matcher.match(regex, start, end -> true);
        }
        return Math.min(matcher.steps, budget);
    }

    /** What comes after a part. */
    @FunctionalInterface
    private interface Rest {
        boolean matches(int position);
    }

    /** True also where the budget is used up, which ends all trials. */
    private boolean match(Regex node, int at, Rest rest) {
        return steps >= budget || node.accept(new Step(rest), at);
    }

    private boolean sequence(List<Regex> parts, int index, int at, Rest rest) {
        return index == parts.size()
                ? rest.matches(at)
                : match(parts.get(index), at, next -> sequence(parts, index + 1, next, rest));
    }

    private boolean repeat(Regex.Repetition node, int round, int at, Rest rest) {
        boolean enough = round >= node.min();
        if (enough && node.lazy() && rest.matches(at)) {
            return true;
        }
        boolean more = round < node.max()
                && match(node.body(), at, next -> !(next == at && enough) && repeat(node, round + 1, next, rest));
        return more || enough && !node.lazy() && rest.matches(at);
    }

    private boolean isWord(int at) {
        return at >= 0
                && at < text.length
                && (text[at] < 128 && Character.isLetterOrDigit(text[at]) || text[at] == '_');
    }

    /** One node at one position. */
    private final class Step implements Regex.Visitor<Integer, Boolean> {

        private final Rest rest;

        Step(Rest rest) {
            this.rest = rest;
        }

        @Override
        public Boolean visitChars(Regex.Chars node, Integer at) {
            steps++;
            return at < text.length && node.set().contains(text[at]) && rest.matches(at + 1);
        }

        @Override
        public Boolean visitSequence(Regex.Sequence node, Integer at) {
            return sequence(node.parts(), 0, at, rest);
        }

        @Override
        public Boolean visitAlternation(Regex.Alternation node, Integer at) {
            return node.branches().stream().anyMatch(branch -> match(branch, at, rest));
        }

        @Override
        public Boolean visitRepetition(Regex.Repetition node, Integer at) {
            return repeat(node, 0, at, rest);
        }

        @Override
        public Boolean visitGroup(Regex.Group node, Integer at) {
            return match(node.body(), at, rest);
        }

        @Override
        public Boolean visitAnchor(Regex.Anchor node, Integer at) {
            boolean holds = switch (node) {
                case START -> at == 0;
                case END -> at == text.length;
                case WORD_BOUNDARY -> isWord(at - 1) != isWord(at);
                case NO_WORD_BOUNDARY -> isWord(at - 1) == isWord(at);
            };
            return holds && rest.matches(at);
        }

        @Override
        public Boolean visitLook(Regex.Look node, Integer at) {
            // What is behind is not looked at again: it has been matched on the way.
            boolean holds = !node.ahead() || match(node.body(), at, end -> true) != node.negative();
            return holds && rest.matches(at);
        }

        @Override
        public Boolean visitBackReference(Regex.BackReference node, Integer at) {
            return rest.matches(at);
        }
    }
}
