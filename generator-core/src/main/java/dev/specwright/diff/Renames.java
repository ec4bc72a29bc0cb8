package dev.specwright.diff;

import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which named schemas are there under another name: what stood in their place looks like them, or is them to the letter.
 */
final class Renames {

    private static final double ALIKE = 0.5;

    /** Shorter ones, such as {@code {"type":"string"}}, are alike by chance. */
    private static final int TELLING = 40;

    private final SchemaComparison schemas;

    /** @param schemas knows which schemas have been met in the same place */
    Renames(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    /**
     * Finds them.
     *
     * @param gone the schemas whose names are gone, by name
     * @param fresh the schemas whose names are new, by name
     * @return from old names to new ones
     */
    Map<String, String> find(Map<String, Node> gone, Map<String, Node> fresh) {
        Map<String, String> renames = new LinkedHashMap<>();
        Map<String, Node> left = new LinkedHashMap<>(fresh);
        Map<String, List<String>> byLetters = new LinkedHashMap<>();
        fresh.forEach((name, schema) -> byLetters
                .computeIfAbsent(letters(schema), none -> new ArrayList<>())
                .add(name));
        gone.forEach((name, schema) -> {
            String letters = letters(schema);
            Optional<String> same = byLetters.getOrDefault(letters, List.of()).stream()
                    .filter(left::containsKey)
                    .filter(other -> letters.length() >= TELLING
                            || schemas.known(schema, left.get(other)).isPresent())
                    .findFirst();
            same.or(() -> alike(schema, left)).ifPresent(found -> {
                renames.put(name, found);
                left.remove(found);
            });
        });
        return renames;
    }

    /** The schema that stands where this one stood, if it looks like it. */
    private Optional<String> alike(Node schema, Map<String, Node> candidates) {
        String best = null;
        double most = 0;
        for (Map.Entry<String, Node> candidate : candidates.entrySet()) {
            double likeness = schemas.known(schema, candidate.getValue())
                    .map(pair -> likeness(pair.before(), pair.after()))
                    .orElse(0.0);
            if (likeness >= ALIKE && likeness > most) {
                most = likeness;
                best = candidate.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much of two schemas that stand in the same place is alike: members, or listed values. */
    private static double likeness(SchemaView before, SchemaView after) {
        if (!before.kinds().equals(after.kinds())) {
            return 0;
        }
        boolean objects = !before.properties().isEmpty() || !after.properties().isEmpty();
        return objects
                ? share(before.properties().keySet(), after.properties().keySet())
                : share(
                        before.values().map(Map::keySet).orElse(Set.of()),
                        after.values().map(Map::keySet).orElse(Set.of()));
    }

    private static double share(Collection<String> some, Collection<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        Set<String> common = new LinkedHashSet<>(some);
        common.retainAll(others);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    /** What a schema says but for how it calls itself. */
    private static String letters(Node schema) {
        return JsonTexts.canonical(schema.json())
                .replace("#" + schema.pointer() + "\"", "#\"")
                .replace("\"title\":\"" + schema.name() + "\"", "\"title\":\"\"");
    }
}
