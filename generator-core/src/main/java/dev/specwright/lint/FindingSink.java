package dev.specwright.lint;

import dev.specwright.lint.fix.Fix;
import dev.specwright.load.PositionIndex;
import dev.specwright.resolve.FilePointers;
import dev.specwright.resolve.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the findings of one rule.
 *
 * <p>Not thread-safe: one run owns it.
 */
public final class FindingSink {

    private final RuleInfo rule;
    private final PositionIndex positions;
    private final Set<Finding> found = new LinkedHashSet<>();

    FindingSink(RuleInfo rule, PositionIndex positions) {
        this.rule = rule;
        this.positions = positions;
    }

    /**
     * Reports a finding; the same one is kept once.
     *
     * @param node what it is about
     * @param message what is wrong, one sentence without a full stop
     * @param hint what to do next, {@code ""} for none
     */
    public void report(Node node, String message, String hint) {
        report(node.pointer(), message, hint, Optional.empty());
    }

    /**
     * Reports a finding that can be mended without asking anybody; the same one is kept once.
     *
     * @param node what it is about
     * @param message what is wrong, one sentence without a full stop
     * @param hint what to do next, {@code ""} for none
     * @param fix how it is mended; pointers as the nodes of the document have them
     */
    public void report(Node node, String message, String hint, Fix fix) {
        report(node.pointer(), message, hint, Optional.of(fix));
    }

    /**
     * Reports a finding; the same one is kept once.
     *
     * @param pointer JSON Pointer of the node that it is about
     * @param message what is wrong, one sentence without a full stop
     * @param hint what to do next, {@code ""} for none
     */
    public void report(String pointer, String message, String hint) {
        report(pointer, message, hint, Optional.empty());
    }

    private void report(String pointer, String message, String hint, Optional<Fix> fix) {
        found.add(new Finding(
                rule.id(),
                rule.severity(),
                positions.locate(pointer),
                pointer,
                FilePointers.readable(message),
                FilePointers.readable(hint),
                fix));
    }

    Set<Finding> found() {
        return found;
    }
}
