package dev.specwright.benchmarks.firstcall;

import dev.specwright.lint.LintRequest;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.util.List;

/** Looks at one document and ends. */
public final class LintOnce {

    private LintOnce() {}

    /**
     * Looks at it.
     *
     * @param arguments the document
     */
    public static void main(String[] arguments) {
        new Linter()
                .lint(new LintRequest(SpecSource.of(Path.of(arguments[0])), List.of(), Preset.RECOMMENDED))
                .findings()
                .forEach(System.out::println);
    }
}
