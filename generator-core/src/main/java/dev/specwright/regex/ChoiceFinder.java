package dev.specwright.regex;

/**
 * Finds loops within which an engine has a choice. Without one a text goes round in one way only, and the steps grow with a
 * power of its length at most. The context is whether the node is within a loop.
 */
final class ChoiceFinder implements Regex.Visitor<Boolean, Boolean> {

    private ChoiceFinder() {}

    static boolean hasChoiceInLoop(Regex regex) {
        return regex.accept(new ChoiceFinder(), false);
    }

    @Override
    public Boolean visitChars(Regex.Chars node, Boolean within) {
        return false;
    }

    @Override
    public Boolean visitSequence(Regex.Sequence node, Boolean within) {
        return node.parts().stream().anyMatch(part -> part.accept(this, within));
    }

    @Override
    public Boolean visitAlternation(Regex.Alternation node, Boolean within) {
        return within || node.branches().stream().anyMatch(branch -> branch.accept(this, false));
    }

    @Override
    public Boolean visitRepetition(Regex.Repetition node, Boolean within) {
        boolean choice = node.min() != node.max();
        return within && choice || node.body().accept(this, within || node.max() > 1);
    }

    @Override
    public Boolean visitGroup(Regex.Group node, Boolean within) {
        return node.body().accept(this, within);
    }

    @Override
    public Boolean visitAnchor(Regex.Anchor node, Boolean within) {
        return false;
    }

    @Override
    public Boolean visitLook(Regex.Look node, Boolean within) {
        return node.body().accept(this, within);
    }

    @Override
    public Boolean visitBackReference(Regex.BackReference node, Boolean within) {
        return within;
    }
}
