package dev.specwright;

import dev.specwright.compile.CompiledApi;
import dev.specwright.compile.ModelCompiler;
import dev.specwright.compile.NameOptions;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.SourceLocation;
import dev.specwright.emit.ApiEmitter;
import dev.specwright.emit.ClientFeatures;
import dev.specwright.emit.JavaNamespace;
import dev.specwright.emit.ModuleInfo;
import dev.specwright.emit.SupportFileEmitter;
import dev.specwright.emit.SupportNames;
import dev.specwright.emit.TypeFeatures;
import dev.specwright.inspect.ModelJson;
import dev.specwright.lint.CodeWarnings;
import dev.specwright.lock.ApiLock;
import dev.specwright.lock.LockWriter;
import dev.specwright.lock.LockedNames;
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
import dev.specwright.write.WriteResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The compiler as one call: OpenAPI document in, Java sources in the output directory. */
public final class Generator {

    private final Consumer<String> details;

    /** A generator; it holds no state, so one may serve any number of runs and threads. */
    public Generator() {
        this(detail -> {});
    }

    /**
     * A generator that tells what it does.
     *
     * @param details takes a line for each action of an overlay, in the order in which they are applied
     */
    public Generator(Consumer<String> details) {
        this.details = details;
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
        SpecReader reader = new SpecReader(diagnostics, details);
        LockedNames locked = locked(request, diagnostics);
        return compile(request, reader, locked, diagnostics)
                .flatMap(compiled -> {
                    // Before the sources: a lock that has names more does no harm, one that lacks some does.
                    boolean written = writeLock(request, locked.lock(), compiled.lock(), diagnostics);
                    Sources sources = emit(compiled.model(), request);
                    return write(sources, RunSources.of(request, reader.read()), request, diagnostics)
                            .map(files -> result(sources, files, written, diagnostics));
                })
                .orElseGet(() -> GenerationResult.failed(diagnostics.sorted()));
    }

    /**
     * Names everything as the document has it, whatever the lock says.
     *
     * @param request what to compile, with a lock; nothing is written to the output directory
     * @param dryRun whether the lock is left as it is
     * @return the findings, and what becomes of the lock
     */
    public LockResult lock(GenerationRequest request, boolean dryRun) {
        Diagnostics unheeded = new Diagnostics();
        ApiLock before = locked(request, unheeded).lock();
        Diagnostics diagnostics = new Diagnostics();
        Optional<ApiLock> now = compile(request, new SpecReader(diagnostics, details), LockedNames.NONE, diagnostics)
                .map(CompiledApi::lock);
        // A lock that cannot be read is replaced as a whole.
        boolean written = now.isPresent()
                && !dryRun
                && writeLock(request, unheeded.hasErrors() ? ApiLock.EMPTY : before, now.get(), diagnostics);
        List<String> old = List.copyOf(LockWriter.lines(before).values());
        List<String> lines = List.copyOf(LockWriter.lines(now.orElse(before)).values());
        return new LockResult(
                diagnostics.sorted(),
                old.stream().filter(line -> !lines.contains(line)).toList(),
                lines.stream().filter(line -> !old.contains(line)).toList(),
                written);
    }

    /**
     * Compiles a document and writes nothing.
     *
     * @param request what to compile
     * @return the findings, and the model that sources would be emitted from
     */
    public ModelResult model(GenerationRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> json = compile(
                        request, new SpecReader(diagnostics, details), locked(request, diagnostics), diagnostics)
                .map(compiled -> ModelJson.render(compiled.model()));
        return new ModelResult(diagnostics.sorted(), json);
    }

    private static LockedNames locked(GenerationRequest request, Diagnostics diagnostics) {
        return request.lock()
                .map(file -> new LockFile(file, diagnostics).read())
                .orElse(LockedNames.NONE);
    }

    /** A lock that does not have all names; none at all is as well. */
    private static Optional<OutputComparison.Difference> outdated(LockedNames before, ApiLock now) {
        return before.file().isEmpty() || before.lock().equals(now)
                ? Optional.empty()
                : Optional.of(new OutputComparison.Difference(
                        before.file(),
                        Optional.of(LockWriter.write(before.lock())),
                        Optional.of(LockWriter.write(now))));
    }

    private static boolean writeLock(GenerationRequest request, ApiLock before, ApiLock now, Diagnostics diagnostics) {
        return request.lock()
                .filter(file -> new LockFile(file, diagnostics).write(before, now))
                .isPresent();
    }

    /**
     * Compares the output directory with what a run would write to it, and writes nothing.
     *
     * @param request what to compile, and where it would be written to
     * @return the findings, and every file that is not as a run would leave it
     */
    public OutputComparison compare(GenerationRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        LockedNames locked = locked(request, diagnostics);
        return compile(request, new SpecReader(diagnostics, details), locked, diagnostics)
                .map(compiled -> OutputComparison.of(
                                request.outputDirectory(),
                                emit(compiled.model(), request).files(),
                                diagnostics)
                        .with(outdated(locked, compiled.lock())))
                .orElseGet(() -> new OutputComparison(diagnostics.sorted(), List.of(), 0));
    }

