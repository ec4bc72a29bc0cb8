package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specwright.lint.Finding;
import dev.specwright.lint.LintReport;
import dev.specwright.lint.LintRequest;
import dev.specwright.lint.Linter;
import dev.specwright.lint.Preset;
import dev.specwright.load.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Documents that have one defect each beside a document that has none. The defect must be found in a place that differs
 * from that document, and nothing else may be. They are not in this repository: {@code -Dspecwright.shared} says where.
 */
final class PlantedDefectsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder =
            Path.of(System.getProperty("specwright.shared", "../../../shared")).resolve("conformance/lint/planted");

    @Test
    void everyDefectIsFoundWhereItIsAndNothingElse() throws IOException {
        assumeTrue(Files.isDirectory(folder), "no documents at " + folder + ": set -Dspecwright.shared");
        JsonNode names = JSON.readTree(folder.resolve("names.json").toFile());
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int found = 0;
        int defects = 0;
        for (Map.Entry<String, JsonNode> entry : new TreeMap<>(asMap(names)).entrySet()) {
            String defect = entry.getValue().get("defect").textValue();
            String base = "base" + entry.getValue().get("openapi").textValue().substring(0, 3) + ".json";
            Set<String> places = changed(read(base), read(entry.getKey()), "", new LinkedHashSet<>());
            List<Finding> here = new ArrayList<>();
            for (Finding finding : lint(entry.getKey(), Preset.STRICT).findings()) {
                boolean legal = entry.getValue().get("legal").booleanValue();
                if (legal || places.stream().noneMatch(place -> touches(finding.pointer(), place))) {
                    wrong.add(defect + ": " + finding.location() + " " + finding.message());
                } else {
                    here.add(finding);
                }
            }
            if (!entry.getValue().get("legal").booleanValue()) {
                defects++;
                found += here.isEmpty() ? 0 : 1;
                if (here.isEmpty()) {
                    missed.add(defect);
                }
            }
        }
        System.out.printf(
                "planted defects: %d of %d found at their place, wrong findings: %s%n", found, defects, wrong);
        assertEquals(List.of(), missed, "missed");
        assertEquals(List.of(), wrong, "wrongly reported");
    }

    @Test
    void theDocumentsWithoutDefectsAreClean() throws IOException {
        assumeTrue(Files.isDirectory(folder), "no documents at " + folder + ": set -Dspecwright.shared");
        for (String base : List.of("base3.0.json", "base3.1.json")) {
            assertEquals(List.of(), lint(base, Preset.STRICT).findings(), base);
        }
    }

    private LintReport lint(String file, Preset preset) {
        return new Linter().lint(new LintRequest(SpecSource.of(folder.resolve(file)), List.of(), preset));
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private static Map<String, JsonNode> asMap(JsonNode object) {
        Map<String, JsonNode> map = new TreeMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), member.getValue()));
        return map;
    }

    /** The finding is at the place, within it, or at the object whose member was taken away. */
    private static boolean touches(String pointer, String place) {
        return pointer.equals(place)
                || pointer.startsWith(place + "/")
                || place.substring(0, place.lastIndexOf('/')).equals(pointer);
    }

    private static Set<String> changed(JsonNode before, JsonNode after, String at, Set<String> places) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String child = at + "/" + name.replace("~", "~0").replace("/", "~1");
                changed(before.path(name), after.path(name), child, places);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                changed(before.path(i), after.path(i), at + "/" + i, places);
            }
        } else if (!before.equals(after)) {
            places.add(at);
        }
        return places;
    }
}
