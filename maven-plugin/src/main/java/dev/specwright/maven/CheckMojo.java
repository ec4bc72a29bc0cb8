package dev.specwright.maven;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.maven.input.SpecInputs;
import dev.specwright.write.OutputComparison;
import java.io.File;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails, and shows a diff, where generated sources that are kept in version control are not what {@code generate} would
 * write. Writes nothing. Takes the parameters of {@code generate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends GenerationMojo {

    /**
     * The source root to look at: the one that {@code generate} writes to. A directory; files in it that were not
     * generated do not count. Example: {@code src/generated/java}
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "specwright.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/specwright")
    @Nullable
    File outputDirectory;

    Function<GenerationRequest, OutputComparison> generator =
            request -> new Generator(getLog()::debug).compare(request);

    @Override
    void run(SpecInputs inputs) throws MojoFailureException {
        GenerationRequest request = request(inputs, outputDirectory);
        String output = base().display(request.outputDirectory());
        OutputComparison comparison = generator.apply(request);
        failOnErrors(request.document().displayName(), comparison.diagnostics());
        List<OutputComparison.Difference> differences = comparison.differences();
        if (differences.isEmpty()) {
            getLog().info("All " + comparison.files() + " files are what would be generated -> " + output);
            return;
        }
        new DiffReport(getLog()).print(differences);
        throw new MojoFailureException(output + ": " + differences.size() + " of " + comparison.files()
                + " files are not what would be generated from "
                + request.document().displayName() + "; run specwright:generate and commit the result");
    }
}
