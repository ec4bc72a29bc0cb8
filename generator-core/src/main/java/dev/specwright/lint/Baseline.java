package dev.specwright.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.load.Pointers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that a team has decided to live with for now. They are known by their rule and their place in the document's
 * structure, not by their line, so that editing elsewhere changes nothing; elements of lists go by their names where they
 * have any.
 *
 * @param counts by rule and place how many there are
 */
public record Baseline(Map<String, Integer> counts) {

    /** No finding is known. */
    public static final Baseline EMPTY = new Baseline(Map.of());

    /** Copies the map. */
    public Baseline {
        counts = new LinkedHashMap<>(counts);
    }

    /**
     * Reads a baseline.
     *
     * @param file the file
     * @return what is in it; nothing if there is no such file
     * @throws IOException if it cannot be read, or is no baseline
     */
    public static Baseline read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return EMPTY;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (JsonNode entry :
                new ObjectMapper().readTree(Files.readString(file)).path("findings")) {
            String key = entry.path("rule").asText() + " " + entry.path("place").asText();
            counts.merge(key, entry.path("count").asInt(1), Integer::sum);
        }
        return new Baseline(counts);
    }

    /**
     * The baseline of some findings.
     *
     * @param findings the findings
     * @param root the document's tree
     * @return what knows them all
     */
    static Baseline of(Collection<Finding> findings, JsonNode root) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        findings.forEach(finding -> counts.merge(key(finding, root), 1, Integer::sum));
        return new Baseline(counts);
    }

    /**
     * Writes the baseline.
     *
     * @param file the file
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("about", "Findings of specwright:lint that are known; written with -Dspecwright.lint.writeBaseline");
        ArrayNode findings = root.putArray("findings");
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int space = entry.getKey().indexOf(' ');
            ObjectNode finding = findings.addObject();
            finding.put("rule", entry.getKey().substring(0, space));
            finding.put("place", entry.getKey().substring(space + 1));
            if (entry.getValue() > 1) {
                finding.put("count", entry.getValue());
            }
        });
        String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** The findings that are not known. */
    List<Finding> unknown(List<Finding> findings, JsonNode root) {
        Map<String, Integer> left = new LinkedHashMap<>(counts);
        List<Finding> unknown = new ArrayList<>();
        for (Finding finding : findings) {
            String key = key(finding, root);
            if (left.getOrDefault(key, 0) > 0) {
                left.merge(key, -1, Integer::sum);
            } else {
                unknown.add(finding);
            }
        }
        return unknown;
    }

    private static String key(Finding finding, JsonNode root) {
        StringBuilder place = new StringBuilder();
        JsonNode node = root;
        for (String token : Pointers.tokens(finding.pointer())) {
            boolean index = node.isArray() && token.matches("\\d{1,7}");
            JsonNode next = index ? node.path(Integer.parseInt(token)) : node.path(token);
            place.append('/')
                    .append(
                            index
                                    ? element(next, token)
                                    : token.replace("~", "~0").replace("/", "~1"));
            node = next;
        }
        return finding.rule() + " " + place;
    }

    private static String element(JsonNode element, String index) {
        for (String name : List.of("name", "$ref", "url")) {
            if (element.path(name).isTextual()) {
                return "[" + element.path("in").asText("") + " "
                        + element.path(name).textValue() + "]";
            }
        }
        return element.isValueNode() ? "[" + element.asText() + "]" : index;
    }
}
