package dev.specwright.diff.java;

import dev.specwright.model.Constraint;
import dev.specwright.model.SchemaUnit;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Constraints as texts that are equal where the same values pass. */
final class ConstraintTexts implements Constraint.Cases<String> {

    /** Where a rule stands changes nothing about what it says. */
    private static final Pattern PLACES = Pattern.compile("pointer=[^,\\]]*");

    private final Map<SchemaUnit.Name, String> schemas = new LinkedHashMap<>();

    /** @param units the schemas that constraints refer to */
    ConstraintTexts(List<SchemaUnit> units) {
        units.forEach(unit -> schemas.put(
                unit.name(), PLACES.matcher(unit.schema().toString()).replaceAll("")));
    }

    /** All that is checked; empty where nothing is. */
    String of(List<Constraint> constraints) {
        return String.join(
                ", ",
                constraints.stream()
                        .map(constraint -> constraint.match(this))
                        .sorted()
                        .toList());
    }

    /** What is checked of a value and of what it holds; empty where nothing is. Models check themselves. */
    Optional<String> of(ValueModel value) {
        List<String> texts = new ArrayList<>();
        texts.add(of(value.constraints()));
        if (value.type() instanceof TypeRef.ListOf list) {
            of(list.element()).ifPresent(text -> texts.add("each " + text));
        } else if (value.type() instanceof TypeRef.MapOf map) {
            of(map.value()).ifPresent(text -> texts.add("each " + text));
        }
        String all =
                String.join("; ", texts.stream().filter(text -> !text.isEmpty()).toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public String size(Constraint.Size size) {
        return size.keyword().keyword() + " " + size.limit();
    }

    @Override
    public String range(Constraint.Range range) {
        return range.keyword().keyword() + " "
                + range.limit().stripTrailingZeros().toPlainString();
    }

    @Override
    public String pattern(Constraint.Pattern pattern) {
        return "pattern " + pattern.pattern().source();
    }

    @Override
    public String format(Constraint.Format format) {
        return "format " + format.format();
    }

    @Override
    public String uniqueItems(Constraint.UniqueItems uniqueItems) {
        return "uniqueItems";
    }

    @Override
    public String oneOf(Constraint.OneOf oneOf) {
        return "one of " + oneOf.values();
    }

    @Override
    public String listed(Constraint.Listed listed) {
        return "one of " + listed.values();
    }

    @Override
    public String tree(Constraint.Tree tree) {
        return "schema " + schemas.getOrDefault(tree.schema(), "");
    }
}
