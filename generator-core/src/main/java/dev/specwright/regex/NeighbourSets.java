package dev.specwright.regex;

import dev.specwright.regex.Regex.Alternation;
import dev.specwright.regex.Regex.Anchor;
import dev.specwright.regex.Regex.BackReference;
import dev.specwright.regex.Regex.Chars;
import dev.specwright.regex.Regex.Group;
import dev.specwright.regex.Regex.Look;
import dev.specwright.regex.Regex.Repetition;
import dev.specwright.regex.Regex.Sequence;
import java.util.Optional;

/**
 * What a lookahead (context {@code true}) or lookbehind ({@code false}) asks of the one symbol next to it, a code
 * point or the edge of the text; empty where it asks for more than one symbol can tell.
 */
final class NeighbourSets implements Regex.Visitor<Boolean, Optional<CodePointSet>> {

    @Override
    public Optional<CodePointSet> visitChars(Chars node, Boolean ahead) {
        return Optional.of(node.set());
    }

    @Override
    public Optional<CodePointSet> visitSequence(Sequence node, Boolean ahead) {
        return Optional.empty();
    }

    @Override
    public Optional<CodePointSet> visitAlternation(Alternation node, Boolean ahead) {
        Optional<CodePointSet> all = Optional.of(CodePointSet.EMPTY);
        for (Regex branch : node.branches()) {
            Optional<CodePointSet> one = branch.accept(this, ahead);
            all = all.flatMap(set -> one.map(set::union));
        }
        return all;
    }

    @Override
    public Optional<CodePointSet> visitRepetition(Repetition node, Boolean ahead) {
        return Optional.empty();
    }

    @Override
    public Optional<CodePointSet> visitGroup(Group node, Boolean ahead) {
        return node.body().accept(this, ahead);
    }

    @Override
    public Optional<CodePointSet> visitAnchor(Anchor node, Boolean ahead) {
        Anchor edge = ahead ? Anchor.END : Anchor.START;
        return node == edge ? Optional.of(CodePointSet.of(CodePointSet.EDGE, CodePointSet.EDGE)) : Optional.empty();
    }

    @Override
    public Optional<CodePointSet> visitLook(Look node, Boolean ahead) {
        return Optional.empty();
    }

    @Override
    public Optional<CodePointSet> visitBackReference(BackReference node, Boolean ahead) {
        return Optional.empty();
    }
}
