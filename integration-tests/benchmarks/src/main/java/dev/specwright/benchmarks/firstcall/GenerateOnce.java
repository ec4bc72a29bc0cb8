package dev.specwright.benchmarks.firstcall;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.util.List;

/** Compiles one document and ends. */
public final class GenerateOnce {

    private GenerateOnce() {}

    /**
     * Compiles it.
     *
     * @param arguments the document, then the directory to write to
     */
    public static void main(String[] arguments) {
        GenerationResult result = new Generator()
                .generate(new GenerationRequest(
                        SpecSource.of(Path.of(arguments[0])),
                        List.of(),
                        Path.of(arguments[1]),
                        GeneratorOptions.defaults("com.example.api")));
        if (!result.succeeded()) {
            result.diagnostics().stream().map(Diagnostic::render).limit(5).forEach(System.err::println);
            System.exit(1);
        }
        System.out.println(result.lines());
    }
}
