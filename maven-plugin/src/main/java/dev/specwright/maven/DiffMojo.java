package dev.specwright.maven;

import dev.specwright.DiffRequest;
import dev.specwright.DiffResult;
import dev.specwright.Differ;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.diff.report.TextReport;
import dev.specwright.load.SpecSource;
import dev.specwright.maven.input.SpecInputs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two revisions of an OpenAPI document: what breaks for those who call the API.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends SpecMojo {

    /**
     * The old document; must be given. A path, absolute or relative to {@code specDirectory};
     * {@code classpath:api.yaml}, {@code mvn:com.acme:acme-api:1.2!/openapi.yaml} or {@code https://acme.com/api.yaml}.
     * Example: {@code api-1.4.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.oldSpec")
    @Nullable
    String oldSpec;

    /**
     * The new document; must be given. Named like {@code oldSpec}. Example: {@code src/main/openapi/api.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.newSpec")
    @Nullable
    String newSpec;

    /**
     * OpenAPI Overlay 1.0 documents to apply to both documents, in this order. Named like {@code oldSpec}, separated by
     * commas on the command line; none by default. Example: {@code <overlay>src/main/openapi/fixes.yaml</overlay>}
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

    @Override
    void run(SpecInputs inputs) throws MojoFailureException {
        failOnMissing(new MissingParameters()
                .require("oldSpec", oldSpec, "the old document", "api-1.4.yaml")
                .require("newSpec", newSpec, "the new document", "src/main/openapi/api.yaml"));
        Optional<Level> limit = limit();
        DiffResult result = new Differ().diff(request(inputs));
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

    private DiffRequest request(SpecInputs inputs) throws MojoFailureException {
        Diagnostics diagnostics = new Diagnostics();
        List<String> named = List.of(Objects.requireNonNull(oldSpec), Objects.requireNonNull(newSpec));
        List<SpecSource> documents = inputs.sources(named, diagnostics);
        List<SpecSource> shared = inputs.sources(Objects.requireNonNullElse(overlays, List.of()), diagnostics);
        failOnErrors("diff", diagnostics.sorted());
        return new DiffRequest(
                new DiffRequest.Input(documents.get(0), shared),
                new DiffRequest.Input(documents.get(1), shared),
                GeneratorOptions.defaults("generated"),
                LocalDate.now());
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
