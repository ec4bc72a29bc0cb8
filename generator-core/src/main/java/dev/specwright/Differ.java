package dev.specwright;

import dev.specwright.compile.ModelCompiler;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.diagnostics.Severity;
import dev.specwright.diff.DiffReport;
import dev.specwright.diff.Revision;
import dev.specwright.diff.SpecDiff;
import dev.specwright.resolve.ApiSlice;
import dev.specwright.resolve.ResolvedApi;
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
        Optional<Revision> before = read(request.before(), request, old);
        Optional<Revision> after = read(request.after(), request, now);
        Optional<DiffReport> report = before.flatMap(was -> after.map(is -> report(was, is, request)));
        return new DiffResult(
                Stream.concat(old.sorted().stream(), now.sorted().stream())
                        .filter(Differ::isError)
                        .toList(),
                report);
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    private static DiffReport report(Revision before, Revision after, DiffRequest request) {
        return new DiffReport(
                before.name(),
                after.name(),
                SpecDiff.compare(before, after, request.today()),
                before.model().isPresent() && after.model().isPresent());
    }

    private static Optional<Revision> read(DiffRequest.Input input, DiffRequest request, Diagnostics diagnostics) {
        SpecReader reader = new SpecReader(diagnostics);
        GeneratorOptions.Slice slice = request.options().slice();
        Optional<ResolvedApi> api = reader.load(input.document(), input.overlays())
                .flatMap(reader::resolve)
                .map(whole -> ApiSlice.cut(whole, slice.includes(), slice.excludes(), diagnostics));
        return api.map(linked -> new Revision(
                input.document().displayName(),
                linked,
                ModelCompiler.compile(
                        linked,
                        request.options().names().clientName(),
                        request.options().typing().schemas(),
                        diagnostics)));
    }
}
