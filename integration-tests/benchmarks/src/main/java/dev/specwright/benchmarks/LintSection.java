package dev.specwright.benchmarks;

import dev.specwright.benchmarks.firstcall.LintOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The linter beside the two that people know, each with the rules that it recommends. */
record LintSection(Commands commands, Effort effort) {

    private static final String REDOCLY = "@redocly/cli@2.77.0";
    private static final String SPECTRAL = "@stoplight/spectral-cli@6.16.3";

    void write(Report report) {
        report.heading("Lint, fresh process");
        Path tools = commands.fresh("npm");
        int installed = ProcessRun.of(List.of(
                        "npm", "install", "--no-save", "--silent", "--prefix", tools.toString(), REDOCLY, SPECTRAL))
                .exit();
        if (installed != 0) {
            report.paragraph("Not measured: npm could not install " + REDOCLY + " and " + SPECTRAL + ".");
            return;
        }
        report.paragraph("Others: " + REDOCLY + " and " + SPECTRAL + ", from npm.");
        report.header("document", "ours", "other", "ratio");
        measure(report, tools, "Gcore operation", GcoreSchemas.DOCUMENT, effort.rounds());
        for (Path document : effort.largeDocuments()) {
            measure(report, tools, document.getFileName().toString(), document, effort.largeRounds());
        }
    }

    private void measure(Report report, Path tools, String name, Path document, int rounds) {
        List<String> ours = commands.java(LintOnce.class, List.of(), document.toString());
        Path programs = tools.resolve("node_modules/.bin");
        report.compare(
                name + ", Redocly",
                Duel.between(
                        ours, found(programs.resolve("redocly") + " lint --extends=recommended", document), rounds));
        report.compare(
                name + ", Spectral",
                Duel.between(
                        ours, found(programs.resolve("spectral") + " lint -r " + ruleset(tools), document), rounds));
    }

    private static Path ruleset(Path tools) {
        try {
            return Files.writeString(tools.resolve("spectral.yaml"), "extends: [\"spectral:oas\"]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command whose exit code 1 says that it found something. */
    private static List<String> found(String command, Path document) {
        return List.of(
                "env",
                "REDOCLY_TELEMETRY=off",
                "REDOCLY_SUPPRESS_UPDATE_NOTICE=true",
                "sh",
                "-c",
                command + " '" + document + "' || test $? -eq 1");
    }
}
