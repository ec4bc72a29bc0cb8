package dev.specwright.resolve;

import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.PositionIndex;

/**
 * Reports findings about nodes of one document.
 *
 * @param positions from JSON Pointer to line and column
 * @param diagnostics where the findings go
 */
public record Reporter(PositionIndex positions, Diagnostics diagnostics) {

    /**
     * Reports a finding about a node.
     *
     * @param code what kind of finding
     * @param pointer JSON Pointer of the node
     * @param message what is wrong, one sentence without a full stop
     * @param hint what to do next, {@code ""} for none
     */
    public void report(DiagnosticCode code, String pointer, String message, String hint) {
        diagnostics.add(
                code,
                positions.locate(pointer),
                FilePointers.within(pointer),
                FilePointers.readable(message),
                FilePointers.readable(hint));
    }

    /**
     * Reports a finding whose message says it all.
     *
     * @param code what kind of finding
     * @param pointer JSON Pointer of the node
     * @param message what is wrong, one sentence without a full stop
     */
    public void report(DiagnosticCode code, String pointer, String message) {
        report(code, pointer, message, "");
    }
}
