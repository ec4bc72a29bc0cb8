package dev.specwright.load;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.SourceLocation;

/** Reading a document cannot go on; carries the finding that says why. Never leaves this package. */
final class LoadFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    LoadFailure(DiagnosticCode code, SourceLocation location, String message, String hint) {
        super(message, null, false, false);
        this.diagnostic = new Diagnostic(code, location, "", message, hint);
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }

    /** How far the reader came, to tell which of two readers understood more of a text. */
    boolean isFurtherThan(LoadFailure other) {
        SourceLocation here = diagnostic.location();
        SourceLocation there = other.diagnostic.location();
        return here.line() > there.line() || here.line() == there.line() && here.column() > there.column();
    }
}
