package dev.specwright.maven;

import dev.specwright.GenerationRequest;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.load.SpecSource;
import dev.specwright.maven.input.BaseDirectory;
import java.util.List;
import java.util.Map;

/**
 * Remembers within one build which request writes to which directory: two executions with one output directory would
 * delete each other's files.
 */
final class OutputClaims {

    private record Claim(String document, List<String> overlays, GeneratorOptions options) {}

    private final Map<Object, Object> context;

    /**
     * The claims of a project.
     *
     * @param context the map that Maven keeps for this plugin and project from one execution to the next
     */
    OutputClaims(Map<Object, Object> context) {
        this.context = context;
    }

    /**
     * Claims a request's output directory.
     *
     * @param request what is about to run
     * @param base shortens paths in messages
     * @return an error if a different request of this build has the directory; else nothing
     */
    List<Diagnostic> claim(GenerationRequest request, BaseDirectory base) {
        // By names: the path of a file in an archive is another one each time that the archive is opened.
        Claim claim = new Claim(
                request.document().displayName(),
                request.overlays().stream().map(SpecSource::displayName).toList(),
                request.options());
        Object holder = context.putIfAbsent("specwright:" + request.outputDirectory(), claim);
        if (!(holder instanceof Claim other) || other.equals(claim)) {
            return List.of();
        }
        return List.of(new Diagnostic(
                DiagnosticCode.INVALID_OPTION,
                SourceLocation.ofFile("option outputDirectory"),
                "",
                "'" + base.display(request.outputDirectory()) + "' already holds what another execution generated from "
                        + other.document(),
                "Give each execution its own, for example" + " ${project.build.directory}/generated-sources/"
                        + request.options().names().packageName()));
    }
}
