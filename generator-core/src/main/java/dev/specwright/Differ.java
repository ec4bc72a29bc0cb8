package dev.specwright;

import dev.specwright.compile.ModelCompiler;
import dev.specwright.compile.NameOptions;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.Severity;
import dev.specwright.diff.AcceptedChanges;
import dev.specwright.diff.Change;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Revision;
import dev.specwright.diff.SpecDiff;
import dev.specwright.diff.java.JavaSurface;
import dev.specwright.diff.java.SurfaceCompiler;
import dev.specwright.load.DocumentLoader;
import dev.specwright.lock.LockedNames;
import dev.specwright.resolve.ApiSlice;
import dev.specwright.resolve.ResolvedApi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The comparison as one call: two OpenAPI documents in, what differs out. */
public final class Differ {

    /** Compares; it holds no state, so one may serve any number of runs and threads. */
    public Differ() {}

    /**
     * Compares two documents. Whatever is wrong with them is in the result.
     *
     * @param request what to compare
     * @return what differs, and what is wrong
     */
    public DiffResult diff(DiffRequest request) {
        Diagnostics old = new Diagnostics();
        Diagnostics now = new Diagnostics();
        Optional<ResolvedApi> before = read(request.before(), request, old);
        Optional<ResolvedApi> after = read(request.after(), request, now);
        Diagnostics acceptance = new Diagnostics();
        Optional<AcceptedChanges> accepted = accepted(request, acceptance);
        Optional<DiffReport> report = Optional.empty();
        if (before.isPresent() && after.isPresent() && accepted.isPresent()) {
            boolean same = before.get().saysTheSameAs(after.get()) && !old.hasErrors();
            Revision was = revision(request.before(), before.get(), request.options(), same, old);
            Revision is = revision(request.after(), after.get(), request.options(), same, now);
            report = Optional.of(report(was, is, request, accepted.get(), acceptance));
        }
        return new DiffResult(
                Stream.of(old, now)
                        .flatMap(diagnostics -> diagnostics.sorted().stream())
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .toList(),
                acceptance.sorted(),
                report);
    }

    private static Optional<AcceptedChanges> accepted(DiffRequest request, Diagnostics diagnostics) {
        if (request.accepted().isEmpty()) {
            return Optional.of(AcceptedChanges.none());
        }
        return new DocumentLoader()
                .load(request.accepted().get(), diagnostics)
                .flatMap(document -> AcceptedChanges.read(document, diagnostics));
    }

    private static DiffReport report(
            Revision before, Revision after, DiffRequest request, AcceptedChanges accepted, Diagnostics diagnostics) {
        List<Change> changes = SpecDiff.compare(before, after, request.today());
        return new DiffReport(
                before.name(),
                after.name(),
                accepted.apply(changes, request.today(), diagnostics),
                before.java().isPresent() && after.java().isPresent());
    }

    private static Optional<ResolvedApi> read(DiffRequest.Input input, DiffRequest request, Diagnostics diagnostics) {
        SpecReader reader = new SpecReader(diagnostics);
        GeneratorOptions.Slice slice = request.options().slice();
        return reader.load(input.document(), input.overlays())
                .flatMap(reader::resolve)
                .map(whole -> ApiSlice.cut(whole, slice.includes(), slice.excludes(), diagnostics));
    }

    /** Where both documents say the same, so does their Java: to compile it is most of the work. */
    private static Revision revision(
            DiffRequest.Input input, ResolvedApi api, GeneratorOptions options, boolean same, Diagnostics diagnostics) {
        Optional<JavaSurface> java = same ? Optional.of(JavaSurface.NONE) : java(api, input, options, diagnostics);
        return new Revision(input.document().displayName(), api, java);
    }

    private static Optional<JavaSurface> java(
            ResolvedApi api, DiffRequest.Input input, GeneratorOptions options, Diagnostics diagnostics) {
        GeneratorOptions.Features features = options.features();
        LockedNames locked =
                input.lock().map(file -> new LockFile(file, diagnostics).read()).orElse(LockedNames.NONE);
        return ModelCompiler.compile(
                        api,
                        new NameOptions(
                                options.names().clientName(),
                                locked,
                                options.names().mappings()),
                        options.schemas(),
                        diagnostics)
                .map(compiled -> SurfaceCompiler.compile(compiled.model(), features.client(), features.validators()));
    }
}
