package dev.specwright.maven;

import dev.specwright.DiffRequest;
import dev.specwright.DiffResult;
import dev.specwright.Differ;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diff.Change;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Level;
import dev.specwright.diff.java.JavaBreak;
import dev.specwright.diff.report.HtmlReport;
import dev.specwright.diff.report.JUnitReport;
import dev.specwright.diff.report.JsonReport;
import dev.specwright.diff.report.MarkdownReport;
import dev.specwright.diff.report.TextReport;
import dev.specwright.load.SpecSource;
import dev.specwright.maven.input.SpecInputs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two revisions of an OpenAPI document: what breaks for those who call the API, and for those who use the Java
 * that is generated from it. Takes the parameters of {@code generate} that decide about names and types, and applies the
 * overlays to both documents.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends GenerationMojo {

    /**
     * The old document; must be given, unless {@code oldRevision} is. A path, absolute or relative to {@code specDirectory};
     * {@code classpath:api.yaml}, {@code mvn:com.acme:acme-api:1.2!/openapi.yaml} or {@code https://acme.com/api.yaml}.
     * Example: {@code api-1.4.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.oldSpec")
    @Nullable
    String oldSpec;

    /**
     * The new document. Named like {@code oldSpec}; by default it is {@code inputSpec}. Example:
     * {@code src/main/openapi/api.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.newSpec")
    @Nullable
    String newSpec;

    /**
     * A revision of the Git repository around {@code newSpec}: the old document is the new one as it stood there. A
     * commit, branch or tag; needs the {@code git} command. Example: {@code origin/main}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.oldRevision")
    @Nullable
    String oldRevision;

    /**
     * The level from which on changes fail the build. {@code breaking}, {@code risky}, {@code safe} or {@code never}.
     * Example: {@code -Dspecwright.failOn=risky}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.failOn", defaultValue = "breaking")
    @Nullable
    String failOn;

    /**
     * Whether changes that break the source of those who use the generated Java fail the build. {@code true} or
     * {@code false}. Example: {@code true} where the client is a library.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.failOnJava", defaultValue = "false")
    boolean failOnJava;

    /**
     * A document that lists accepted changes, which do not fail the build. Named like {@code oldSpec}; its list
     * {@code accepted} has objects with {@code change} (an id), {@code at} (a JSON Pointer), {@code reason} and, where
     * wanted, {@code until} (a day). Example: {@code src/main/openapi/accepted-changes.yaml}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.acceptedChanges")
    @Nullable
    String acceptedChanges;

    /**
     * Where to write the report as {@code diff.json}, {@code diff.md}, {@code diff.html} and {@code TEST-diff.xml} (for
     * build servers that read JUnit's). A directory; none by default. Example: {@code target/specwright-diff}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.reportDirectory")
    @Nullable
    File reportDirectory;

    @Override
    void run(SpecInputs inputs) throws MojoFailureException {
        takeDefaults();
        MissingParameters missing =
                new MissingParameters().require("newSpec", newSpec, "the new document", "src/main/openapi/api.yaml");
        if (!isGiven(oldRevision)) {
            missing.require("oldSpec", oldSpec, "the old document", "api-1.4.yaml");
        }
        failOnMissing(missing);
        Optional<Level> limit = limit();
        DiffResult result;
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            result = new Differ().diff(request(inputs, directory.path()));
        } catch (IOException e) {
            throw new MojoFailureException("No directory for the old document: " + e.getMessage(), e);
        }
        MavenReport told = new MavenReport(getLog());
        told.print(result.acceptance());
        if (result.report().isEmpty()) {
            told.print(result.diagnostics());
            int errors = MavenReport.errors(result.diagnostics()) + MavenReport.errors(result.acceptance());
            throw new MojoFailureException("Nothing was compared: " + errors + " error(s)");
        }
        for (Diagnostic diagnostic : result.diagnostics()) {
            diagnostic.render().lines().forEach(getLog()::warn);
        }
        finish(result.report().get(), limit);
        if (MavenReport.errors(result.acceptance()) > 0) {
            throw new MojoFailureException("Changes are listed as accepted that are not any more");
        }
    }

    /** Where the configuration of {@code generate} is the one of this goal too, the new document is in it. */
    private void takeDefaults() {
        newSpec = isGiven(newSpec) ? newSpec : inputSpec;
        inputSpec = newSpec;
        packageName = isGiven(packageName) ? packageName : "generated";
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private DiffRequest request(SpecInputs inputs, Path directory) throws MojoFailureException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SpecSource> after = inputs.source(Objects.requireNonNull(newSpec), diagnostics);
        Optional<SpecSource> before = inputs.source(Objects.requireNonNullElse(oldSpec, newSpec), diagnostics);
        List<SpecSource> shared = inputs.sources(Objects.requireNonNullElse(overlays, List.of()), diagnostics);
        Optional<SpecSource> accepted =
                Optional.ofNullable(acceptedChanges).flatMap(given -> inputs.source(given, diagnostics));
        failOnErrors("diff", diagnostics.sorted());
        SpecSource old = isGiven(oldRevision) ? earlier(after.orElseThrow(), directory) : before.orElseThrow();
        // What the new document calls otherwise is called as before where the project keeps its names.
        Optional<SpecSource.FileSource> names = lock(inputs);
        return new DiffRequest(
                new DiffRequest.Input(old, shared, names),
                new DiffRequest.Input(after.orElseThrow(), shared, names),
                accepted,
                options(),
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

    private void finish(DiffReport report, Optional<Level> limit) throws MojoFailureException {
        for (Change change : report.changes()) {
            TextReport.lines(change).forEach(line -> log(change, limit).accept(line));
        }
        getLog().info(TextReport.summary(report));
        if (reportDirectory != null) {
            write(report, limit, base().output(reportDirectory));
        }
        if (report.changes().stream().anyMatch(change -> isTooGrave(change, limit))) {
            throw new MojoFailureException(TextReport.summary(report));
        }
    }

    /** What fails the build is an error, what might have with another limit a warning. */
    private Consumer<String> log(Change change, Optional<Level> limit) {
        if (isTooGrave(change, limit)) {
            return getLog()::error;
        }
        boolean harmless = change.level() == Level.SAFE || change.accepted().isPresent();
        return harmless ? getLog()::info : getLog()::warn;
    }

    private boolean isTooGrave(Change change, Optional<Level> limit) {
        boolean java = change.javaBreak()
                .filter(effect -> effect.compareTo(JavaBreak.SOURCE) >= 0)
                .isPresent();
        boolean wire = limit.isPresent() && change.level().compareTo(limit.get()) >= 0;
        return change.accepted().isEmpty() && (wire || failOnJava && java);
    }

    /** The new document as it stood in the revision. */
    private SpecSource earlier(SpecSource now, Path directory) throws MojoFailureException {
        if (!(now instanceof SpecSource.FileSource file)) {
            throw new MojoFailureException("oldRevision needs a newSpec that is a file of a Git repository");
        }
        try {
            return new GitRevision(Objects.requireNonNull(oldRevision).strip(), directory).document(file.path());
        } catch (IOException e) {
            throw new MojoFailureException("The old document cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(DiffReport report, Optional<Level> limit, Path directory) throws MojoFailureException {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("diff.json"), JsonReport.render(report));
            Files.writeString(directory.resolve("diff.md"), MarkdownReport.render(report));
            Files.writeString(directory.resolve("diff.html"), HtmlReport.render(report));
            Files.writeString(
                    directory.resolve("TEST-diff.xml"), JUnitReport.render(report, limit.orElse(Level.BREAKING)));
        } catch (IOException e) {
            throw new MojoFailureException("The reports cannot be written to " + directory + ": " + e.getMessage(), e);
        }
    }
}
