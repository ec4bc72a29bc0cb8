package dev.specwright.compile;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.lock.ApiLock.Shape;
import dev.specwright.lock.ApiLock.Type;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells whether a schema is the one that a locked type was made of, by what a lock remembers: kind and members. */
final class LockedShapes {

    private final SchemaCompiler schemas;
    private final Map<String, Type> locked;

    LockedShapes(SchemaCompiler schemas, Map<String, Type> locked) {
        this.schemas = schemas;
        this.locked = locked;
    }

    /**
     * Finds which schemas types were made of. A pair counts only if neither fits anything else.
     *
     * @param types types by pointer
     * @param candidates schemas
     * @return from the pointers of types to those of the schemas
     */
    Map<String, String> pair(Map<String, Type> types, List<Node> candidates) {
        Map<String, List<String>> fitting = new LinkedHashMap<>();
        Map<String, Integer> uses = new LinkedHashMap<>();
        types.forEach((pointer, type) -> {
            List<String> fits = new ArrayList<>();
            for (Node candidate : candidates) {
                if (isAlike(type, candidate)) {
                    fits.add(candidate.pointer());
                    uses.merge(candidate.pointer(), 1, Integer::sum);
                }
            }
            fitting.put(pointer, fits);
        });
        Map<String, String> pairs = new LinkedHashMap<>();
        fitting.forEach((pointer, fits) -> {
            boolean one = fits.size() == 1 && uses.get(fits.get(0)) == 1;
            if (one) {
                pairs.put(pointer, fits.get(0));
            }
        });
        return pairs;
    }

    /** Whether a schema becomes such a type, with the same members. */
    boolean isAlike(Type type, Node schema) {
        FlatSchema flat = schemas.flatten(schema);
        Optional<ModelBase> base = schemas.modelBase(flat).filter(found -> found.section() == 0);
        if (base.isEmpty()) {
            return false;
        }
        return switch (base.get().shape()) {
            case OBJECT -> type.shape() == Shape.TYPE && names(type).equals(properties(flat));
            case ENUM ->
                type.shape() == Shape.ENUM
                        && names(type).equals(values(schemas.listing(flat).orElseThrow()));
            case UNION ->
                type.shape() == Shape.UNION && isAlike(type, schemas.union(flat).orElseThrow());
        };
    }

    private static SortedSet<String> names(Type type) {
        return new TreeSet<>(type.members().keySet());
    }

    private static SortedSet<String> properties(FlatSchema flat) {
        SortedSet<String> names = new TreeSet<>();
        for (Entry entry : flat.entries()) {
            if (entry.keyword().equals("properties")) {
                entry.value().members().forEach(member -> names.add(member.name()));
            } else if (entry.keyword().equals("required")) {
                entry.value().elements().forEach(name -> names.add(name.json().asText()));
            }
        }
        return names;
    }

    private static SortedSet<String> values(EnumFinder.Listing listing) {
        SortedSet<String> values = new TreeSet<>();
        listing.values()
                .forEach(listed -> values.add(
                        LockKeys.value(CompactJson.write(listed.value().json()))));
        return values;
    }

    /** Records are called as the types of the alternatives; what those of schemas within the union are called is open. */
    private boolean isAlike(Type type, UnionFinder.Union union) {
        if (union.kinds().size() != type.members().size()) {
            return false;
        }
        return union.schemas().stream().filter(Node::isReference).allMatch(alternative -> {
            Type known = locked.get(schemas.rootOf(alternative).pointer());
            if (known == null || known.shape() == Shape.VALUE) {
                return true;
            }
            String name = known.name();
            return type.members().keySet().stream().anyMatch(name::endsWith);
        });
    }
}
