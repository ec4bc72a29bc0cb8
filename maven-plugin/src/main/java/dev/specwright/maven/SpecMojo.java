package dev.specwright.maven;

import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.maven.input.BaseDirectory;
import dev.specwright.maven.input.MavenAccess;
import dev.specwright.maven.input.SpecInputs;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/** What every goal has that reads documents: how they are found, and how findings are told. */
abstract class SpecMojo extends AbstractMojo {

    /**
     * The directory in which documents are named. Inputs that are relative paths start here; by default they start at
     * the project's directory. Written into the POM it also tells the build cache that every file in it counts.
     * Example: {@code <specDirectory>src/main/openapi</specDirectory>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.specDirectory")
    @Nullable
    File specDirectory;

    /**
     * The server of {@code settings.xml} whose credentials go with requests for {@code https:} inputs. The id of a
     * {@code <server>}; by default the one that is called like the host. Example: {@code <serverId>acme-docs</serverId>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.serverId")
    @Nullable
    String serverId;

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

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    @Nullable
    RepositorySystemSession repositorySession;

    @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true)
    @Nullable
    List<RemoteRepository> remoteRepositories;

    @Inject
    @Nullable
    RepositorySystem repositorySystem;

    @Inject
    @Nullable
    TransporterProvider transporters;

    /**
     * Runs the goal once.
     *
     * @throws MojoFailureException if there was an error; it has been logged then
     */
    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Nothing is done: specwright.skip is set");
            return;
        }
        BaseDirectory base = base();
        Path start = specDirectory == null ? base.path() : base.output(specDirectory);
        try (SpecInputs inputs = new SpecInputs(base, start, maven(base))) {
            run(inputs);
        }
    }

    /**
     * What the goal does.
     *
     * @param inputs finds the documents that parameters name; closed when this returns
     * @throws MojoFailureException if there was an error; it has been logged then
     */
    abstract void run(SpecInputs inputs) throws MojoFailureException;

    /** Where relative paths start. */
    final BaseDirectory base() {
        return BaseDirectory.of(project, session);
    }

    /** Logs findings, and ends the goal if there is an error among them. */
    final void failOnErrors(String document, List<Diagnostic> diagnostics) throws MojoFailureException {
        new MavenReport(getLog()).print(diagnostics);
        if (MavenReport.errors(diagnostics) > 0) {
            throw new MojoFailureException(MavenReport.failure(document, diagnostics));
        }
    }

    /** Logs which parameters are missing, and ends the goal if there are any. */
    final void failOnMissing(MissingParameters missing) throws MojoFailureException {
        Optional<String> guide = missing.guide();
        if (guide.isPresent()) {
            guide.get().lines().forEach(getLog()::error);
            throw new MojoFailureException(missing.summary());
        }
    }

    /** What Maven keeps for this plugin and project; its type is raw because the interface is older than generics. */
    @SuppressWarnings("unchecked")
    final Map<Object, Object> context() {
        return Objects.requireNonNullElseGet((Map<Object, Object>) getPluginContext(), HashMap::new);
    }

    private @Nullable MavenAccess maven(BaseDirectory base) {
        if (repositorySystem == null || transporters == null || repositorySession == null) {
            return null;
        }
        return new MavenAccess(
                repositorySystem,
                transporters,
                repositorySession,
                Objects.requireNonNullElse(remoteRepositories, List.of()),
                Optional.ofNullable(serverId).map(String::strip).filter(id -> !id.isEmpty()),
                target(base).resolve("specwright"));
    }

    private Path target(BaseDirectory base) {
        boolean inProject = project != null && project.getFile() != null;
        return inProject
                ? Path.of(project.getBuild().getDirectory())
                : base.path().resolve("target");
    }
}
