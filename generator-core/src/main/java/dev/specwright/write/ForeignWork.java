package dev.specwright.write;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.util.List;

/** Tells users what of their own work is in the way, or about to be lost. */
final class ForeignWork {

    private final Path root;

    ForeignWork(Path root) {
        this.root = root;
    }

    void report(WritePlan plan, Diagnostics diagnostics) {
        report(
                plan.foreign(),
                DiagnosticCode.FOREIGN_FILE,
                "stands where a generated file is to go, and was not generated",
                "Move it, or give the generated code another package or outputDirectory",
                diagnostics);
        report(
                plan.edited(),
                DiagnosticCode.EDITED_OUTPUT,
                "was edited after it was generated; the edit is overwritten",
                "Change the document, an overlay or a template instead",
                diagnostics);
        report(
                plan.kept(),
                DiagnosticCode.EDITED_OUTPUT,
                "was edited after it was generated; it is not generated any more, and stays",
                "Delete it if it is of no use",
                diagnostics);
    }

    private void report(List<String> paths, DiagnosticCode code, String message, String hint, Diagnostics diagnostics) {
        for (String path : paths) {
            String file = root.resolve(path).toString().replace('\\', '/');
            diagnostics.add(new Diagnostic(code, SourceLocation.ofFile(file), "", message, hint));
        }
    }
}
