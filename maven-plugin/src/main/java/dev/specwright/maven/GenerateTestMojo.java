package dev.specwright.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Does what {@code generate} does for the project's tests: what it writes is compiled with them and not packaged.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "generate-test",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        threadSafe = true,
        requiresProject = false)
public final class GenerateTestMojo extends SourcesMojo {

    /**
     * The source root to write to. A directory that no other execution writes to; files in it that were not generated
     * are left alone. Example: {@code target/generated-test-sources/acme}
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "specwright.outputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/specwright")
    @Nullable
    File outputDirectory;

    /**
     * Whether to compile the generated code with the project's tests. {@code true} or {@code false}. Example: {@code false}
     * where the output directory is a source root already.
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.addTestCompileSourceRoot", defaultValue = "true")
    boolean addTestCompileSourceRoot = true;

    @Override
    @Nullable
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    void register(MavenProject project, String sourceRoot) {
        if (addTestCompileSourceRoot) {
            project.addTestCompileSourceRoot(sourceRoot);
        }
    }
}
