package dev.specwright.regex;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Patterns of published API descriptions: nearly all must become automata, and none may take long. */
class CorpusPatternsTest {

    private static final Path SHARED =
            Path.of(System.getProperty("specwright.conformance", "../../shared/conformance"));

    @Test
    void patternsOfTheLintData() throws IOException {
        Path file = SHARED.resolve("lint/patterns.json");
        assumeTrue(Files.exists(file), () -> "no " + file);
        Set<String> patterns = new TreeSet<>();
        new ObjectMapper()
                .readTree(file.toFile())
                .forEach(entry -> patterns.add(entry.get("pattern").textValue()));
        report("lint data", patterns);
    }

    @Test
    void patternsOfWholeDocuments() throws IOException {
        Path corpus = SHARED.resolveSibling("corpus");
        assumeTrue(Files.isDirectory(corpus), () -> "no " + corpus);
        Set<String> patterns = new TreeSet<>();
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.sorted().toList()) {
                collect(read(file), patterns);
            }
        }
        report("corpus", patterns);
    }

    private static Object read(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".json")) {
            return new ObjectMapper().readValue(text, Object.class);
        } else if (!file.toString().endsWith(".yaml")) {
            return List.of();
        }
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(10_000)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            return new Load(settings).loadFromString(text);
        } catch (YamlEngineException notYaml12) {
            System.out.println("left out, not YAML 1.2: " + file.getFileName());
            return List.of();
        }
    }

    private static void collect(Object node, Set<String> patterns) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("pattern") instanceof String pattern) {
                patterns.add(pattern);
            }
            if (map.get("patternProperties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(pattern -> patterns.add(pattern.toString()));
            }
            map.values().forEach(value -> collect(value, patterns));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, patterns));
        }
    }

    private static void report(String name, Set<String> patterns) {
        Map<String, List<String>> others = new TreeMap<>();
        List<Integer> sizes = new ArrayList<>();
        long slowest = 0;
        for (String pattern : patterns) {
            long start = System.nanoTime();
            PatternOutcome outcome = PatternCompiler.compile(pattern);
            slowest = Math.max(slowest, System.nanoTime() - start);
            Optional<String> obstacle = outcome.fold(
                    compiled -> compiled.match(a -> Optional.empty(), b -> Optional.of(b.reason())),
                    refused -> Optional.of("refused, " + refused.message()));
            if (outcome instanceof CompiledPattern.Automaton a) {
                sizes.add(a.classes().length() + a.transitions().length());
            }
            obstacle.ifPresent(
                    o -> others.computeIfAbsent(o, r -> new ArrayList<>()).add(pattern));
        }
        Collections.sort(sizes);
        System.out.printf(
                "%s: %d patterns, %d automata, tables of %d characters (median), %d (largest); slowest %d ms%n",
                name,
                patterns.size(),
                sizes.size(),
                sizes.get(sizes.size() / 2),
                sizes.get(sizes.size() - 1),
                slowest / 1_000_000);
        others.forEach((reason, those) -> System.out.println("  " + those.size() + " " + reason + ": " + those));
        assertTrue(sizes.size() > 0.98 * patterns.size(), () -> "automata: " + sizes.size());
        assertTrue(slowest < 5_000_000_000L, "a pattern took too long");
    }
}
