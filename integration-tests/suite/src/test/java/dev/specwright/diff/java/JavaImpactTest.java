package dev.specwright.diff.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of a change's impact on Java is so: each pair of documents is generated and compiled, and no break that
 * japicmp or a caller sees may be missing. A few edits of one document in every build; with
 * {@code -Dspecwright.javaImpact=all} and {@code -Dspecwright.shared} some hundred pairs, false alarms counted.
 */
final class JavaImpactTest {

    private static final Path SPECS =
            Path.of("..", "..", "specs").toAbsolutePath().normalize();
    private static final long LARGE = 100_000;

    @TempDir
    private Path temporary;

    private int pairs;
    private int confirmed;
    private final List<String> missed = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    @Test
    void noBreakIsMissed() throws IOException {
        ImpactTruth truth = new ImpactTruth(temporary);
        mutate(truth, SPECS.resolve("cases/unions/openapi.yaml"), 1);
        if (System.getProperty("specwright.javaImpact", "").equals("all")) {
            everything(truth, Path.of(System.getProperty("specwright.shared", "../../../shared")));
        }
        System.out.printf(
                "Java impact: %d pairs, %d breaks confirmed, %d missed, %d false alarms%n",
                pairs, confirmed, missed.size(), alarms.size());
        alarms.forEach(System.out::println);
        assertEquals(List.of(), missed);
    }

    private void everything(ImpactTruth truth, Path shared) throws IOException {
        Path impact = shared.resolve("conformance/java-impact");
        for (Path document : list(impact, "m\\d+\\.json")) {
            judge(truth, document.getFileName().toString(), impact.resolve("base.json"), document);
        }
        for (Path pair : list(shared.resolve("conformance/oasdiff/pairs"), "\\d+")) {
            judge(truth, pair.getFileName().toString(), pair.resolve("base.json"), pair.resolve("revision.json"));
        }
        mutate(truth, SPECS.resolve("gcore/openapi.yaml"), 2);
        for (Path document : list(shared.resolve("corpus"), ".*\\.(yaml|json)")) {
            if (Files.size(document) < LARGE) {
                mutate(truth, document, 2);
            }
        }
    }

    private static List<Path> list(Path directory, String name) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private void mutate(ImpactTruth truth, Path document, int times) throws IOException {
        ObjectNode root = (ObjectNode) new DocumentLoader()
                .load(SpecSource.of(document), new Diagnostics())
                .orElseThrow()
                .root();
        String name = document.getParent().getFileName() + "/" + document.getFileName();
        Path base = Files.writeString(Files.createTempFile(temporary, "base", ".json"), root.toString());
        for (int number = 0; number < times; number++) {
            for (int sort = 0; sort < Mutations.SORTS; sort++) {
                ObjectNode edited = Mutations.edit(root, sort, number);
                if (!edited.equals(root)) {
                    Path revision = Files.writeString(temporary.resolve("revision.json"), edited.toString());
                    judge(truth, name + " edit " + sort + "." + number, base, revision);
                }
            }
        }
    }

    private void judge(ImpactTruth truth, String name, Path before, Path after) throws IOException {
        Optional<ImpactTruth.Verdict> verdict = truth.judge(before, after);
        verdict.ifPresent(found -> {
            pairs++;
            confirmed += found.confirmed();
            found.missed().forEach(key -> missed.add(name + " misses " + key));
            found.alarms().forEach(key -> alarms.add(name + " cries over " + key));
        });
        if (pairs % 50 == 0) {
            System.out.println(pairs + " pairs, missed " + missed.size() + ", false alarms " + alarms.size());
        }
    }
}
