package dev.specwright.compile;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.model.TypeRef.Named.Shape;
import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Optional;

/**
 * The part of a schema that makes it a type of its own: an object whose members are known, listed values, or a union.
 *
 * @param shape which kind of type
 * @param schema the schema that names the members, the values or the alternatives
 * @param section the section that has all of them; what that section says belongs to the type, the rest to its use
 */
record ModelBase(Shape shape, Node schema, int section) {

    /**
     * Finds what makes a schema of kind object a model. Where several sections name members, the model is what they are
     * all part of.
     *
     * @param flat a schema of kind object
     * @return the base; empty where no member is known, so that a map will do
     */
    static Optional<ModelBase> of(FlatSchema flat) {
        List<Entry> naming =
                flat.entries().stream().filter(ModelBase::namesMembers).toList();
        Optional<Entry> first = naming.stream()
                .filter(entry -> entry.keyword().equals("properties"))
                .findFirst()
                .or(() -> naming.stream().findFirst());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int section = first.get().section();
        for (Entry entry : flat.entries()) {
            boolean counts = namesMembers(entry) || changesMembers(entry);
            while (counts && !flat.isWithin(entry.section(), section)) {
                section = flat.parents().get(section);
            }
        }
        boolean joined = naming.stream()
                        .map(entry -> entry.schema().pointer())
                        .distinct()
                        .count()
                > 1;
        return Optional.of(new ModelBase(
                Shape.OBJECT,
                joined ? flat.sections().get(section) : first.get().schema(),
                section));
    }

    private static boolean namesMembers(Entry entry) {
        return switch (entry.keyword()) {
            case "properties" -> !entry.value().json().isEmpty();
            case "required" ->
                entry.value().json().isArray() && !entry.value().json().isEmpty();
            case "additionalProperties" ->
                entry.value().json().isBoolean() && !entry.value().json().booleanValue();
            default -> false;
        };
    }

    private static boolean changesMembers(Entry entry) {
        return switch (entry.keyword()) {
            case "additionalProperties" -> entry.value().json().isObject();
            case "x-specwright-rules" -> true;
            default -> false;
        };
    }
}
