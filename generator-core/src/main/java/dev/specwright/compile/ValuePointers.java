package dev.specwright.compile;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows JSON Pointers into values by way of their schemas. */
final class ValuePointers {

    private final SchemaCompiler schemas;

    ValuePointers(SchemaCompiler schemas) {
        this.schemas = schemas;
    }

    /**
     * What a schema says is at the end of a pointer.
     *
     * @param schema the schema of what is there; empty where there may be anything
     * @param missing the name that there is none of on the way; empty where the pointer may lead somewhere
     * @param known the names that there are instead
     */
    record Target(Optional<Node> schema, Optional<String> missing, Set<String> known) {

        static Target anything() {
            return new Target(Optional.empty(), Optional.empty(), Set.of());
        }

        static Target of(Node schema) {
            return new Target(Optional.of(schema), Optional.empty(), Set.of());
        }
    }

    /**
     * Follows a pointer.
     *
     * @param schema the schema of the value that it points into
     * @param pointer JSON Pointer (RFC 6901)
     * @return where it leads
     */
    Target follow(Node schema, String pointer) {
        Target at = Target.of(schema);
        for (String token : Pointers.tokens(pointer)) {
            if (at.schema().isEmpty()) {
                return at;
            }
            at = step(schemas.flatten(at.schema().get()), token);
        }
        return at;
    }

    private Target step(FlatSchema flat, String token) {
        List<Entry> properties = flat.all("properties");
        Set<String> known = new TreeSet<>();
        for (Entry entry : properties) {
            Optional<Node> member = entry.value().member(token);
            if (member.isPresent()) {
                return Target.of(member.get());
            }
            entry.value().members().forEach(each -> known.add(each.name()));
        }
        for (Node alternative : alternatives(flat)) {
            Target target = step(schemas.flatten(alternative), token);
            if (target.missing().isEmpty()) {
                return target;
            }
            known.addAll(target.known());
        }
        Optional<Node> others = others(flat, token);
        if (others.isPresent()) {
            return Target.of(others.get());
        }
        boolean isSilent = properties.isEmpty() && alternatives(flat).isEmpty() && mayHaveMembers(flat);
        return isSilent ? Target.anything() : new Target(Optional.empty(), Optional.of(token), known);
    }

    private static List<Node> alternatives(FlatSchema flat) {
        List<Node> all = new ArrayList<>();
        flat.all("anyOf").forEach(entry -> all.addAll(entry.value().elements()));
        flat.all("oneOf").forEach(entry -> all.addAll(entry.value().elements()));
        return all;
    }

    /** What is said of all elements, or of all members without names of their own. */
    private static Optional<Node> others(FlatSchema flat, String token) {
        String keyword = token.matches("0|[1-9][0-9]{0,8}") && flat.has("items") ? "items" : "additionalProperties";
        return flat.all(keyword).stream()
                .map(Entry::value)
                .filter(value -> value.json().isObject())
                .findFirst();
    }

    /** Whether objects or arrays fit, as far as types tell. */
    private static boolean mayHaveMembers(FlatSchema flat) {
        return flat.all("type").stream()
                .map(entry -> entry.value().json().toString())
                .allMatch(type -> type.contains("object") || type.contains("array"));
    }
}
