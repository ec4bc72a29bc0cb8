package dev.specwright.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * For each loop of a regular expression a text that leads to it and texts that go round in it: what a text has to repeat
 * that makes an engine try in vain.
 */
final class LoopWords implements Regex.Visitor<String, String> {

    private static final int MOST_WORDS = 16;
    private static final int MANY_ROUNDS = 8;

    private final List<CodePointSet> sets;
    private final Set<Loop> loops = new LinkedHashSet<>();

    private LoopWords(List<CodePointSet> sets) {
        this.sets = sets;
    }

    /**
     * A loop.
     *
     * @param prefix leads to it
     * @param pump goes round once
     */
    record Loop(String prefix, String pump) {}

    static List<Loop> of(Regex regex, List<CodePointSet> sets) {
        LoopWords words = new LoopWords(sets);
        regex.accept(words, "");
        return List.copyOf(words.loops);
    }

    // Each visit returns the shortest text that the node matches; the context is what comes before the node.

    @Override
    public String visitChars(Regex.Chars node, String before) {
        return popular(node.set());
    }

    @Override
    public String visitSequence(Regex.Sequence node, String before) {
        StringBuilder text = new StringBuilder();
        for (Regex part : node.parts()) {
            text.append(part.accept(this, before + text));
        }
        return text.toString();
    }

    @Override
    public String visitAlternation(Regex.Alternation node, String before) {
        List<String> branches = node.branches().stream()
                .map(branch -> branch.accept(this, before))
                .toList();
        return branches.get(0);
    }

    @Override
    public String visitRepetition(Regex.Repetition node, String before) {
        if (node.max() > MANY_ROUNDS) {
            for (String word : words(node.body())) {
                if (!word.isEmpty()) {
                    loops.add(new Loop(before, word));
                }
            }
        }
        String once = node.body().accept(this, before);
        return once.repeat(Math.min(node.min(), MANY_ROUNDS));
    }

    @Override
    public String visitGroup(Regex.Group node, String before) {
        return node.body().accept(this, before);
    }

    @Override
    public String visitAnchor(Regex.Anchor node, String before) {
        return "";
    }

    @Override
    public String visitLook(Regex.Look node, String before) {
        node.body().accept(this, before);
        return "";
    }

    @Override
    public String visitBackReference(Regex.BackReference node, String before) {
        return "";
    }

    /** Several short texts that a node matches: each branch of it, and each loop in it none, once and twice. */
    private List<String> words(Regex node) {
        Set<String> words = new LinkedHashSet<>();
        if (node instanceof Regex.Group group) {
            words.addAll(words(group.body()));
        } else if (node instanceof Regex.Alternation alternation) {
            alternation.branches().forEach(branch -> words.addAll(words(branch)));
        } else if (node instanceof Regex.Repetition repetition) {
            words.add(shortest(repetition));
            words(repetition.body()).forEach(word -> {
                words.add(word);
                words.add(word + word);
            });
        } else if (node instanceof Regex.Sequence sequence) {
            words.addAll(ofSequence(sequence.parts()));
        } else {
            words.add(shortest(node));
        }
        return words.stream().limit(MOST_WORDS).toList();
    }

    private List<String> ofSequence(List<Regex> parts) {
        List<String> shortest = parts.stream().map(this::shortest).toList();
        List<String> words = new ArrayList<>(List.of(String.join("", shortest)));
        for (int i = 0; i < parts.size(); i++) {
            for (String word : words(parts.get(i))) {
                List<String> other = new ArrayList<>(shortest);
                other.set(i, word);
                words.add(String.join("", other));
            }
        }
        return words;
    }

    private String shortest(Regex node) {
        return node.accept(new LoopWords(sets), "");
    }

    /** The character of a set that most other sets have too: loops get in each other's way by such. */
    private String popular(CodePointSet set) {
        int best = -1;
        long most = -1;
        for (CodePointSet other : sets) {
            CodePointSet both = set.intersection(other);
            if (!both.isEmpty()) {
                int candidate = printable(both);
                long count =
                        sets.stream().filter(each -> each.contains(candidate)).count();
                if (count > most) {
                    most = count;
                    best = candidate;
                }
            }
        }
        return best < 0 ? "" : Character.toString(best);
    }

    static int printable(CodePointSet set) {
        for (int range = 0; range < set.ranges(); range++) {
            for (int first : new int[] {'a', '0', '!', ' '}) {
                if (set.first(range) <= first && first <= set.last(range)) {
                    return first;
                }
            }
        }
        for (int range = 0; range < set.ranges(); range++) {
            if (set.last(range) > ' ') {
                return Math.max(set.first(range), ' ' + 1);
            }
        }
        return set.first(0);
    }
}
