package dev.specwright.diff.report;

import dev.specwright.diff.Change;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.diff.Site;
import dev.specwright.diff.java.JavaBreak;
import dev.specwright.diff.java.JavaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A report for the console: each change with its place, its reach and what it does to Java. */
public final class TextReport {

    private static final int MOST_OPERATIONS = 3;
    private static final int MOST_JAVA = 4;

    private TextReport() {}

    /**
     * Renders a report.
     *
     * @param report what differs
     * @return lines without a trailing line break
     */
    public static List<String> lines(DiffReport report) {
        List<String> lines = new ArrayList<>();
        for (Change change : report.changes()) {
            lines.addAll(lines(change));
        }
        lines.add(summary(report));
        return lines;
    }

    /**
     * Renders one change.
     *
     * @param change the change
     * @return lines without a trailing line break
     */
    public static List<String> lines(Change change) {
        List<String> lines = new ArrayList<>();
        Site site = change.site();
        lines.add(change.level().word().toUpperCase(Locale.ROOT) + " " + change.sentence() + " ["
                + change.kind().id() + "]");
        change.accepted().ifPresent(reason -> lines.add("  accepted: " + reason));
        lines.add("  " + site.location() + " #" + site.pointer() + earlier(change));
        if (!saysItself(change)) {
            lines.add("  " + reach(change));
        }
        List<JavaChange> java = JavaChanges.gravestFirst(change.java());
        java.stream().limit(MOST_JAVA).forEach(each -> lines.addAll(lines(each)));
        if (java.size() > MOST_JAVA) {
            lines.add("  Java: and " + (java.size() - MOST_JAVA) + " more: " + JavaChanges.summary(java));
        }
        return lines;
    }

    /** Whether the sentence names the only operation there is, or there is none. */
    private static boolean saysItself(Change change) {
        return change.reaches().stream().allMatch(operation -> change.sentence().contains(operation));
    }

    private static String earlier(Change change) {
        return change.after().isPresent()
                ? change.before().map(before -> ", was " + before.location()).orElse("")
                : "";
    }

    private static String reach(Change change) {
        int number = change.reaches().size();
        String some = String.join(", ", change.reaches().subList(0, Math.min(number, MOST_OPERATIONS)));
        String rest = number > MOST_OPERATIONS ? " and " + (number - MOST_OPERATIONS) + " more" : "";
        return "in " + direction(change.request(), change.response()) + " of " + some + rest;
    }

    private static String direction(Optional<Level> request, Optional<Level> response) {
        if (request.isPresent() && response.isPresent()) {
            return request.equals(response)
                    ? "requests and responses"
                    : "requests (" + request.get().word() + ") and responses ("
                            + response.get().word() + ")";
        }
        return request.isPresent() ? "requests" : "responses";
    }

    private static List<String> lines(JavaChange java) {
        List<String> lines = new ArrayList<>();
        lines.add("  Java: " + java.element() + " (" + java.effect().words() + ")");
        java.before().ifPresent(declaration -> lines.add("    - " + declaration));
        java.after().ifPresent(declaration -> lines.add("    + " + declaration));
        return lines;
    }

    /**
     * The report in one line.
     *
     * @param report what differs
     * @return how many changes there are of which level
     */
    public static String summary(DiffReport report) {
        if (report.changes().isEmpty()) {
            return report.before() + " -> " + report.after() + ": no changes";
        }
        return String.format(
                Locale.ROOT,
                "%s -> %s: %,d breaking, %,d risky, %,d safe; Java: %s; next version: %s",
                report.before(),
                report.after(),
                report.count(Level.BREAKING),
                report.count(Level.RISKY),
                report.count(Level.SAFE),
                report.java() ? report.javaBreak().map(JavaBreak::words).orElse("no change") : "not compared",
                report.step());
    }
}
