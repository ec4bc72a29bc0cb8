package dev.specwright.maven;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.LockResult;
import dev.specwright.maven.input.SpecInputs;
import java.io.File;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts the names, the order of parameters and the classes that the document asks for now: writes the lock file anew and
 * says what moves. The next {@code generate} follows it. Takes the parameters of {@code generate}.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", threadSafe = true, requiresProject = false)
public final class LockMojo extends GenerationMojo {

    /**
     * Whether to say what would move and to leave the lock file as it is. {@code true} or {@code false}. Example:
     * {@code -Dspecwright.dryRun}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.dryRun", defaultValue = "false")
    boolean dryRun;

    @Override
    void run(SpecInputs inputs) throws MojoFailureException {
        if (packageName == null || packageName.isBlank()) {
            // Names do not depend on it.
            packageName = "generated";
        }
        GenerationRequest request = request(inputs, new File("."));
        String document = request.document().displayName();
        if (request.lock().isEmpty()) {
            throw new MojoFailureException(document + " has no lock file: name one by lockFile");
        }
        LockResult result = new Generator(getLog()::debug).lock(request, dryRun);
        failOnErrors(document, result.diagnostics());
        result.removed().forEach(line -> getLog().info("- " + line));
        result.added().forEach(line -> getLog().info("+ " + line));
        String what = result.removed().isEmpty() && result.added().isEmpty()
                ? "Every name is as the document has it"
                : (dryRun ? "Would replace " : "Replaced ") + result.removed().size() + " by "
                        + result.added().size() + " lines";
        getLog().info(what + " -> " + request.lock().get().displayName());
    }
}
