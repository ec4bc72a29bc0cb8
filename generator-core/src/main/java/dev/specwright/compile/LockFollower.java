package dev.specwright.compile;

import dev.specwright.load.Pointers;
import dev.specwright.lock.ApiLock;
import dev.specwright.lock.ApiLock.Type;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds where the schemas of a lock stand now: a path may call its parameters otherwise, a component may have another name,
 * an object that stood in its place may have become a component, alternatives may be in another order. Followed is only
 * what is the same schema beyond doubt.
 */
final class LockFollower {

    /** What stands for several schemas together has no place of its own. */
    private static final Pattern JOINED = Pattern.compile("/allOf/[a-z]");

    private final ResolvedApi api;
    private final LockKeys keys;
    private final SchemaCompiler schemas;
    private final LockedShapes shapes;
    private final SortedMap<String, Type> locked = new TreeMap<>();
    private final SortedMap<String, String> original = new TreeMap<>();
    private final Set<String> paired = new LinkedHashSet<>();
    private final Set<String> operations = new LinkedHashSet<>();
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final Map<String, Locked> found = new LinkedHashMap<>();
    private final Map<String, List<Locked>> followed = new LinkedHashMap<>();

    /**
     * A locked type.
     *
     * @param place where the lock says that it stands
     * @param type the type
     */
    record Locked(String place, Type type) {}

    private LockFollower(ResolvedApi api, SchemaCompiler schemas, ApiLock lock) {
        this.api = api;
        this.keys = new LockKeys(api);
        this.schemas = schemas;
        lock.types().forEach((place, type) -> {
            if (type.shape() != ApiLock.Shape.PARAMS) {
                String internal = LockKeys.internal(place);
                locked.put(internal, type);
                original.put(internal, place);
            }
        });
        lock.operations().keySet().forEach(key -> operations.add(LockKeys.anonymous(key)));
        this.shapes = new LockedShapes(schemas, locked);
    }

    /**
     * Finds the schemas.
     *
     * @param api the document
     * @param schemas knows what schemas become
     * @param lock the types and operations by where they stood
     * @return the types by the pointers of the schemas that become them now; those that are gone are not there
     */
    static Map<String, Locked> follow(ResolvedApi api, SchemaCompiler schemas, ApiLock lock) {
        return new LockFollower(api, schemas, lock).follow();
    }

    private Map<String, Locked> follow() {
        paths();
        new RenamedComponents(api, shapes, locked, operations).find().forEach(moved::put);
        LockedAlternatives alternatives = new LockedAlternatives(locked, shapes);
        original.forEach((pointer, place) -> {
            for (String list : LockedAlternatives.lists(pointer)) {
                if (paired.add(list)) {
                    List<Node> now = keys.at(now(list)).map(Node::elements).orElse(List.of());
                    moved.putAll(alternatives.pair(list, now));
                }
            }
            place(pointer, new Locked(place, Objects.requireNonNull(locked.get(pointer))));
        });
        followed.forEach((pointer, candidates) -> {
            long names = candidates.stream()
                    .map(each -> each.type().name())
                    .distinct()
                    .count();
            if (names == 1) {
                found.putIfAbsent(pointer, candidates.get(0));
            }
        });
        return found;
    }

    /** Paths whose parameters are called otherwise. */
    private void paths() {
        Map<String, List<String>> byShape = new LinkedHashMap<>();
        List<Node.Member> paths = api.root().member("paths").map(Node::members).orElse(List.of());
        paths.forEach(path -> byShape.computeIfAbsent(LockKeys.anonymous(path.name()), none -> new ArrayList<>())
                .add(path.value().pointer()));
        for (String pointer : locked.keySet()) {
            List<String> tokens = Pointers.tokens(pointer);
            if (tokens.size() > 1 && tokens.get(0).equals("paths")) {
                String old = LockKeys.pointer(tokens.subList(0, 2));
                List<String> alike = byShape.getOrDefault(LockKeys.anonymous(tokens.get(1)), List.of());
                if (alike.size() == 1 && !alike.contains(old)) {
                    moved.put(old, alike.get(0));
                }
            }
        }
    }

    /** Where a pointer leads now, as far as that is known of what is around it. */
    private String now(String pointer) {
        for (String outer = pointer; !outer.isEmpty(); outer = outer.substring(0, outer.lastIndexOf('/'))) {
            String to = moved.get(outer);
            if (to != null) {
                return to + pointer.substring(outer.length());
            }
        }
        return pointer;
    }

    private void place(String pointer, Locked type) {
        String now = now(pointer);
        Optional<Node> node = keys.at(now);
        if (node.isEmpty()) {
            if (JOINED.matcher(now).find()) {
                found.putIfAbsent(now, type);
            }
            return;
        }
        String here = node.get().pointer();
        String root = schemas.rootOf(node.get()).pointer();
        boolean another = locked.containsKey(root) && !root.equals(pointer) && !moved.containsKey(root);
        if (type.type().shape() == ApiLock.Shape.VALUE) {
            found.putIfAbsent(here, type);
        } else if (root.equals(here)) {
            schemas.keepApart(node.get());
            found.putIfAbsent(here, type);
        } else if (!another) {
            followed.computeIfAbsent(root, none -> new ArrayList<>()).add(type);
            moved.putIfAbsent(pointer, root);
        }
    }
}
