package dev.specwright.benchmarks;

import dev.specwright.benchmarks.firstcall.GenerateOnce;
import java.nio.file.Path;
import java.util.List;

/** The generator in a fresh JVM: the Gcore operation, and large public documents where they are at hand. */
record GenerateSection(Commands commands, Effort effort) {

    void write(Report report) {
        report.heading("Generate, fresh JVM");
        report.header("document", "ours", "openapi-generator", "ratio");
        measure(report, "Gcore operation", GcoreSchemas.DOCUMENT, effort.rounds());
        for (Path document : effort.largeDocuments()) {
            measure(report, document.getFileName().toString(), document, effort.largeRounds());
        }
        String cloud = "gcore-cloud.yaml";
        effort.largeDocuments().stream()
                .filter(document -> document.endsWith(cloud))
                .forEach(document -> report.row(
                        cloud + " in `-Xmx128m`",
                        ProcessRun.of(ours(document, "-Xmx128m")).exit() == 0,
                        "",
                        ""));
    }

    private void measure(Report report, String name, Path document, int rounds) {
        report.compare(name, Duel.between(ours(document), commands.peerGenerator(document), rounds));
    }

    private List<String> ours(Path document, String... options) {
        String output = commands.fresh("ours-" + document.getFileName()).toString();
        return commands.java(GenerateOnce.class, List.of(options), document.toString(), output);
    }
}
