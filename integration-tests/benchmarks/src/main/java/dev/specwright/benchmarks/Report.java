package dev.specwright.benchmarks;

import java.util.List;
import java.util.Locale;

/** The text of {@code benchmarks.md}, as it grows. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    void paragraph(String paragraph) {
        text.append(paragraph.strip()).append("\n\n");
    }

    void header(String... cells) {
        row((Object[]) cells);
        text.append("|").append(" --- |".repeat(cells.length)).append('\n');
    }

    void row(Object... cells) {
        text.append('|');
        for (Object cell : cells) {
            text.append(' ').append(cell).append(" |");
        }
        text.append('\n');
    }

    /** A line for one figure of two commands: medians, spread, ratio. */
    void compare(String figure, Series ours, Series peers) {
        Series ratio = ours.over(peers);
        row(
                figure,
                spread(ours),
                spread(peers),
                String.format(Locale.ROOT, "**%.3f** (%.3f–%.3f)", ratio.median(), ratio.min(), ratio.max()));
    }

    /** The three figures of two commands that took turns. */
    void compare(String work, Duel duel) {
        if (duel.weFailed() || duel.peerFailed()) {
            row(work, duel.weFailed() ? "failed" : "done", duel.peerFailed() ? "failed" : "done", "");
            return;
        }
        List<ProcessRun> ours = duel.ours();
        List<ProcessRun> peers = duel.peers();
        compare(work + ", CPU s", Series.of(ours, ProcessRun::cpu), Series.of(peers, ProcessRun::cpu));
        compare(work + ", wall s", Series.of(ours, ProcessRun::wall), Series.of(peers, ProcessRun::wall));
        compare(work + ", memory MiB", Series.of(ours, ProcessRun::memory), Series.of(peers, ProcessRun::memory));
    }

    static String spread(Series series) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", series.median(), series.min(), series.max());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
