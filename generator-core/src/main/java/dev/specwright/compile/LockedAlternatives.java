package dev.specwright.compile;

import dev.specwright.load.Pointers;
import dev.specwright.lock.ApiLock.Type;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiPredicate;

/**
 * Finds alternatives that have no name but their number, which is another one once an alternative is added or moved: by
 * what they demand, else by their members, else, where nothing else has taken the number, by that.
 */
final class LockedAlternatives {

    private static final Set<String> KEYWORDS = Set.of("oneOf", "anyOf", "allOf");
    private static final String NOWHERE = "/gone";

    private final SortedMap<String, Type> locked;
    private final LockedShapes shapes;

    LockedAlternatives(SortedMap<String, Type> locked, LockedShapes shapes) {
        this.locked = locked;
        this.shapes = shapes;
    }

    /**
     * A locked type that is an alternative or stands within it.
     *
     * @param within the way from the alternative to it
     */
    private record Probe(String within, Type type) {

        boolean isMarked(Node alternative) {
            return within.isEmpty() && type.mark().equals(SchemaMarks.of(alternative));
        }
    }

    /** The lists of alternatives on the way to a place, the outermost first. */
    static List<String> lists(String place) {
        List<String> tokens = Pointers.tokens(place);
        List<String> lists = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (KEYWORDS.contains(tokens.get(i - 1)) && tokens.get(i).matches("[0-9]+")) {
                lists.add(LockKeys.pointer(tokens.subList(0, i)));
            }
        }
        return lists;
    }

    /**
     * Finds the alternatives of a list.
     *
     * @param list where the list stood
     * @param now the alternatives that are there now
     * @return from where each locked alternative stood to where it stands; to nowhere if it is gone
     */
    Map<String, String> pair(String list, List<Node> now) {
        Map<String, Probe> then = probes(list);
        Map<String, String> pairs = new LinkedHashMap<>();
        List<Node> left = new ArrayList<>(now);
        match(then, left, pairs, Probe::isMarked);
        match(then, left, pairs, (probe, node) -> isAlike(probe, node));
        then.forEach((place, probe) -> {
            String number = place.substring(list.length() + 1);
            Optional<Node> same =
                    left.stream().filter(node -> node.name().equals(number)).findFirst();
            same.ifPresent(left::remove);
            pairs.computeIfAbsent(place, none -> same.map(Node::pointer).orElse(place + NOWHERE));
        });
        return pairs;
    }

    private Map<String, Probe> probes(String list) {
        Map<String, Probe> probes = new LinkedHashMap<>();
        String start = list + "/";
        // Sorted: the alternative itself comes before what is within it.
        locked.tailMap(start).forEach((place, type) -> {
            if (place.startsWith(start)) {
                int end = place.indexOf('/', start.length());
                String alternative = end < 0 ? place : place.substring(0, end);
                if (alternative.substring(start.length()).matches("[0-9]+")) {
                    probes.putIfAbsent(alternative, new Probe(place.substring(alternative.length()), type));
                }
            }
        });
        return probes;
    }

    /** Pairs what fits, each with the first of several that fit alike. */
    private static void match(
            Map<String, Probe> then, List<Node> left, Map<String, String> pairs, BiPredicate<Probe, Node> fits) {
        then.forEach((place, probe) -> {
            if (!pairs.containsKey(place)) {
                List<Node> fitting =
                        left.stream().filter(node -> fits.test(probe, node)).toList();
                Optional<Node> same = fitting.stream()
                        .filter(node -> place.endsWith("/" + node.name()))
                        .findFirst();
                same.or(() -> fitting.stream().findFirst()).ifPresent(node -> {
                    left.remove(node);
                    pairs.put(place, node.pointer());
                });
            }
        });
    }

    private boolean isAlike(Probe probe, Node alternative) {
        Optional<Node> node = Optional.of(alternative);
        for (String token : Pointers.tokens(probe.within())) {
            node = node.flatMap(outer -> outer.json().isArray()
                    ? outer.elements().stream()
                            .filter(each -> each.name().equals(token))
                            .findFirst()
                    : outer.member(token));
        }
        return node.filter(found -> shapes.isAlike(probe.type(), found)).isPresent();
    }
}
