package dev.specwright.maven;

import dev.specwright.GenerationResult;
import dev.specwright.Staleness;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Severity;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** What people read of a run on the console. */
final class MavenReport {

    private static final int SHOWN = 3;

    private final Log log;

    MavenReport(Log log) {
        this.log = log;
    }

    /** Prints findings, each line at the level of its severity. */
    void print(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            Consumer<String> level = diagnostic.severity() == Severity.ERROR ? log::error : log::warn;
            diagnostic.render().lines().forEach(level);
        }
    }

    /** Why a run is needed, before it starts: an edit to a generated file is about to be lost. */
    void printReasons(String packageName, Staleness staleness) {
        List<String> reasons = staleness.reasons();
        String more = reasons.size() > SHOWN ? " and " + (reasons.size() - SHOWN) + " more" : "";
        log.info("Generating " + packageName + ": "
                + String.join(", ", reasons.subList(0, Math.min(SHOWN, reasons.size()))) + more);
        reasons.forEach(reason -> log.debug("  " + reason));
    }

    /** The one line of a run that had nothing to do. */
    void printUpToDate(Staleness staleness, String output) {
        log.info("Nothing to generate: " + count(staleness.files(), "file") + " up to date -> " + output);
    }

    /** The one line of a run that succeeded. */
    void printSummary(GenerationResult result, String output, long milliseconds) {
        int files = result.written().size() + result.unchanged().size();
        log.info(String.format(
                Locale.ROOT,
                "Generated %s (%s, %s) in %,d ms: %,d written, %,d unchanged, %,d deleted -> %s",
                count(files, "file"),
                count(result.models(), "model"),
                count(result.lines(), "line"),
                milliseconds,
                result.written().size(),
                result.unchanged().size(),
                result.deleted().size(),
                output));
    }

    /** That there are names which the lock did not have. */
    void printLocked(String file) {
        log.info("Noted new names in " + file + ": commit it, and later edits of the document do not move them");
    }

    /** The one line that a failed build ends with. */
    static String failure(String document, List<Diagnostic> diagnostics) {
        return document + ": " + count(errors(diagnostics), "error") + ", nothing was written";
    }

    static int errors(List<Diagnostic> diagnostics) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
