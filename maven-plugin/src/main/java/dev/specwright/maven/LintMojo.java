package dev.specwright.maven;

import dev.specwright.lint.DocumentFolder;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.lint.report.Style;
import dev.specwright.lint.report.TextReport;
import dev.specwright.load.SpecSource;
import dev.specwright.maven.input.SpecInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Looks for mistakes in OpenAPI documents: what the compiler refuses, and what is legal and still wrong. Needs no network
 * and no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class LintMojo extends DocumentMojo {

    /**
     * Which rules to run. {@code recommended}, {@code strict}, {@code all} or {@code spectral-oas}. Example:
     * {@code -Dspecwright.lint.preset=strict}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.preset", defaultValue = "recommended")
    String preset = "recommended";

    /**
     * From which severity on the build fails. {@code error}, {@code warning}, {@code info} or {@code never}. Example:
     * {@code -Dspecwright.lint.failOn=warning}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.failOn", defaultValue = "error")
    String failOn = "error";

    /**
     * Whether to show every finding with its lines. {@code true} or {@code false}; by default the first three of a rule
     * stand for all. Example: {@code -Dspecwright.lint.full}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.full", defaultValue = "false")
    boolean full;

    @Override
    void run(SpecInputs inputs) throws MojoFailureException {
        failOnMissing(new MissingParameters()
                .require("inputSpec", inputSpec, "the OpenAPI document to look at", "src/main/openapi/api.yaml"));
        Preset rules = choice("preset", preset, Preset.of(preset), labels(Preset.values(), Preset::label));
        boolean never = failOn.strip().equalsIgnoreCase("never");
        Optional<LintSeverity> limit = never
                ? Optional.empty()
                : Optional.of(choice(
                        "failOn",
                        failOn,
                        LintSeverity.of(failOn),
                        labels(LintSeverity.values(), LintSeverity::label) + ", never"));
        Linter linter = new Linter();
        List<String> failed = new ArrayList<>();
        for (LintRequest request : requests(inputs, rules)) {
            LintReport report = linter.lint(request);
            print(report);
            boolean grave = report.findings().stream()
                    .anyMatch(finding ->
                            limit.filter(finding.severity()::isAtLeast).isPresent());
            if (grave) {
                failed.add(report.document() + ": " + TextReport.counts(report));
            }
        }
        if (!failed.isEmpty()) {
            throw new MojoFailureException(String.join("; ", failed));
        }
    }

    private <T> T choice(String name, String given, Optional<T> chosen, String choices) throws MojoFailureException {
        if (chosen.isEmpty()) {
            String message = name + " is `" + given + "`; it must be one of " + choices;
            getLog().error(message);
            throw new MojoFailureException(message);
        }
        return chosen.get();
    }

    private static <T> String labels(T[] values, Function<T, String> label) {
        return String.join(", ", Arrays.stream(values).map(label).toList());
    }

    private List<LintRequest> requests(SpecInputs inputs, Preset rules) throws MojoFailureException {
        Documents given = documents(inputs);
        try {
            List<LintRequest> requests = new ArrayList<>();
            for (SpecSource source : files(given.document())) {
                requests.add(new LintRequest(source, given.overlays(), rules));
            }
            return requests;
        } catch (IOException e) {
            throw new MojoFailureException(given.document().displayName() + " cannot be read: " + e.getMessage());
        }
    }

    private List<SpecSource> files(SpecSource given) throws IOException, MojoFailureException {
        if (!(given instanceof SpecSource.FileSource source && Files.isDirectory(source.path()))) {
            return List.of(given);
        }
        List<SpecSource> documents = new ArrayList<>();
        for (Path file : DocumentFolder.documents(source.path())) {
            documents.add(new SpecSource.FileSource(file, base().display(file)));
        }
        if (documents.isEmpty()) {
            throw new MojoFailureException("no OpenAPI document in " + source.displayName());
        }
        return documents;
    }

    private void print(LintReport report) {
        for (TextReport.Line line : new TextReport(style(), full).lines(report)) {
            Consumer<String> level = switch (line.severity()) {
                case ERROR -> getLog()::error;
                case WARNING -> getLog()::warn;
                case INFO -> getLog()::info;
            };
            level.accept(line.text());
        }
    }

    /** Colours where a person looks on, unless Maven was told otherwise. */
    private Style style() {
        String wanted = session == null ? "auto" : session.getUserProperties().getProperty("style.color", "auto");
        boolean terminal = System.console() != null && System.getenv("NO_COLOR") == null;
        return wanted.equals("always") || wanted.equals("auto") && terminal ? Style.COLOURED : Style.PLAIN;
    }
}
