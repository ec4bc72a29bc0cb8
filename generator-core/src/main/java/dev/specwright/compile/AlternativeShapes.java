package dev.specwright.compile;

import dev.specwright.compile.UnionFinder.Union;
import dev.specwright.model.UnionModel.JsonKind;
import dev.specwright.model.UnionModel.Member;
import dev.specwright.resolve.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the shapes of a union's alternatives. */
final class AlternativeShapes {

    private AlternativeShapes() {}

    /**
     * Whether values of two alternatives can be told apart by their shape: no value fits both, or each of the two must have
     * a member that the other does not declare.
     *
     * @param schemas knows the schemas
     * @param union the alternatives
     * @param members what they were compiled to
     * @param i index of the one
     * @param j index of the other
     * @return false if a value may look like both
     */
    static boolean differ(SchemaCompiler schemas, Union union, List<Member> members, int i, int j) {
        Member one = members.get(i);
        Member other = members.get(j);
        if (one.kinds().stream().noneMatch(kind -> other.kinds().stream().anyMatch(with -> overlap(kind, with)))) {
            return true;
        }
        if (!one.kinds().equals(List.of(JsonKind.OBJECT)) || !other.kinds().equals(List.of(JsonKind.OBJECT))) {
            return false;
        }
        if (union.schemas().isEmpty()) {
            return true;
        }
        FlatSchema left = schemas.flatten(union.schemas().get(i));
        FlatSchema right = schemas.flatten(union.schemas().get(j));
        return differByConstant(one, other, left, right)
                || !names(right, "properties").containsAll(names(left, "required"))
                        && !names(left, "properties").containsAll(names(right, "required"));
    }

    /**
     * Whether no value fits both of two alternatives.
     *
     * @return false if one may
     */
    static boolean exclude(SchemaCompiler schemas, Union union, List<Member> members, int i, int j) {
        Member one = members.get(i);
        Member other = members.get(j);
        if (one.kinds().stream().noneMatch(kind -> other.kinds().stream().anyMatch(with -> overlap(kind, with)))) {
            return true;
        }
        return !union.schemas().isEmpty()
                && differByConstant(
                        one,
                        other,
                        schemas.flatten(union.schemas().get(i)),
                        schemas.flatten(union.schemas().get(j)));
    }

    private static boolean overlap(JsonKind one, JsonKind other) {
        return one == other
                || one == JsonKind.NUMBER && other == JsonKind.INTEGER
                || one == JsonKind.INTEGER && other == JsonKind.NUMBER;
    }

    private static boolean differByConstant(Member one, Member other, FlatSchema left, FlatSchema right) {
        Set<String> required = names(left, "required");
        required.addAll(names(right, "required"));
        for (Map.Entry<String, List<String>> constant : one.constants().entrySet()) {
            List<String> values = other.constants().get(constant.getKey());
            if (values != null
                    && required.contains(constant.getKey())
                    && constant.getValue().stream().noneMatch(values::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(FlatSchema flat, String keyword) {
        Set<String> names = new LinkedHashSet<>();
        for (FlatSchema.Entry entry : flat.all(keyword)) {
            if (keyword.equals("properties")) {
                entry.value().members().forEach(member -> names.add(member.name()));
            } else {
                entry.value().elements().stream()
                        .map(Node::json)
                        .filter(json -> json.isTextual())
                        .forEach(json -> names.add(json.textValue()));
            }
        }
        return names;
    }
}
