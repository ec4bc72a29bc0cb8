package dev.specwright.maven;

import dev.specwright.GenerationRequest;
import dev.specwright.Generator;
import dev.specwright.ModelResult;
import dev.specwright.maven.input.SpecInputs;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the compiled model as JSON, for debugging and for other tools: what Java will show of the document, before any of
 * it is written. Takes the parameters of {@code generate}, of which {@code packageName} may be left out.
 *
 * @since 0.1.0
 */
@Mojo(name = "print-model", threadSafe = true, requiresProject = false)
public final class PrintModelMojo extends GenerationMojo {

    /**
     * The file to write the model to. A path; by default it goes to the console, without anything around it if Maven is
     * quiet ({@code -q}). Example: {@code -Dspecwright.modelFile=target/model.json}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.modelFile")
    @Nullable
    File modelFile;

    PrintStream console = System.out;

    @Override
    void run(SpecInputs inputs) throws MojoFailureException {
        if (packageName == null || packageName.isBlank()) {
            // The model does not depend on it.
            packageName = "generated";
        }
        GenerationRequest request = request(inputs, new File("."));
        ModelResult result = new Generator(getLog()::debug).model(request);
        failOnErrors(request.document().displayName(), result.diagnostics());
        String json = result.json().orElseThrow();
        if (modelFile == null) {
            console.print(json);
            console.flush();
            return;
        }
        Path file = base().output(modelFile);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new MojoFailureException(
                    "The model cannot be written to " + base().display(file) + ": " + e.getMessage(), e);
        }
        getLog().info("Wrote the model -> " + base().display(file));
    }
}
