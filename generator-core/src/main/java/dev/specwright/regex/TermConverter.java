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
import java.util.List;
import java.util.Optional;

/**
 * Turns a syntax tree into a term. The context of the visit is what follows the node up to the end of the text, since
 * a lookahead speaks of all of it: {@code (?=A)K} is {@code (A.*)} and {@code K} at once.
 *
 * <p>Assertions about single code points ({@code \b}, {@code (?!x)}, {@code (?<=[a-z]|^)}) become positions, which may
 * stand anywhere, even in loops; other lookaheads may stand outside of unbounded loops only.
 */
final class TermConverter implements Regex.Visitor<Term, Term> {

    private static final CodePointSet EDGE = CodePointSet.of(CodePointSet.EDGE, CodePointSet.EDGE);
    private static final CodePointSet NO_WORD = CharacterClasses.WORD.complementWithEdge();

    /** Unrolling repeats the lookaheads inside; beyond so many a pattern is not worth an automaton. */
    private static final int MAX_LOOKAHEADS = 2_000;

    private final Terms terms;
    private int lookaheads;
    private Optional<String> obstacle = Optional.empty();

    TermConverter(Terms terms) {
        this.terms = terms;
    }

    /** Texts in which the expression matches somewhere. */
    Term search(Regex regex) {
        return terms.concat(terms.everything, regex.accept(this, terms.everything));
    }

    /** Why the last term does not say what the expression says, if so. */
    Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public Term visitChars(Chars node, Term rest) {
        return terms.concat(terms.chars(node.set()), rest);
    }

    @Override
    public Term visitSequence(Sequence node, Term rest) {
        Term term = rest;
        for (int i = node.parts().size() - 1; i >= 0; i--) {
            term = node.parts().get(i).accept(this, term);
        }
        return term;
    }

    @Override
    public Term visitAlternation(Alternation node, Term rest) {
        int before = lookaheads;
        Term plain = anyOf(node, terms.epsilon);
        return lookaheads == before ? terms.concat(plain, rest) : anyOf(node, rest);
    }

    private Term anyOf(Alternation node, Term rest) {
        List<Term> branches = new ArrayList<>();
        for (Regex branch : node.branches()) {
            branches.add(branch.accept(this, rest));
        }
        return terms.union(branches);
    }

    @Override
    public Term visitRepetition(Repetition node, Term rest) {
        int before = lookaheads;
        Term body = node.body().accept(this, terms.epsilon);
        if (lookaheads == before || obstacle.isPresent()) {
            return terms.concat(terms.repeat(body, node.min(), node.max()), rest);
        } else if (node.max() > MAX_LOOKAHEADS) {
            return stop("it has a lookahead in a loop");
        }
        Term term = rest;
        for (int i = node.min(); i < node.max() && obstacle.isEmpty(); i++) {
            term = terms.union(List.of(rest, node.body().accept(this, term)));
        }
        for (int i = 0; i < node.min() && obstacle.isEmpty(); i++) {
            term = node.body().accept(this, term);
        }
        return term;
    }

    @Override
    public Term visitGroup(Group node, Term rest) {
        return node.body().accept(this, rest);
    }

    @Override
    public Term visitAnchor(Anchor node, Term rest) {
        CodePointSet word = CharacterClasses.WORD;
        CodePointSet any = CodePointSet.ANYWHERE;
        Term position = switch (node) {
            case START -> terms.position(EDGE, any);
            case END -> terms.position(any, EDGE);
            case WORD_BOUNDARY -> terms.union(List.of(terms.position(word, NO_WORD), terms.position(NO_WORD, word)));
            case NO_WORD_BOUNDARY -> terms.union(List.of(terms.position(word, word), terms.position(NO_WORD, NO_WORD)));
        };
        return terms.concat(position, rest);
    }

    @Override
    public Term visitLook(Look node, Term rest) {
        Optional<CodePointSet> symbols = node.body().accept(new NeighbourSets(), node.ahead());
        if (symbols.isPresent()) {
            CodePointSet neighbours = node.negative() ? symbols.get().complementWithEdge() : symbols.get();
            CodePointSet any = CodePointSet.ANYWHERE;
            return terms.concat(node.ahead() ? terms.position(any, neighbours) : terms.position(neighbours, any), rest);
        } else if (!node.ahead()) {
            return stop("it has a lookbehind at more than one character");
        } else if (++lookaheads > MAX_LOOKAHEADS) {
            return stop("it has too many lookaheads");
        }
        Term seen = node.body().accept(this, terms.everything);
        return terms.intersection(node.negative() ? terms.complement(seen) : seen, rest);
    }

    @Override
    public Term visitBackReference(BackReference node, Term rest) {
        return stop("it has a back-reference");
    }

    private Term stop(String reason) {
        obstacle = obstacle.or(() -> Optional.of(reason));
        return terms.nothing;
    }
}
