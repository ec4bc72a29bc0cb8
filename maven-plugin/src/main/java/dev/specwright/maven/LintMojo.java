package dev.specwright.maven;

import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.lint.Baseline;
import dev.specwright.lint.DocumentFolder;
import dev.specwright.lint.FixReport;
import dev.specwright.lint.Fixer;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.lint.report.ReportFormat;
import dev.specwright.lint.report.Style;
import dev.specwright.lint.report.TextReport;
import dev.specwright.load.SpecSource;
import dev.specwright.maven.input.SpecInputs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks for mistakes in OpenAPI documents: what the compiler refuses, and what is legal and still wrong. Needs no network
 * and no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class LintMojo extends DocumentMojo {

    /**
     * Which rules to run. {@code recommended}, {@code strict}, {@code all} or {@code spectral-oas}; by default what
     * the configuration says, or {@code recommended}. Example:
     * {@code -Dspecwright.lint.preset=strict}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.preset")
    @Nullable
    String preset;

    /**
     * The configuration. A path to a file as {@code docs/lint.md} describes it; by default {@code specwright-lint.yaml}
     * next to each document, where there is one. Example: {@code <config>lint/rules.yaml</config>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.config")
    @Nullable
    String config;

    /**
     * Findings that are known and not shown. A path to a file that {@code specwright.lint.writeBaseline} has written; none
     * by default. Example: {@code <baseline>lint/baseline.json</baseline>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.baseline")
    @Nullable
    File baseline;

    /**
     * Whether to write all findings to {@code baseline} and to end well. {@code true} or {@code false}. Example:
     * {@code -Dspecwright.lint.writeBaseline}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.writeBaseline", defaultValue = "false")
    boolean writeBaseline;

    /**
     * The files to write besides what is logged. {@code json}, {@code sarif}, {@code junit}, {@code html}, separated by
     * commas on the command line; {@code github} is printed instead, for GitHub Actions to read; none by default. Example:
     * {@code <formats>sarif,html</formats>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.lint.formats")
    @Nullable
    List<String> formats;

    /**
     * Where those files go. A directory. Example: {@code target/reports}
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "specwright.lint.outputDirectory",
            defaultValue = "${project.build.directory}/specwright-lint")
    @Nullable
    File outputDirectory;

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

    /**
     * Whether to mend what can be mended without asking anybody, and show each change as a diff. {@code true};
     * {@code dry-run} shows the changes and writes nothing; {@code false}. Example: {@code -Dspecwright.fix}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.fix", defaultValue = "false")
    String fix = "false";

    @Override
    void run(SpecInputs inputs) throws MojoFailureException {
        failOnMissing(new MissingParameters()
                .require("inputSpec", inputSpec, "the OpenAPI document to look at", "src/main/openapi/api.yaml"));
        Optional<LintSeverity> limit = limit();
        List<ReportFormat> wanted = wantedFormats();
        Optional<Boolean> mend = mend();
        Linter linter = new Linter();
        List<LintReport> reports = new ArrayList<>();
        for (LintRequest request : requests(inputs)) {
            LintReport report = mend.isPresent() ? mended(request, linter, mend.get()) : linter.lint(request);
            reports.add(report);
            print(report);
        }
        write(reports, wanted);
        if (!writeBaseline) {
            failOn(limit, reports);
        }
    }

    /** Whether to mend and to write; empty where nothing is to be mended. */
    private Optional<Boolean> mend() throws MojoFailureException {
        String wanted = fix.strip().toLowerCase(Locale.ROOT);
        Optional<String> known = Optional.of(wanted).filter(List.of("true", "dry-run", "false")::contains);
        choice("fix", fix, known, "true, dry-run, false");
        return wanted.equals("false") ? Optional.empty() : Optional.of(wanted.equals("true"));
    }

    private LintReport mended(LintRequest request, Linter linter, boolean write) throws MojoFailureException {
        FixReport report = new Fixer(linter).fix(request);
        DocumentFixes fixes = new DocumentFixes(getLog());
        if (write) {
            fixes.write(request.document(), report.texts());
        }
        fixes.print(report, write);
        return write ? report.after() : report.before();
    }

    private Optional<LintSeverity> limit() throws MojoFailureException {
        if (failOn.strip().equalsIgnoreCase("never")) {
            return Optional.empty();
        }
        String choices = labels(LintSeverity.values(), LintSeverity::label) + ", never";
        return Optional.of(choice("failOn", failOn, LintSeverity.of(failOn), choices));
    }

    private List<ReportFormat> wantedFormats() throws MojoFailureException {
        List<ReportFormat> wanted = new ArrayList<>();
        for (String format : Objects.requireNonNullElse(formats, List.<String>of())) {
            String choices = labels(ReportFormat.values(), ReportFormat::label);
            wanted.add(choice("formats", format, ReportFormat.of(format), choices));
        }
        return wanted;
    }

    private static void failOn(Optional<LintSeverity> limit, List<LintReport> reports) throws MojoFailureException {
        List<String> failed = new ArrayList<>();
        for (LintReport report : reports) {
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

    private void write(List<LintReport> reports, List<ReportFormat> wanted) throws MojoFailureException {
        try {
            for (ReportFormat format : wanted) {
                if (format == ReportFormat.GITHUB) {
                    System.out.print(format.write(reports));
                } else {
                    Path directory = base().output(Objects.requireNonNull(outputDirectory));
                    Files.createDirectories(directory);
                    Path file = directory.resolve(format.fileName());
                    Files.writeString(file, format.write(reports));
                    getLog().info("Wrote " + base().display(file));
                }
            }
            if (writeBaseline) {
                writeBaseline(reports);
            }
        } catch (IOException e) {
            throw new MojoFailureException("the report cannot be written: " + e.getMessage());
        }
    }

    private void writeBaseline(List<LintReport> reports) throws IOException, MojoFailureException {
        if (baseline == null) {
            throw new MojoFailureException("writeBaseline needs to know where: baseline is missing");
        }
        Path file = base().output(baseline);
        Map<String, Integer> all = new LinkedHashMap<>();
        reports.forEach(report ->
                report.hidden().baseline().counts().forEach((key, count) -> all.merge(key, count, Integer::sum)));
        new Baseline(all).write(file);
        getLog().info("Wrote " + base().display(file));
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

    private List<LintRequest> requests(SpecInputs inputs) throws MojoFailureException {
        Documents given = documents(inputs);
        Optional<Preset> wanted = preset == null || preset.isBlank()
                ? Optional.empty()
                : Optional.of(choice("preset", preset, Preset.of(preset), labels(Preset.values(), Preset::label)));
        try {
            Optional<SpecSource> rules = configuration(inputs);
            Baseline known =
                    baseline == null || writeBaseline ? Baseline.EMPTY : Baseline.read(base().output(baseline));
            List<LintRequest> requests = new ArrayList<>();
            for (SpecSource source : files(given.document())) {
                requests.add(new LintRequest(source, given.overlays(), wanted, rules, known));
            }
            return requests;
        } catch (IOException e) {
            throw new MojoFailureException(given.document().displayName() + " cannot be read: " + e.getMessage());
        }
    }

    private Optional<SpecSource> configuration(SpecInputs inputs) throws MojoFailureException {
        if (config == null || config.isBlank()) {
            return Optional.empty();
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<SpecSource> source = inputs.source(config, diagnostics);
        failOnErrors(config.strip(), diagnostics.sorted());
        return source;
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
