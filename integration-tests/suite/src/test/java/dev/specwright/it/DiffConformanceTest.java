package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specwright.DiffRequest;
import dev.specwright.DiffResult;
import dev.specwright.Differ;
import dev.specwright.GeneratorOptions;
import dev.specwright.diff.Change;
import dev.specwright.diff.Level;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What other tools' own tests say of pairs of documents, against what ours says. The pairs are other people's and not in
 * this repository: {@code -Dspecwright.shared} says where they are. Where we judge otherwise, {@code diff/judged.tsv}
 * gives the reason, case by case; a case that is there for nothing fails too.
 */
final class DiffConformanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path JUDGED = Path.of("src/test/resources/diff/judged.tsv");

    private final ObjectMapper mapper = new ObjectMapper();

    /** How often a category of changes was breaking for both, for the other tool alone, and for ours alone. */
    private static final class Tally {
        private int found;
        private int missed;
        private int superfluous;
    }

    @Test
    void pairsOfOasdiffAreJudgedAlike() throws IOException {
        Path pairs = shared("oasdiff/pairs");
        Map<String, String> kinds = kinds(pairs.resolveSibling("oasdiff-checks.tsv"));
        Map<String, String> judged = judged("oasdiff");
        Map<String, Tally> table = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path pair : directories(pairs)) {
            JsonNode expected = mapper.readTree(pair.resolve("expected.json").toFile());
            boolean theirs = expected.get("verdict").asText().equals("error");
            boolean ours = verdict(pair.resolve("base.json"), pair.resolve("revision.json"))
                    .equals("breaking");
            for (String category : categories(expected, theirs, kinds)) {
                Tally tally = table.computeIfAbsent(category, none -> new Tally());
                tally.found += theirs && ours ? 1 : 0;
                tally.missed += theirs && !ours ? 1 : 0;
                tally.superfluous += ours && !theirs ? 1 : 0;
            }
            String name = pair.getFileName().toString();
            if ((theirs != ours) != judged.containsKey(name)) {
                wrong.add(name + ": breaking there " + theirs + ", here " + ours + ", reason: " + judged.get(name));
            }
        }
        print(table);
        assertEquals(List.of(), wrong, "not judged alike, and no reason in " + JUDGED + " (or one too many)");
    }

    @Test
    void documentsOfOpenapiDiffAreJudgedAlike() throws IOException {
        Path directory = shared("openapi-diff");
        Map<String, String> judged = judged("openapi-diff");
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (JsonNode expected : mapper.readTree(directory.resolve("cases.json").toFile())) {
            Path before =
                    directory.resolve("documents").resolve(expected.get("old").asText());
            Path after =
                    directory.resolve("documents").resolve(expected.get("new").asText());
            if (!Files.exists(before) || !Files.exists(after)) {
                continue;
            }
            String ours = verdict(before, after);
            boolean alike = switch (expected.get("assert").asText()) {
                case "assertSpecIncompatible", "assertOpenApiBackwardIncompatible" -> ours.equals("breaking");
                case "assertOpenApiChangedEndpoints" -> !ours.equals("none");
                default -> !ours.equals("breaking") && !ours.equals("unread");
            };
            cases++;
            String name =
                    expected.get("old").asText() + " " + expected.get("new").asText();
            if (alike == judged.containsKey(name)) {
                wrong.add(name + " " + expected.get("assert").asText() + ": here " + ours + ", reason: "
                        + judged.get(name));
            }
        }
        System.out.println(cases + " cases of openapi-diff, " + judged.size() + " judged otherwise");
        assertEquals(List.of(), wrong, "not judged alike, and no reason in " + JUDGED + " (or one too many)");
    }

    private static Path shared(String name) {
        Path directory = Path.of(System.getProperty("specwright.shared", "../../../shared"))
                .toAbsolutePath()
                .normalize()
                .resolve("conformance")
                .resolve(name);
        assumeTrue(Files.isDirectory(directory), "no documents at " + directory + ": set -Dspecwright.shared");
        return directory;
    }

    private static List<Path> directories(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** From the other tool's ids to what sort of change they are about. */
    private static Map<String, String> kinds(Path checks) throws IOException {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String line : Files.readAllLines(checks)) {
            String[] cells = line.split("\t");
            kinds.put(cells[0], cells[3] + " " + cells[4]);
        }
        return kinds;
    }

    /** The sorts of changes that decide the other tool's verdict; those that it saw at all where it is a harmless one. */
    private static List<String> categories(JsonNode expected, boolean breaking, Map<String, String> kinds) {
        List<String> categories = new ArrayList<>();
        for (JsonNode change : expected.get("changes")) {
            String id = change.get("id").asText();
            if (!id.startsWith("api-version")
                    && (!breaking || change.get("level").asInt() == 3)) {
                categories.add(kinds.getOrDefault(id, "other"));
            }
        }
        return categories.isEmpty()
                ? List.of("nothing")
                : categories.stream().distinct().toList();
    }

    private static Map<String, String> judged(String tool) throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : Files.readAllLines(JUDGED)) {
            String[] cells = line.split("\t");
            if (cells[0].equals(tool)) {
                reasons.put(cells[1], cells[2]);
            }
        }
        return reasons;
    }

    /** The gravest level; {@code none} where nothing differs, {@code unread} where a document is none of ours. */
    private static String verdict(Path before, Path after) {
        DiffResult result = new Differ()
                .diff(new DiffRequest(
                        DiffRequest.Input.of(SpecSource.of(before)),
                        DiffRequest.Input.of(SpecSource.of(after)),
                        GeneratorOptions.defaults("sample"),
                        TODAY));
        return result.report()
                .map(report -> report.changes().stream()
                        .map(Change::level)
                        .max(Comparator.naturalOrder())
                        .map(Level::word)
                        .orElse("none"))
                .orElse("unread");
    }

    private static void print(Map<String, Tally> table) {
        System.out.printf("%-28s %6s %6s %12s%n", "breaking changes in pairs", "found", "missed", "superfluous");
        table.forEach((category, tally) -> {
            if (tally.found + tally.missed + tally.superfluous > 0) {
                System.out.printf("%-28s %6d %6d %12d%n", category, tally.found, tally.missed, tally.superfluous);
            }
        });
    }
}
