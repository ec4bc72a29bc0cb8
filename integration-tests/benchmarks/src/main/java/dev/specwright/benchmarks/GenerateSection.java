package dev.specwright.benchmarks;

import dev.specwright.benchmarks.firstcall.GenerateOnce;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The generator in a fresh JVM: the Gcore operation, and large public documents where they are at hand. */
record GenerateSection(Commands commands) {

    private static final List<String> LARGE =
            List.of("gcore-cloud.yaml", "asana.yaml", "openai.yaml", "stripe.yaml", "github.json");

    void write(Report report) {
        report.heading("Generate, fresh JVM");
        report.header("document", "ours", "openapi-generator", "ratio");
        measure(report, "Gcore operation", GcoreSchemas.DOCUMENT, 7);
        Path corpus = Path.of(System.getProperty("specwright.shared", "../shared"), "corpus");
        for (String name : LARGE) {
            Path document = corpus.resolve(name);
            if (Files.isRegularFile(document)) {
                measure(report, name, document, 3);
            } else {
                report.row(name, "not there", "", "");
            }
        }
    }

    private void measure(Report report, String name, Path document, int rounds) {
        String output = commands.fresh("ours-" + document.getFileName()).toString();
        List<String> ours = commands.java(GenerateOnce.class, List.of(), document.toString(), output);
        report.compare(name, Duel.between(ours, commands.peerGenerator(document), rounds));
    }
}
