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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Looks for mistakes in OpenAPI documents: what the compiler refuses, and what is legal and still wrong. Needs no network
 * and no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class LintMojo extends AbstractMojo {

    /**
     * The OpenAPI document to look at, or a folder with such documents. A path, absolute or relative to the project's
     * directory (without a project: to the working directory); must be given. Example:
     * {@code src/main/openapi/api.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.inputSpec")
    @Nullable
    String inputSpec;

    /**
     * OpenAPI Overlay 1.0 documents to apply first, in this order. Paths like those of {@code inputSpec}, separated by
     * commas on the command line; none by default. Example: {@code <overlay>src/main/openapi/fixes.yaml</overlay>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.overlays")
    @Nullable
    List<String> overlays;

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

    /**
     * Whether to do nothing at all. {@code true} or {@code false}. Example: {@code -Dspecwright.skip}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    /**
     * Runs the linter on each document.
     *
     * @throws MojoFailureException if there is a finding of the severity asked for; all have been logged then
     */
    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Nothing is looked at: specwright.skip is set");
            return;
        }
        requireParameters();
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
        for (LintRequest request : requests(rules)) {
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

    private void requireParameters() throws MojoFailureException {
        MissingParameters missing = new MissingParameters()
                .require("inputSpec", inputSpec, "the OpenAPI document to look at", "src/main/openapi/api.yaml");
        Optional<String> guide = missing.guide();
        if (guide.isPresent()) {
            guide.get().lines().forEach(getLog()::error);
            throw new MojoFailureException("inputSpec is missing, nothing was looked at");
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

    private static <T> String labels(T[] values, java.util.function.Function<T, String> label) {
        return String.join(", ", Arrays.stream(values).map(label).toList());
    }

    private List<LintRequest> requests(Preset rules) throws MojoFailureException {
        BaseDirectory base = BaseDirectory.of(project, session);
        try {
            List<SpecSource> applied = Objects.requireNonNullElse(overlays, List.<String>of()).stream()
                    .map(base::source)
                    .toList();
            List<LintRequest> requests = new ArrayList<>();
            for (SpecSource source : documents(base, Objects.requireNonNull(inputSpec))) {
                requests.add(new LintRequest(source, applied, rules));
            }
            return requests;
        } catch (InvalidPathException e) {
            throw new MojoFailureException("'" + e.getInput() + "' is not a path: " + e.getReason());
        } catch (IOException e) {
            throw new MojoFailureException(inputSpec + " cannot be read: " + e.getMessage());
        }
    }

    private List<SpecSource> documents(BaseDirectory base, String given) throws IOException, MojoFailureException {
        Path path = base.path().resolve(given.strip()).normalize();
        if (!Files.isDirectory(path)) {
            return List.of(base.source(given));
        }
        List<SpecSource> documents = new ArrayList<>();
        for (Path file : DocumentFolder.documents(path)) {
            documents.add(new SpecSource.FileSource(file, base.display(file)));
        }
        if (documents.isEmpty()) {
            throw new MojoFailureException("no OpenAPI document in " + given);
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
