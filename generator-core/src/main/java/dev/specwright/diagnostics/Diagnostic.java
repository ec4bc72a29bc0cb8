package dev.specwright.diagnostics;

/**
 * One finding about the user's input, as a value: collected during a run and printed once at its edge.
 *
 * @param code what kind of finding; also decides the severity
 * @param location where it is
 * @param pointer JSON Pointer (RFC 6901) of the node it is about; {@code ""} for the whole document
 * @param message what is wrong and what was found, one sentence without a full stop
 * @param hint what to do next, one sentence without a full stop; {@code ""} where the message says it all
 */
public record Diagnostic(DiagnosticCode code, SourceLocation location, String pointer, String message, String hint) {

    /**
     * The severity, which the code fixes.
     *
     * @return error or warning
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * The finding as people read it: {@code file:[line,column] message [CODE]}, or {@code file: message [CODE]} where
     * there is no line, then the pointer and the hint on lines of their own where there are any.
     *
     * @return one to three lines, separated by {@code \n}, without a trailing one
     */
    public String render() {
        StringBuilder text = new StringBuilder()
                .append(location)
                .append(location.line() == 0 ? ": " : " ")
                .append(message)
                .append(" [")
                .append(code.id())
                .append(']');
        if (!pointer.isEmpty()) {
            text.append("\n  at #").append(pointer);
        }
        if (!hint.isEmpty()) {
            text.append("\n  ").append(Character.toUpperCase(hint.charAt(0))).append(hint, 1, hint.length());
        }
        return text.toString();
    }
}
