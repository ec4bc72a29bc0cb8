package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.LintSeverity;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lints public documents and prints what it took, document by document. They are not in this repository:
 * {@code -Dspecwright.shared} says where, and {@code -Dspecwright.corpus=all} that the time is to be taken.
 */
final class LintCorpusTest {

    @Test
    void everyDocumentIsLookedAtToTheEnd() throws IOException {
        Path corpus = Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .resolve("corpus");
        boolean wanted = System.getProperty("specwright.corpus", "").equals("all");
        assumeTrue(wanted && Files.isDirectory(corpus), "no corpus at " + corpus + ", or not asked for");
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus)) {
            files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .forEach(documents::add);
        }
        assertFalse(documents.isEmpty());
        Linter linter = new Linter();
        List<String> crashed = new ArrayList<>();
        System.out.printf("%-24s %8s %8s %8s %8s%n", "document", "CPU ms", "errors", "warnings", "infos");
        for (Path document : documents) {
            String name = document.getFileName().toString();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                LintReport report = linter.lint(
                        new LintRequest(new SpecSource.FileSource(document, name), List.of(), Preset.RECOMMENDED));
                long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                System.out.printf(
                        Locale.ROOT,
                        "%-24s %8d %8d %8d %8d%n",
                        name,
                        took / 1_000_000,
                        report.count(LintSeverity.ERROR),
                        report.count(LintSeverity.WARNING),
                        report.count(LintSeverity.INFO));
            } catch (RuntimeException | StackOverflowError e) {
                crashed.add(name + ": " + e);
            }
        }
        assertEquals(List.of(), crashed);
    }
}
