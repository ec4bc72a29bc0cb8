package dev.specwright.maven;

import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.SpecSource;
import dev.specwright.maven.input.SpecInputs;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has that reads one document. */
abstract class DocumentMojo extends SpecMojo {

    /**
     * The OpenAPI document, in YAML or JSON; must be given. A path, absolute or relative to {@code specDirectory};
     * {@code classpath:api.yaml} for a file among the plugin's dependencies;
     * {@code mvn:com.acme:acme-api:1.2!/openapi.yaml} for a file of a Maven artifact; {@code https://acme.com/api.yaml},
     * where {@code #sha256=} and 64 hex digits behind it say what it must be. Example:
     * {@code <inputSpec>src/main/openapi/api.yaml</inputSpec>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.inputSpec")
    @Nullable
    String inputSpec;

    /**
     * OpenAPI Overlay 1.0 documents to apply to the document, in this order. Named like {@code inputSpec}, separated by
     * commas on the command line; none by default. Example: {@code <overlay>src/main/openapi/fixes.yaml</overlay>}
     *
     * @since 0.1.0
     */
    @Parameter(property = "specwright.overlays")
    @Nullable
    List<String> overlays;

    /**
     * What {@code inputSpec} and {@code overlays} name.
     *
     * @param document the document
     * @param overlays its overlays, in order
     */
    record Documents(SpecSource document, List<SpecSource> overlays) {}

    /** The documents that the parameters name, of which {@code inputSpec} has been checked to be given. */
    final Documents documents(SpecInputs inputs) throws MojoFailureException {
        String given = Objects.requireNonNull(inputSpec);
        Diagnostics diagnostics = new Diagnostics();
        List<SpecSource> found = inputs.sources(List.of(given), diagnostics);
        List<SpecSource> foundOverlays = inputs.sources(Objects.requireNonNullElse(overlays, List.of()), diagnostics);
        failOnErrors(given.strip(), diagnostics.sorted());
        return new Documents(found.get(0), foundOverlays);
    }
}
