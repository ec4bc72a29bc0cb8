package dev.specwright;

import dev.specwright.compile.ModelCompiler;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.emit.ApiEmitter;
import dev.specwright.emit.ClientFeatures;
import dev.specwright.emit.JavaNamespace;
import dev.specwright.emit.SupportFileEmitter;
import dev.specwright.emit.SupportNames;
import dev.specwright.emit.TypeFeatures;
import dev.specwright.model.ApiModel;
import dev.specwright.model.EnumModel;
import dev.specwright.model.UnionModel;
import dev.specwright.resolve.ApiSlice;
import dev.specwright.resolve.FilePointers;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.templates.TemplateGroup;
import dev.specwright.write.GeneratedFile;
import dev.specwright.write.OutputComparison;
import dev.specwright.write.OutputWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The compiler as one call: OpenAPI document in, Java sources in the output directory. */
public final class Generator {

    /** A generator; it holds no state, so one may serve any number of runs and threads. */
    public Generator() {}

    /**
     * Compiles one document. Whatever is wrong with the document, the options or the disk is in the result; the
     * output directory is left as it was in that case.
     *
     * @param request what to compile, and where to
     * @return the findings, and what was written
     */
    public GenerationResult generate(GenerationRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        SpecReader reader = new SpecReader(diagnostics);
        return sources(request, reader, diagnostics)
                .flatMap(files -> write(files, RunSources.of(request, reader.read()), request, diagnostics))
                .orElseGet(() -> GenerationResult.failed(diagnostics.sorted()));
    }

    /**
     * Compares the output directory with what a run would write to it, and writes nothing.
     *
     * @param request what to compile, and where it would be written to
     * @return the findings, and every file that is not as a run would leave it
     */
    public OutputComparison compare(GenerationRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        return sources(request, new SpecReader(diagnostics), diagnostics)
                .map(files -> OutputComparison.of(request.outputDirectory(), files.files(), diagnostics))
                .orElseGet(() -> new OutputComparison(diagnostics.sorted(), List.of(), 0));
    }

    private static Optional<Sources> sources(GenerationRequest request, SpecReader reader, Diagnostics diagnostics) {
        GeneratorOptions options = request.options();
        new OptionCheck(diagnostics).check(options.names());
        return reader.load(request.document(), request.overlays())
                .flatMap(reader::resolve)
                .map(api -> ApiSlice.cut(
                        api, options.slice().includes(), options.slice().excludes(), diagnostics))
                .flatMap(api -> compile(api, options, diagnostics))
                .map(model -> emit(model, options));
    }

    private static Optional<ApiModel> compile(ResolvedApi api, GeneratorOptions options, Diagnostics diagnostics) {
        return ModelCompiler.compile(
                api, options.names().clientName(), options.typing().schemas(), diagnostics);
    }

    private static Sources emit(ApiModel model, GeneratorOptions options) {
        JavaNamespace names = JavaNamespace.below(options.names().packageName());
        boolean validators = options.features().validators();
        boolean client = options.features().client() && model.client().isPresent();
        boolean nullMarked = options.typing().nullness() == GeneratorOptions.Nullness.JSPECIFY;
        List<GeneratedFile> files = new ArrayList<>();
        for (GeneratedFile file : new ApiEmitter(names, validators, client, nullMarked).emit(model)) {
            files.add(new GeneratedFile(file.path(), FilePointers.readable(file.content())));
        }
        Set<TemplateGroup> groups =
                TemplateGroup.neededBy(validators, !model.schemas().isEmpty(), client);
        if (client && options.features().testTransport()) {
            groups.add(TemplateGroup.TESTING);
        }
        groups.addAll(ClientFeatures.of(model, validators, client));
        groups.addAll(TypeFeatures.of(model, client));
        if (options.typing().exactNumbers()) {
            groups.add(TemplateGroup.EXACT);
        }
        groups.addAll(TemplateGroup.neededByOpenTypes(
                model.types().stream().anyMatch(EnumModel.class::isInstance),
                model.types().stream().anyMatch(UnionModel.class::isInstance),
                validators));
        SupportNames support =
                new SupportNames(names.core(), validators, options.forms().jackson());
        files.addAll(new SupportFileEmitter().emit(support, groups));
        return new Sources(files, model.types().size());
    }

    private static Optional<GenerationResult> write(
            Sources sources, SortedMap<String, String> madeFrom, GenerationRequest request, Diagnostics diagnostics) {
        return new OutputWriter(request.outputDirectory())
                .write(sources.files(), madeFrom, diagnostics)
                .map(written -> new GenerationResult(
                        diagnostics.sorted(),
                        written.written(),
                        written.unchanged(),
                        written.deleted(),
                        sources.models(),
                        sources.lines()));
    }

    /** What the phases before writing hand over. */
    private record Sources(List<GeneratedFile> files, int models) {

        int lines() {
            return files.stream()
                    .mapToInt(file -> (int) file.content().lines().count())
                    .sum();
        }
    }
}
