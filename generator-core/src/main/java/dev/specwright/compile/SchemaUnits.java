package dev.specwright.compile;

import dev.specwright.load.Pointers;
import dev.specwright.model.SchemaModel;
import dev.specwright.model.SchemaUnit;
import dev.specwright.naming.ClassNames;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.NameTable;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schemas that have names of their own, and the names. */
final class SchemaUnits {

    /** Tokens that name nothing by themselves. */
    private static final Set<String> STRUCTURE = Set.of("properties", "$defs", "schema", "schemas", "content");

    private final ClassNames classes;
    private final TypeNames types;
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, NameTable> constants = new LinkedHashMap<>();
    private final Map<String, SchemaUnit.Name> names = new LinkedHashMap<>();
    private final Map<SchemaUnit.Name, SchemaModel> schemas = new LinkedHashMap<>();

    SchemaUnits(ClassNames classes, TypeNames types) {
        this.classes = classes;
        this.types = types;
    }

    /** Whether a unit of this key was named before. */
    boolean isNamed(String key) {
        return names.containsKey(key);
    }

    /**
     * The name of a unit.
     *
     * @param key tells units apart
     * @param place where its schema stands
     * @param suffix added to the name of a unit that is not all of that schema; else empty
     * @return the same for the same key
     */
    SchemaUnit.Name name(String key, Node place, String suffix) {
        SchemaUnit.Name name = names.get(key);
        if (name == null) {
            String root = types.nearestName(place.pointer());
            String owner = owners.computeIfAbsent(root, unnamed -> classes.schemas(types.nameAt(root)));
            String wanted = constant(place.pointer().substring(root.length()) + suffix);
            NameTable taken = constants.computeIfAbsent(owner, none -> NameTable.exact());
            name = new SchemaUnit.Name(owner, taken.claim(wanted));
            names.put(key, name);
        }
        return name;
    }

    private static String constant(String pointer) {
        StringBuilder words = new StringBuilder();
        Pointers.tokens(pointer).stream()
                .filter(token -> !STRUCTURE.contains(token))
                .forEach(token -> words.append(token).append(' '));
        String text = words.toString().strip();
        return text.isEmpty() ? "SCHEMA" : JavaNames.constantName(text);
    }

    void define(SchemaUnit.Name name, SchemaModel schema) {
        schemas.put(name, schema);
    }

    /** The schema of a unit that is defined. */
    SchemaModel schema(SchemaUnit.Name name) {
        SchemaModel schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalStateException("not defined: " + name);
        }
        return schema;
    }

    /** All units; those of one class follow each other. */
    List<SchemaUnit> all() {
        Map<String, List<SchemaUnit>> byOwner = new LinkedHashMap<>();
        schemas.forEach((name, schema) ->
                byOwner.computeIfAbsent(name.owner(), none -> new ArrayList<>()).add(new SchemaUnit(name, schema)));
        return byOwner.values().stream().flatMap(List::stream).toList();
    }
}
