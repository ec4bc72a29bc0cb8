package dev.specwright.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sets of characters that a regular expression names. */
final class SetCollector implements Regex.Visitor<Set<CodePointSet>, Boolean> {

    private SetCollector() {}

    static List<CodePointSet> of(Regex regex) {
        Set<CodePointSet> sets = new LinkedHashSet<>();
        regex.accept(new SetCollector(), sets);
        return new ArrayList<>(sets);
    }

    @Override
    public Boolean visitChars(Regex.Chars node, Set<CodePointSet> sets) {
        return sets.add(node.set());
    }

    @Override
    public Boolean visitSequence(Regex.Sequence node, Set<CodePointSet> sets) {
        node.parts().forEach(part -> part.accept(this, sets));
        return true;
    }

    @Override
    public Boolean visitAlternation(Regex.Alternation node, Set<CodePointSet> sets) {
        node.branches().forEach(branch -> branch.accept(this, sets));
        return true;
    }

    @Override
    public Boolean visitRepetition(Regex.Repetition node, Set<CodePointSet> sets) {
        return node.body().accept(this, sets);
    }

    @Override
    public Boolean visitGroup(Regex.Group node, Set<CodePointSet> sets) {
        return node.body().accept(this, sets);
    }

    @Override
    public Boolean visitAnchor(Regex.Anchor node, Set<CodePointSet> sets) {
        return true;
    }

    @Override
    public Boolean visitLook(Regex.Look node, Set<CodePointSet> sets) {
        return node.body().accept(this, sets);
    }

    @Override
    public Boolean visitBackReference(Regex.BackReference node, Set<CodePointSet> sets) {
        return true;
    }
}
