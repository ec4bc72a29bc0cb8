package dev.specwright.benchmarks.firstcall;

import dev.specwright.DiffRequest;
import dev.specwright.DiffResult;
import dev.specwright.Differ;
import dev.specwright.GeneratorOptions;
import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.time.LocalDate;

/** Compares two documents and ends. */
public final class DiffOnce {

    private DiffOnce() {}

    /**
     * Compares them.
     *
     * @param arguments the old document, then the new one
     */
    public static void main(String[] arguments) {
        DiffResult result = new Differ()
                .diff(new DiffRequest(
                        DiffRequest.Input.of(SpecSource.of(Path.of(arguments[0]))),
                        DiffRequest.Input.of(SpecSource.of(Path.of(arguments[1]))),
                        GeneratorOptions.defaults("com.example.api"),
                        LocalDate.of(2026, 1, 1)));
        System.out.println(result.report().orElseThrow());
    }
}
