package dev.specwright.regex;

import dev.specwright.regex.Regex.Alternation;
import dev.specwright.regex.Regex.Anchor;
import dev.specwright.regex.Regex.BackReference;
import dev.specwright.regex.Regex.Chars;
import dev.specwright.regex.Regex.Group;
import dev.specwright.regex.Regex.Look;
import dev.specwright.regex.Regex.Repetition;
import dev.specwright.regex.Regex.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads regular expressions of ECMA-262 (section 22.2.1) as with the {@code u} flag. Takes in addition what only the
 * grammar without that flag allows and what cannot be misread: escaped punctuation, and braces and closing brackets
 * that stand for themselves. What means something else in other dialects ({@code (?i)}, {@code \Z}, {@code a++}) is
 * refused.
 */
public final class EcmaPatternParser {

    /** Deeper nesting is refused, so that no pattern overflows the stack of those who walk the tree. */
    private static final int MAX_NESTING = 200;

    private final PatternCursor in;
    private final EscapeParser escapes;
    private final GroupTable groups;
    private final Set<String> namesSeen = new HashSet<>();
    private final Set<Integer> referenced = new HashSet<>();
    private int groupsSeen;
    private int nesting;

    private EcmaPatternParser(String pattern) {
        in = new PatternCursor(pattern);
        escapes = new EscapeParser(in);
        groups = GroupTable.of(pattern);
    }

    /**
     * Parses a regular expression.
     *
     * @param pattern the text, without slashes around it
     * @return the syntax tree, or what is wrong with the text
     */
    public static ParsedPattern parse(String pattern) {
        try {
            EcmaPatternParser parser = new EcmaPatternParser(pattern);
            Regex regex = parser.alternation();
            if (!parser.in.atEnd()) {
                throw parser.in.fail(parser.in.offset(), "the closing parenthesis has no opening one");
            }
            return ParsedPattern.Tree.of(regex, parser.referenced);
        } catch (PatternCursor.Failure failure) {
            return failure.refusal();
        }
    }

    private Regex alternation() {
        if (++nesting > MAX_NESTING) {
            throw in.fail(in.offset(), "groups are nested more than " + MAX_NESTING + " deep");
        }
        List<Regex> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (in.eat("|"));
        nesting--;
        return branches.size() == 1 ? branches.get(0) : new Alternation(List.copyOf(branches));
    }

    private Regex sequence() {
        List<Regex> parts = new ArrayList<>();
        while (!in.atEnd() && !in.at("|") && !in.at(")")) {
            int start = in.offset();
            Optional<Regex> assertion = assertion();
            if (assertion.isPresent()) {
                parts.add(assertion.get());
                refuseQuantifier("an assertion cannot be repeated");
            } else {
                parts.add(quantified(atom(), start));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Optional<Regex> assertion() {
        int start = in.offset();
        if (in.eat("^")) {
            return Optional.of(Anchor.START);
        } else if (in.eat("$")) {
            return Optional.of(Anchor.END);
        } else if (in.eat("\\b")) {
            return Optional.of(Anchor.WORD_BOUNDARY);
        } else if (in.eat("\\B")) {
            return Optional.of(Anchor.NO_WORD_BOUNDARY);
        } else if (in.eat("(?<=")) {
            return Optional.of(new Look(closed(start), false, false));
        } else if (in.eat("(?<!")) {
            return Optional.of(new Look(closed(start), false, true));
        }
        return Optional.empty();
    }

    private Regex atom() {
        int start = in.offset();
        if (in.eat("(")) {
            return group(start);
        } else if (in.eat("[")) {
            return new Chars(escapes.bracketed(start));
        } else if (in.eat(".")) {
            return new Chars(CharacterClasses.DOT);
        } else if (in.eat("\\")) {
            return escape(start);
        }
        refuseQuantifier("there is nothing to repeat");
        int codePoint = in.next();
        return new Chars(CodePointSet.of(codePoint, codePoint));
    }

    private Regex group(int start) {
        if (in.eat("?:")) {
            return closed(start);
        } else if (in.eat("?=")) {
            return new Look(closed(start), true, false);
        } else if (in.eat("?!")) {
            return new Look(closed(start), true, true);
        } else if (in.eat("?<")) {
            String name = in.until('>', start, "the name of the group");
            if (!GroupTable.isName(name)) {
                throw in.fail(start, "'" + name + "' cannot name a group");
            } else if (!namesSeen.add(name)) {
                throw in.fail(start, "the group name '" + name + "' is used twice");
            }
        } else if (in.at("?")) {
            throw in.fail(start, "ECMA-262 has no inline flags and no other kinds of groups that begin with (?");
        }
        int number = ++groupsSeen;
        return new Group(closed(start), number);
    }

    private Regex closed(int start) {
        Regex body = alternation();
        if (!in.eat(")")) {
            throw in.fail(start, "the group is not closed");
        }
        return body;
    }

    private Regex escape(int start) {
        if (in.eat("k")) {
            boolean named = in.eat("<");
            String name = named ? in.until('>', start, "the group name") : "";
            return reference(groups.numbers().getOrDefault(name, 0), start, "there is no group of that name");
        } else if (in.peek() >= '1' && in.peek() <= '9') {
            int number = in.number();
            return reference(number > groups.count() ? 0 : number, start, "there is no group of that number");
        }
        return new Chars(escapes.escape(start));
    }

    private Regex reference(int number, int start, String unknown) {
        if (number == 0) {
            throw in.fail(start, unknown);
        }
        referenced.add(number);
        return new BackReference(number);
    }

    private Regex quantified(Regex atom, int start) {
        Optional<Bounds> bounds = bounds();
        if (bounds.isEmpty()) {
            return atom;
        } else if (bounds.get().min() > bounds.get().max()) {
            throw in.fail(start, "the bounds of the repetition are out of order");
        }
        boolean lazy = in.eat("?");
        refuseQuantifier("a repetition cannot be repeated without a group around it");
        return new Repetition(atom, bounds.get().min(), bounds.get().max(), lazy);
    }

    private void refuseQuantifier(String message) {
        int start = in.offset();
        if (bounds().isPresent()) {
            throw in.fail(start, message);
        }
    }

    private record Bounds(int min, int max) {}

    /** Reads a quantifier if there is one; a brace that opens none is left to stand for itself. */
    private Optional<Bounds> bounds() {
        if (in.eat("*")) {
            return Optional.of(new Bounds(0, Regex.UNBOUNDED));
        } else if (in.eat("+")) {
            return Optional.of(new Bounds(1, Regex.UNBOUNDED));
        } else if (in.eat("?")) {
            return Optional.of(new Bounds(0, 1));
        }
        int start = in.offset();
        if (in.eat("{")) {
            int min = in.number();
            boolean open = in.eat(",");
            int max = open ? in.number() : min;
            if (min >= 0 && in.eat("}")) {
                return Optional.of(new Bounds(min, max < 0 ? Regex.UNBOUNDED : max));
            }
            in.moveTo(start);
        }
        return Optional.empty();
    }
}
