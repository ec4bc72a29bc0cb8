package dev.specwright.regex;

import dev.specwright.regex.Regex.Alternation;
import dev.specwright.regex.Regex.Anchor;
import dev.specwright.regex.Regex.BackReference;
import dev.specwright.regex.Regex.Chars;
import dev.specwright.regex.Regex.Group;
import dev.specwright.regex.Regex.Look;
import dev.specwright.regex.Regex.Repetition;
import dev.specwright.regex.Regex.Sequence;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Writes a syntax tree in the dialect of {@link java.util.regex.Pattern}, without anything that the two read
 * differently: sets as ranges, {@code \z} for {@code $}, word boundaries spelled out.
 *
 * <p>The context of the visit tells where the node stands, because a group that captured nothing, or nothing in this
 * round of a loop, matches the empty text in ECMA-262 and fails in Java. Each group that is referred to is followed by
 * an empty one that tells whether it took part; Java does not forget captures from round to round, so a group that
 * takes part in some rounds only is an obstacle.
 */
final class JavaPatternTranslator implements Regex.Visitor<JavaPatternTranslator.Place, String> {

    /** Where a node stands. */
    enum Place {
        /** Outside of loops. */
        PLAIN,
        /** In a loop, and in each round of it. */
        LOOP,
        /** In a loop, but not in each round, or in an assertion that works in another direction or forgets. */
        UNSTEADY
    }

    private final Set<Integer> referenced;
    private final Set<Integer> closed = new HashSet<>();
    private Optional<String> obstacle = Optional.empty();

    JavaPatternTranslator(Collection<Integer> referenced) {
        this.referenced = Set.copyOf(referenced);
    }

    /** Why the last translation does not mean the same, if so. */
    Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public String visitChars(Chars node, Place place) {
        CodePointSet set = node.set();
        if (set.isEmpty()) {
            return "(?!)";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < set.ranges(); i++) {
            text.append(hex(set.first(i)));
            if (set.first(i) < set.last(i)) {
                text.append('-').append(hex(set.last(i)));
            }
        }
        return text.append(']').toString();
    }

    private static String hex(int codePoint) {
        boolean plain = codePoint != '_' && CharacterClasses.WORD.contains(codePoint);
        return plain
                ? Character.toString(codePoint)
                : "\\x{" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + "}";
    }

    @Override
    public String visitSequence(Sequence node, Place place) {
        StringBuilder text = new StringBuilder();
        for (Regex part : node.parts()) {
            text.append(part.accept(this, place));
        }
        return text.toString();
    }

    @Override
    public String visitAlternation(Alternation node, Place place) {
        StringJoiner text = new StringJoiner("|", "(?:", ")");
        for (Regex branch : node.branches()) {
            text.add(branch.accept(this, place == Place.LOOP ? Place.UNSTEADY : place));
        }
        return text.toString();
    }

    @Override
    public String visitRepetition(Repetition node, Place place) {
        Place inside = place == Place.PLAIN && node.max() > 1 ? Place.LOOP : place;
        boolean skipped = place == Place.LOOP && node.min() == 0;
        String body = node.body().accept(this, skipped ? Place.UNSTEADY : inside);
        String max = node.max() == Regex.UNBOUNDED ? "" : Integer.toString(node.max());
        return "(?:" + body + "){" + node.min() + "," + max + "}" + (node.lazy() ? "?" : "");
    }

    @Override
    public String visitGroup(Group node, Place place) {
        String body = node.body().accept(this, place);
        if (!referenced.contains(node.number())) {
            return "(?:" + body + ")";
        } else if (place == Place.UNSTEADY) {
            stop("it refers to a group that takes part in some rounds of a loop only");
        }
        closed.add(node.number());
        return "(?<g" + node.number() + ">" + body + ")(?<s" + node.number() + ">)";
    }

    @Override
    public String visitAnchor(Anchor node, Place place) {
        String word = "[0-9A-Z_a-z]";
        return switch (node) {
            case START -> "\\A";
            case END -> "\\z";
            case WORD_BOUNDARY -> "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))";
            case NO_WORD_BOUNDARY -> "(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + "))";
        };
    }

    @Override
    public String visitLook(Look node, Place place) {
        boolean steady = node.ahead() && !node.negative();
        String body = node.body().accept(this, steady ? place : Place.UNSTEADY);
        return "(?" + (node.ahead() ? "" : "<") + (node.negative() ? "!" : "=") + body + ")";
    }

    @Override
    public String visitBackReference(BackReference node, Place place) {
        int group = node.group();
        if (!closed.contains(group)) {
            // Ahead of its group, or inside of it: there is no capture yet in this round.
            return "(?:)";
        }
        return "(?:\\k<g" + group + ">|(?!\\k<s" + group + ">))";
    }

    private void stop(String reason) {
        obstacle = obstacle.or(() -> Optional.of(reason));
    }
}
