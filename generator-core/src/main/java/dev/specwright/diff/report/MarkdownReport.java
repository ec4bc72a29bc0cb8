package dev.specwright.diff.report;

import dev.specwright.diff.Change;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.diff.Site;
import dev.specwright.diff.java.JavaChange;
import java.util.List;
import java.util.stream.Collectors;

/** A report for merge requests and release notes. */
public final class MarkdownReport {

    private MarkdownReport() {}

    /**
     * Renders a report.
     *
     * @param report what differs
     * @return CommonMark text
     */
    public static String render(DiffReport report) {
        StringBuilder text = new StringBuilder("# API changes\n\n");
        text.append(escaped(TextReport.summary(report))).append('\n');
        for (Level level : List.of(Level.BREAKING, Level.RISKY, Level.SAFE)) {
            List<Change> changes = report.changes().stream()
                    .filter(change -> change.level() == level)
                    .toList();
            if (!changes.isEmpty()) {
                String word = level.word();
                text.append("\n## ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word, 1, word.length())
                        .append("\n\n");
                changes.forEach(change -> write(change, text));
            }
        }
        return text.toString();
    }

    private static void write(Change change, StringBuilder text) {
        Site site = change.site();
        text.append("- ")
                .append(escaped(change.sentence()))
                .append(" (")
                .append(change.kind().id())
                .append(")\n");
        text.append("  `").append(site.location()).append("`\n");
        change.accepted()
                .ifPresent(reason ->
                        text.append("  accepted: ").append(escaped(reason)).append('\n'));
        if (!change.reaches().isEmpty()) {
            String operations = change.reaches().stream()
                    .limit(10)
                    .map(operation -> "`" + operation + "`")
                    .collect(Collectors.joining(", "));
            int more = change.reaches().size() - 10;
            text.append("  in ").append(operations).append(more > 0 ? " and " + more + " more\n" : "\n");
        }
        List<JavaChange> java = JavaChanges.gravestFirst(change.java());
        if (!java.isEmpty()) {
            text.append("\n  Java: ").append(JavaChanges.summary(java)).append("\n\n  ```diff\n");
            java.forEach(each -> {
                each.before()
                        .ifPresent(old ->
                                text.append("  - ").append(line(each, old)).append('\n'));
                each.after()
                        .ifPresent(now ->
                                text.append("  + ").append(line(each, now)).append('\n'));
            });
            text.append("  ```\n\n");
        }
    }

    /** What is said of behaviour needs its subject; a declaration has it. */
    private static String line(JavaChange change, String declaration) {
        String whole = change.element().contains(": ") ? change.element() + " = " + declaration : declaration;
        return whole.replace('\n', ' ').replace("```", "'''");
    }

    /** What a document says must not become markup, but for the code spans that sentences have. */
    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace('\n', ' ');
    }
}
