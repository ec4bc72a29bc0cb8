package dev.specwright.compile;

import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A schema and all schemas that it applies to the very same value, as one list of keywords: what {@code $ref} points at,
 * the members of {@code allOf}, and the one member of an {@code anyOf} or {@code oneOf} that is not null. Where there are
 * more members, the {@code anyOf} or {@code oneOf} is an entry itself.
 *
 * @param entries the keywords of all of them, in the order in which a reader of the document meets them
 * @param sections the schemas at which a new section begins: the schema itself, and each that a {@code $ref} leads to.
 *     Others may refer to these as well, so what a section says of its members cannot be changed from another section
 * @param parents for each section the index of the one that it was referred to from; -1 for the first
 * @param nullability what they say of {@code null} together
 * @param opaque whether there is something in it that keeps it from having a Java type of its own, such as
 *     {@code $dynamicRef}, the schema {@code false}, or a broken reference, which was reported
 */
record FlatSchema(
        List<Entry> entries, List<Node> sections, List<Integer> parents, Nullability nullability, boolean opaque) {

    FlatSchema {
        entries = List.copyOf(entries);
        sections = List.copyOf(sections);
        parents = List.copyOf(parents);
    }

    /**
     * A keyword.
     *
     * @param keyword its name
     * @param value its value
     * @param schema the schema that has it
     * @param depth how many steps that schema is away from the one that was flattened
     * @param section the index of the section it is in
     * @param besideNull whether it speaks of other values than null only, as null has an alternative of its own
     */
    record Entry(String keyword, Node value, Node schema, int depth, int section, boolean besideNull) {}

    /** What a schema says of {@code null}. */
    enum Nullability {
        /** Null does not fit. */
        FORBIDS,
        /** Nothing is said of types at all. */
        UNSAID,
        /** Null fits, and the document says so. */
        ALLOWS;

        /** Both must accept a value. */
        Nullability and(Nullability other) {
            if (this == FORBIDS || other == FORBIDS) {
                return FORBIDS;
            }
            return this == ALLOWS || other == ALLOWS ? ALLOWS : UNSAID;
        }
    }

    /** Whether a section is part of another, through any number of references. */
    boolean isWithin(int section, int outer) {
        int at = section;
        while (at > outer) {
            at = parents.get(at);
        }
        return at == outer;
    }

    Node origin() {
        return sections.get(0);
    }

    List<Entry> all(String keyword) {
        List<Entry> found = new ArrayList<>(2);
        for (Entry entry : entries) {
            if (entry.keyword().equals(keyword)) {
                found.add(entry);
            }
        }
        return found;
    }

    boolean has(String keyword) {
        for (Entry entry : entries) {
            if (entry.keyword().equals(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** The keyword's outermost occurrence: an annotation at the place of use counts before that of what is used. */
    Optional<Entry> outermost(String keyword) {
        return all(keyword).stream().min(Comparator.comparingInt(Entry::depth));
    }

    Optional<String> outermostText(String keyword) {
        return outermost(keyword)
                .map(entry -> entry.value().json())
                .filter(json -> json.isTextual())
                .map(json -> json.textValue());
    }
}
