package dev.specwright.maven;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.specwright.write.OutputComparison.Difference;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Shows differences as a unified diff, so long as somebody would read it. */
final class DiffReport {

    private static final int CONTEXT = 2;
    private static final int LINES_OF_FILE = 40;
    private static final int LINES = 200;

    private final Log log;
    private int left = LINES;

    DiffReport(Log log) {
        this.log = log;
    }

    void print(List<Difference> differences) {
        for (Difference difference : differences) {
            List<String> lines = diff(difference);
            int shown = Math.min(Math.min(LINES_OF_FILE, left), lines.size());
            if (shown == 0) {
                log.error(difference.path() + " differs");
                continue;
            }
            lines.subList(0, shown).forEach(log::error);
            if (shown < lines.size()) {
                log.error("... " + (lines.size() - shown) + " more lines of " + difference.path());
            }
            left -= shown;
        }
    }

    private static List<String> diff(Difference difference) {
        List<String> found = lines(difference.found());
        return UnifiedDiffUtils.generateUnifiedDiff(
                difference.found().isPresent() ? "a/" + difference.path() : "/dev/null",
                difference.generated().isPresent() ? "b/" + difference.path() : "/dev/null",
                found,
                DiffUtils.diff(found, lines(difference.generated())),
                CONTEXT);
    }

    /** Line ends stay at the lines, or a file with other line ends would look the same. */
    private static List<String> lines(Optional<String> text) {
        return text.map(content -> List.of(content.replace("\r", "\\r").split("\n", -1)))
                .orElse(List.of());
    }
}
