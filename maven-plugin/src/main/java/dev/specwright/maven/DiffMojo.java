package dev.specwright.maven;

import dev.specwright.DiffRequest;
import dev.specwright.DiffResult;
import dev.specwright.Differ;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.diff.report.TextReport;
import dev.specwright.load.SpecSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compares two revisions of an OpenAPI document: what breaks for those who call the API.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends AbstractMojo {

    /**
     * The old document. A path to a YAML or JSON file, absolute or relative to the project's directory (without a
     * project: to the working directory); must be given. Example: {@code api-1.4.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.oldSpec")
    @Nullable
    String oldSpec;

    /**
     * The new document. A path like that of {@code oldSpec}; must be given. Example:
     * {@code src/main/openapi/api.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.newSpec")
    @Nullable
    String newSpec;

    /**
     * OpenAPI Overlay 1.0 documents to apply to both documents, in this order. Paths like that of {@code oldSpec},
     * separated by commas on the command line; none by default. Example:
     * {@code <overlay>src/main/openapi/fixes.yaml</overlay>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.overlays")
    @Nullable
    List<String> overlays;

    /**
     * The level from which on changes fail the build. {@code breaking}, {@code risky}, {@code safe} or {@code never}.
     * Example: {@code -Dspecwright.failOn=risky}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.failOn", defaultValue = "breaking")
    @Nullable
    String failOn;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    /**
     * Compares once.
     *
     * @throws MojoFailureException if a document cannot be read, or a change is as grave as {@code failOn}
     */
    @Override
    public void execute() throws MojoFailureException {
        requireParameters();
        Optional<Level> limit = limit();
        BaseDirectory base = BaseDirectory.of(project, session);
        List<SpecSource> shared = Objects.requireNonNullElse(overlays, List.<String>of()).stream()
                .map(base::source)
                .toList();
        DiffResult result = new Differ()
                .diff(new DiffRequest(
                        new DiffRequest.Input(base.source(Objects.requireNonNull(oldSpec)), shared),
                        new DiffRequest.Input(base.source(Objects.requireNonNull(newSpec)), shared),
                        GeneratorOptions.defaults("generated"),
                        LocalDate.now()));
        if (result.report().isEmpty()) {
            new MavenReport(getLog()).print(result.diagnostics());
            throw new MojoFailureException(
                    "Nothing was compared: " + MavenReport.errors(result.diagnostics()) + " error(s) in the documents");
        }
        for (Diagnostic diagnostic : result.diagnostics()) {
            diagnostic.render().lines().forEach(getLog()::warn);
        }
        print(result.report().get(), limit);
    }

    private void requireParameters() throws MojoFailureException {
        MissingParameters missing = new MissingParameters()
                .require("oldSpec", oldSpec, "the old document", "api-1.4.yaml")
                .require("newSpec", newSpec, "the new document", "src/main/openapi/api.yaml");
        Optional<String> guide = missing.guide();
        if (guide.isPresent()) {
            guide.get().lines().forEach(getLog()::error);
            throw new MojoFailureException(missing.summary());
        }
    }

    private Optional<Level> limit() throws MojoFailureException {
        String word = Objects.requireNonNullElse(failOn, "breaking").strip().toLowerCase(Locale.ROOT);
        Optional<Level> level = Arrays.stream(Level.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (level.isEmpty() && !word.equals("never")) {
            throw new MojoFailureException(
                    "failOn is '" + failOn + "', but must be one of breaking, risky, safe and never");
        }
        return level;
    }

    private void print(DiffReport report, Optional<Level> limit) throws MojoFailureException {
        TextReport.lines(report).forEach(getLog()::info);
        boolean failed = limit.isPresent()
                && report.changes().stream().anyMatch(change -> change.level().compareTo(limit.get()) >= 0);
        if (failed) {
            throw new MojoFailureException(TextReport.summary(report));
        }
    }
}
