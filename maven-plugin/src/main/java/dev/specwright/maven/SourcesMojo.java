package dev.specwright.maven;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.Staleness;
import dev.specwright.maven.input.SpecInputs;
import java.io.File;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the two goals have in common that write sources: they work if there is anything to do, and tell why. */
abstract class SourcesMojo extends GenerationMojo {

    /** Seams for tests; the generator is not touched, nor its libraries loaded, where there is nothing to do. */
    Function<GenerationRequest, Staleness> staleness = Staleness::of;

    Function<GenerationRequest, GenerationResult> generator =
            request -> new Generator(getLog()::debug).generate(request);

    /** The source root to write to, as Maven filled it in. */
    abstract @Nullable File outputDirectory();

    /** Makes the source root one of the project, unless the user does not want that. */
    abstract void register(MavenProject project, String sourceRoot);

    @Override
    final void run(SpecInputs inputs) throws MojoFailureException {
        GenerationRequest request = request(inputs, outputDirectory());
        String document = request.document().displayName();
        String output = base().display(request.outputDirectory());
        failOnErrors(document, new OutputClaims(context()).claim(request, base()));

        MavenReport report = new MavenReport(getLog());
        Staleness found = staleness.apply(request);
        if (found.isStale()) {
            report.printReasons(request.options().names().packageName(), found);
            generate(request, report, output);
        } else {
            report.printUpToDate(found, output);
        }
        // Also where nothing was done: the files are there to be compiled all the same.
        if (project != null && project.getFile() != null) {
            register(project, request.outputDirectory().toString());
        }
    }

    private void generate(GenerationRequest request, MavenReport report, String output) throws MojoFailureException {
        long start = System.nanoTime();
        GenerationResult result = generator.apply(request);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        failOnErrors(request.document().displayName(), result.diagnostics());
        report.printSummary(result, output, milliseconds);
        if (result.locked()) {
            request.lock().ifPresent(lock -> report.printLocked(lock.displayName()));
        }
    }
}
