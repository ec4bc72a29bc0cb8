package dev.specwright.maven.input;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.SourceLocation;

/** An input that cannot be had, said in the words of a finding. */
final class InputFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final DiagnosticCode code;
    private final String hint;

    private InputFailure(DiagnosticCode code, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    /** The document is not to be had, though it is clear what is meant. */
    static InputFailure unreadable(String message, String hint) {
        return new InputFailure(DiagnosticCode.UNREADABLE_FILE, message, hint);
    }

    /** The text means nothing. */
    static InputFailure malformed(String message, String hint) {
        return new InputFailure(DiagnosticCode.INVALID_OPTION, message, hint);
    }

    Diagnostic about(String given) {
        return new Diagnostic(code, SourceLocation.ofFile(given), "", String.valueOf(getMessage()), hint);
    }
}