    private static Optional<CompiledApi> compile(
            GenerationRequest request, SpecReader reader, LockedNames locked, Diagnostics diagnostics) {
        GeneratorOptions options = request.options();
        new OptionCheck(diagnostics).check(options);
        checkTemplates(request, diagnostics);
        return reader.load(request.document(), request.overlays())
                .flatMap(reader::resolve)
                .map(api -> ApiSlice.cut(
                        api, options.slice().includes(), options.slice().excludes(), diagnostics))
                .flatMap(api -> compile(api, locked, request, diagnostics));
    }

    private static Optional<CompiledApi> compile(
            ResolvedApi api, LockedNames locked, GenerationRequest request, Diagnostics diagnostics) {
        GeneratorOptions options = request.options();
        NameOptions names = new NameOptions(
                options.names().clientName(), locked, options.names().mappings());
        return ModelCompiler.compile(api, names, options.schemas(), diagnostics).filter(compiled -> {
            CodeWarnings.report(api, compiled.model(), diagnostics);
            return !request.failOnWarnings() || !refused(request, diagnostics);
        });
    }

    private static boolean refused(GenerationRequest request, Diagnostics diagnostics) {
        int warnings = diagnostics.sorted().size();
        if (warnings > 0) {
            diagnostics.add(
                    DiagnosticCode.WARNINGS_REFUSED,
                    SourceLocation.ofFile(request.document().displayName()),
                    "",
                    "there " + (warnings == 1 ? "is a warning" : "are " + warnings + " warnings")
                            + ", and `failOnWarnings` allows none",
                    "Mend the document, by an overlay if it is not yours, or silence them there");
        }
        return warnings > 0;
    }

    private static JavaNamespace namespace(GeneratorOptions.Names chosen) {
        return JavaNamespace.of(chosen.packageName(), chosen.modelPackage(), chosen.apiPackage());
    }

    private static void checkTemplates(GenerationRequest request, Diagnostics diagnostics) {
        request.templates().ifPresent(directory -> {
            SortedMap<String, String> own = OwnTemplates.read(directory);
            OwnTemplates.check(directory, own, diagnostics);
            SupportNames support = support(request.options());
            own.forEach((name, text) -> new SupportFileEmitter()
                    .problem(support, name, text)
                    .ifPresent(problem -> OwnTemplates.unusable(directory, name, problem, diagnostics)));
        });
    }

    private static SupportNames support(GeneratorOptions options) {
        return new SupportNames(
                namespace(options.names()).core(),
                options.features().validators(),
                options.forms().jackson());
    }

    private static Sources emit(ApiModel model, GenerationRequest request) {
        GeneratorOptions options = request.options();
        JavaNamespace names = namespace(options.names());
        boolean validators = options.features().validators();
        boolean client = options.features().client() && model.client().isPresent();
        ApiEmitter.Annotations annotations = new ApiEmitter.Annotations(
                options.typing().nullness() == GeneratorOptions.Nullness.JSPECIFY,
                options.forms().jakartaValidation());
        List<GeneratedFile> files = new ArrayList<>();
        for (GeneratedFile file : new ApiEmitter(names, validators, client, annotations).emit(model)) {
            files.add(new GeneratedFile(file.path(), FilePointers.readable(file.content())));
        }
        Set<TemplateGroup> groups =
                TemplateGroup.neededBy(validators, !model.schemas().isEmpty(), client);
        if (client && options.features().testTransport()) {
            groups.add(TemplateGroup.TESTING);
        }
        groups.addAll(ClientFeatures.of(model, validators, client));
        groups.addAll(TypeFeatures.of(model, client, options.typing().isMapped()));
        if (options.forms().optionals() == GeneratorOptions.Optionals.NULLABLE) {
            groups.add(TemplateGroup.NULLABLE);
        }
        if (options.forms().moduleName().isPresent()) {
            groups.add(TemplateGroup.MODULE);
        }
        if (checksFormats(names, files, options)) {
            groups.add(TemplateGroup.CHECKED_FORMATS);
        }
        if (options.typing().exactNumbers()) {
            groups.add(TemplateGroup.EXACT);
        }
        groups.addAll(TemplateGroup.neededByOpenTypes(
                model.types().stream().anyMatch(EnumModel.class::isInstance),
                model.types().stream().anyMatch(UnionModel.class::isInstance),
                validators));
        SortedMap<String, String> own =
                request.templates().map(OwnTemplates::read).orElseGet(Collections::emptySortedMap);
        SupportNames support = support(options);
        files.addAll(new SupportFileEmitter().emit(support, groups, own));
        options.forms().moduleName().ifPresent(name -> files.add(new ModuleInfo(name, support.jackson()).of(files)));
        return new Sources(files, model.types().size());
    }

    /** Whether validators check formats: where all that have one are of numbers, none does. */
    private static boolean checksFormats(JavaNamespace names, List<GeneratedFile> files, GeneratorOptions options) {
        String checks = names.core() + ".Formats";
        return options.typing().formats() == GeneratorOptions.Formats.CHECKED
                && files.stream().anyMatch(file -> file.content().contains(checks));
    }

    private static Optional<WriteResult> write(
            Sources sources, SortedMap<String, String> madeFrom, GenerationRequest request, Diagnostics diagnostics) {
        return new OutputWriter(request.outputDirectory()).write(sources.files(), madeFrom, diagnostics);
    }

    private static GenerationResult result(
            Sources sources, WriteResult files, boolean locked, Diagnostics diagnostics) {
        return new GenerationResult(
                diagnostics.sorted(),
                files.written(),
                files.unchanged(),
                files.deleted(),
                sources.models(),
                sources.lines(),
                locked);
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
