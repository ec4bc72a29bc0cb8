package dev.specwright.maven;

import dev.specwright.lint.Finding;
import dev.specwright.lint.FixReport;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Shows what was mended in a document, and writes it. */
record DocumentFixes(Log log) {

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]{2,}:.*", Pattern.DOTALL);
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    /** Shows each change as a diff, and what has to be done by hand. */
    void print(FixReport report, boolean written) {
        for (FixReport.Done done : report.done()) {
            log.info((written ? "mended " : "can be mended ") + what(done.finding()));
            done.diff().forEach(line -> log.info("    " + line));
        }
        for (FixReport.Left left : report.left()) {
            log.warn("left for you " + what(left.finding()));
            log.warn("    not mended: " + left.reason());
        }
        log.info(report.after().document() + ": " + report.done().size()
                + (written ? " mended" : " can be mended, nothing was written")
                + (report.left().isEmpty() ? "" : ", " + report.left().size() + " left for you"));
    }

    private static String what(Finding finding) {
        return finding.rule() + " " + finding.location() + " "
                + finding.fix().orElseThrow().description();
    }

    /** Writes the files that changed, each as it was encoded. */
    void write(SpecSource document, Map<String, String> texts) throws MojoFailureException {
        for (Map.Entry<String, String> changed : texts.entrySet()) {
            Path file = file(document, changed.getKey());
            try {
                byte[] old = Files.readAllBytes(file);
                boolean marked = old.length >= 3
                        && old[0] == BYTE_ORDER_MARK[0]
                        && old[1] == BYTE_ORDER_MARK[1]
                        && old[2] == BYTE_ORDER_MARK[2];
                Files.writeString(file, (marked ? "\uFEFF" : "") + changed.getValue());
            } catch (IOException e) {
                throw new MojoFailureException(changed.getKey() + " cannot be written: " + e.getMessage());
            }
        }
    }

    /** The document, or a file that it refers to, which is named from its folder. */
    private static Path file(SpecSource document, String name) throws MojoFailureException {
        String shown = document.displayName();
        if (!(document instanceof SpecSource.FileSource source)
                || ELSEWHERE.matcher(shown).matches()) {
            throw new MojoFailureException(shown + " is not yours to mend: it is not a file of this machine");
        }
        String folder = shown.substring(0, shown.lastIndexOf('/') + 1);
        return name.equals(shown) ? source.path() : source.path().resolveSibling(name.substring(folder.length()));
    }
}
