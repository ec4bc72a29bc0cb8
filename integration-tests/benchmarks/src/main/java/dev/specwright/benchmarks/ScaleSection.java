package dev.specwright.benchmarks;

import dev.specwright.benchmarks.firstcall.GenerateOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Documents of ever more schemas: time and memory must not grow faster than the documents. */
record ScaleSection(Commands commands, Effort effort) {

    void write(Report report) {
        report.heading("Scale");
        report.header("schemas", "document MB", "CPU s", "wall s", "memory MiB", "in -Xmx512m");
        List<double[]> points = new ArrayList<>();
        for (int size : effort.sizes()) {
            Path document = document(size);
            List<ProcessRun> runs = new ArrayList<>();
            for (int round = 0; round < Math.min(3, effort.largeRounds()); round++) {
                runs.add(ProcessRun.of(generate(document, List.of())));
            }
            Series cpu = Series.of(runs, ProcessRun::cpu);
            points.add(new double[] {Math.log(size), Math.log(cpu.median())});
            report.row(
                    size,
                    String.format(Locale.ROOT, "%.1f", bytes(document) / 1e6),
                    Report.spread(cpu),
                    Report.spread(Series.of(runs, ProcessRun::wall)),
                    Report.spread(Series.of(runs, ProcessRun::memory)),
                    ProcessRun.of(generate(document, List.of("-Xmx512m"))).exit() == 0 ? "yes" : "no");
        }
        report.paragraph("");
        report.paragraph(String.format(
                Locale.ROOT,
                "CPU time grows with the number of schemas to the power of %.2f, over the larger half of them to that of %.2f.",
                slope(points),
                slope(points.subList(points.size() / 2, points.size()))));
    }

    private List<String> generate(Path document, List<String> options) {
        return commands.java(
                GenerateOnce.class,
                options,
                document.toString(),
                commands.fresh("scale-" + document.getFileName()).toString());
    }

    private Path document(int size) {
        try {
            Path document = commands.fresh("synthetic-" + size + ".yaml");
            Files.createDirectories(document.getParent());
            Files.writeString(document, SyntheticDocument.of(size));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path document) {
        return document.toFile().length();
    }

    /** Least squares. */
    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double products = points.stream()
                .mapToDouble(point -> (point[0] - x) * (point[1] - y))
                .sum();
        double squares = points.stream()
                .mapToDouble(point -> (point[0] - x) * (point[0] - x))
                .sum();
        return products / squares;
    }
}
