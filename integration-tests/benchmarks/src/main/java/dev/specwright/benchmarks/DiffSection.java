package dev.specwright.benchmarks;

import dev.specwright.benchmarks.firstcall.DiffOnce;
import dev.specwright.benchmarks.firstcall.PeerDiffOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document beside itself with one limit changed. */
record DiffSection(Commands commands, Effort effort) {

    private static final Pattern LIMIT = Pattern.compile("(\"?max(?:imum|Length)\"?: ?)(\\d+)");

    void write(Report report) {
        report.heading("Diff, fresh JVM");
        report.header("document", "ours", "openapi-diff 2.1.7", "ratio");
        measure(report, "Gcore operation", GcoreSchemas.DOCUMENT, effort.rounds());
        for (Path document : effort.largeDocuments()) {
            measure(report, document.getFileName().toString(), document, effort.largeRounds());
        }
    }

    private void measure(Report report, String name, Path document, int rounds) {
        String before = document.toString();
        String after = edited(document).toString();
        report.compare(
                name,
                Duel.between(
                        commands.java(DiffOnce.class, List.of(), before, after),
                        // Documents above 3 MB are refused without it.
                        commands.java(PeerDiffOnce.class, List.of("-DmaxYamlCodePoints=99999999"), before, after),
                        rounds));
    }

    private Path edited(Path document) {
        try {
            String text = Files.readString(document);
            Matcher limit = LIMIT.matcher(text);
            Path edited = commands.fresh("edited-" + document.getFileName());
            Files.createDirectories(edited.getParent());
            return Files.writeString(
                    edited, limit.replaceFirst(found -> found.group(1) + (Long.parseLong(found.group(2)) + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
