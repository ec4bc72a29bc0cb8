package dev.specwright.benchmarks;

/** Where the figures come from. */
final class Machine {

    private Machine() {}

    static void describe(Report report) {
        Runtime runtime = Runtime.getRuntime();
        report.paragraph("# Benchmarks");
        report.paragraph(
                "Medians of runs that took turns, with their spread (least to most); the ratio is the median of the"
                        + " ratios run by run, below 1 where ours is less. Peer: openapi-generator 7.25.0, `-g java --library"
                        + " native`, unless the line names another.");
        report.paragraph(String.format(
                "Machine: %d processors, %s %s, Java %s.",
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version()));
    }
}
