package dev.specwright;

import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.write.GeneratedFile;
import dev.specwright.write.OutputWriter;
import dev.specwright.write.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The compiler as one call: OpenAPI document in, Java sources in the output directory. */
public final class Generator {

    private final BiFunction<GenerationRequest, Diagnostics, Sources> frontEnd;

    /** A generator; it holds no state, so one may serve any number of runs and threads. */
    public Generator() {
        this((request, diagnostics) -> new Sources(List.of(), 0));
    }

    Generator(BiFunction<GenerationRequest, Diagnostics, Sources> frontEnd) {
        this.frontEnd = frontEnd;
    }

    /**
     * Compiles one document. Whatever is wrong with the document, the options or the disk is in the result; the
     * output directory is left as it was in that case.
     *
     * @param request what to compile, and where to
     * @return the findings, and what was written
     */
    public GenerationResult generate(GenerationRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        new OptionCheck(diagnostics).check(request.options());
        if (diagnostics.hasErrors()) {
            return GenerationResult.failed(diagnostics.sorted());
        }
        Sources sources = frontEnd.apply(request, diagnostics);
        if (diagnostics.hasErrors()) {
            return GenerationResult.failed(diagnostics.sorted());
        }
        Optional<WriteResult> outcome = new OutputWriter(request.outputDirectory()).write(sources.files(), diagnostics);
        return outcome.map(written -> new GenerationResult(
                        diagnostics.sorted(),
                        written.written(),
                        written.unchanged(),
                        written.deleted(),
                        sources.models(),
                        sources.lines()))
                .orElseGet(() -> GenerationResult.failed(diagnostics.sorted()));
    }

    /**
     * What the phases before writing hand over.
     *
     * @param files the files to write
     * @param models how many of them are models
     */
    record Sources(List<GeneratedFile> files, int models) {

        int lines() {
            return (int) files.stream()
                    .flatMapToInt(file -> file.content().chars())
                    .filter(c -> c == '\n')
                    .count();
        }
    }
}
