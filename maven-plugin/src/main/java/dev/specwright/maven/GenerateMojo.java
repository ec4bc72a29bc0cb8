package dev.specwright.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles an OpenAPI 3.1 document to Java: typed models, constraint validators and a client. Does so only where
 * something has changed since the last run: a document, an option, the generator itself or one of the files it left.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends SourcesMojo {

    /**
     * The source root to write to. A directory that no other execution writes to; files in it that were not generated
     * are left alone. Example: {@code target/generated-sources/acme}
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "specwright.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/specwright")
    @Nullable
    File outputDirectory;

    /**
     * Whether to compile the generated code with the project. {@code true} or {@code false}. Example: {@code false}
     * where the output directory is a source root already.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.addCompileSourceRoot", defaultValue = "true")
    boolean addCompileSourceRoot = true;

    @Override
    @Nullable
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    void register(MavenProject project, String sourceRoot) {
        if (addCompileSourceRoot) {
            project.addCompileSourceRoot(sourceRoot);
        }
    }
}
