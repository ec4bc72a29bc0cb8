package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNENFORCED_CONSTRAINT;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the schemas that list values: {@code enum}, and {@code oneOf} or {@code anyOf} of nothing but constants. */
final class EnumFinder {

    private final SchemaFlattener flattener;
    private final KindFinder kinds;
    private final UnionFinder unions;
    private final Reporter reporter;

    EnumFinder(SchemaFlattener flattener, KindFinder kinds, UnionFinder unions, Reporter reporter) {
        this.flattener = flattener;
        this.kinds = kinds;
        this.unions = unions;
        this.reporter = reporter;
    }

    /**
     * Listed values.
     *
     * @param keyword the keyword that lists them
     * @param values each value once, but for null, in the document's order
     * @param kind their kind; empty where they have several
     */
    record Listing(Entry keyword, List<Listed> values, Optional<ValueKind> kind) {

        Listing {
            values = List.copyOf(values);
        }
    }

    /**
     * A listed value.
     *
     * @param value the value
     * @param name what the document calls it for programs, where it does
     * @param description what the document says about it, or an empty text
     */
    record Listed(Node value, Optional<String> name, String description) {}

    /**
     * Finds the values that a schema lists. One value is no enum, and neither are booleans: Java has a type for those.
     *
     * @param flat the schema
     * @return the values; empty where none are listed, or where they are lists or objects
     */
    Optional<Listing> find(FlatSchema flat) {
        if (flat.opaque()) {
            return Optional.empty();
        }
        List<Entry> keywords = flat.all("enum");
        Optional<Listing> found = Optional.empty();
        for (Entry keyword : keywords) {
            // What is used lists all values; the place of use may allow some of them only.
            Optional<Listing> other = listing(flat, keyword, ofEnum(keyword));
            boolean deeper =
                    found.isEmpty() || keyword.section() > found.get().keyword().section();
            found = deeper && other.isPresent() ? other : found;
        }
        List<Entry> groups = UnionFinder.groups(flat);
        if (found.isEmpty() && keywords.isEmpty() && groups.size() == 1 && !flat.has("const")) {
            return listing(flat, groups.get(0), ofConstants(groups.get(0)));
        }
        return found;
    }

    private Optional<Listing> listing(FlatSchema flat, Entry keyword, List<Listed> all) {
        Set<ValueKind> allowed = kinds.all(flat);
        Map<String, Listed> distinct = new LinkedHashMap<>();
        Set<ValueKind> found = EnumSet.noneOf(ValueKind.class);
        reportUnfit(all, allowed);
        if (flat.nullability() == FlatSchema.Nullability.FORBIDS) {
            reportNull(all, allowed);
        }
        for (Listed listed : all) {
            Set<ValueKind> kind = ValueKind.of(listed.value().json());
            if (fits(kind, allowed) && !kind.isEmpty()) {
                found.addAll(kind);
                distinct.putIfAbsent(ConstraintChecker.canonical(listed.value().json()), listed);
            }
        }
        if (found.contains(ValueKind.NUMBER)
                || found.contains(ValueKind.INTEGER) && allowed.contains(ValueKind.NUMBER)) {
            found.remove(ValueKind.INTEGER);
            found.add(ValueKind.NUMBER);
        }
        boolean scalars = !found.contains(ValueKind.ARRAY)
                && !found.contains(ValueKind.OBJECT)
                && !found.equals(EnumSet.of(ValueKind.BOOLEAN));
        boolean wholes = !found.contains(ValueKind.INTEGER)
                || distinct.values().stream()
                        .filter(listed -> listed.value().json().isNumber())
                        .allMatch(listed ->
                                WholeNumbers.toLong(listed.value().json()).isPresent());
        return distinct.size() > 1 && scalars && wholes
                ? Optional.of(new Listing(
                        keyword,
                        List.copyOf(distinct.values()),
                        found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty()))
                : Optional.empty();
    }

    private static boolean fits(Set<ValueKind> kind, Set<ValueKind> allowed) {
        return allowed.isEmpty()
                || allowed.stream().anyMatch(one -> kind.stream().anyMatch(one::includes));
    }

    private void reportNull(List<Listed> all, Set<ValueKind> allowed) {
        all.stream()
                .map(Listed::value)
                .filter(value -> value.json().isNull() && !allowed.isEmpty())
                .findFirst()
                .ifPresent(value -> reporter.report(
                        UNENFORCED_CONSTRAINT,
                        value.pointer(),
                        "the listed value is null, not of type " + types(allowed) + ", and left out",
                        "`type` decides whether null is allowed, or in OpenAPI 3.0 `nullable`"));
    }

    private static String types(Set<ValueKind> allowed) {
        return allowed.stream().map(kind -> "`" + kind.type() + "`").collect(Collectors.joining(" or "));
    }

    /** Where no value fits, the list is a constraint that is reported as such; null has rules of its own. */
    private void reportUnfit(List<Listed> all, Set<ValueKind> allowed) {
        List<Node> values = all.stream()
                .map(Listed::value)
                .filter(value -> !value.json().isNull())
                .toList();
        List<Node> unfit = values.stream()
                .filter(value -> !fits(ValueKind.of(value.json()), allowed))
                .toList();
        if (unfit.isEmpty() || unfit.size() == values.size()) {
            return;
        }
        String count = unfit.size() == 1 ? "" : " (" + unfit.size() + " values, this is the first)";
        reporter.report(
                UNENFORCED_CONSTRAINT,
                unfit.get(0).pointer(),
                "the listed value is " + unfit.get(0).describe() + ", not of type " + types(allowed) + ", and left out"
                        + count,
                "Values that look like numbers or booleans need quotes to be strings");
    }

    private static List<Listed> ofEnum(Entry keyword) {
        List<Node> names = texts(keyword.schema(), "x-enum-varnames", "x-enumNames", "x-enum-names");
        List<Node> descriptions = texts(keyword.schema(), "x-enum-descriptions", "x-enumDescriptions");
        List<Listed> all = new ArrayList<>();
        List<Node> values = keyword.value().elements();
        for (int i = 0; i < values.size(); i++) {
            all.add(new Listed(
                    values.get(i), text(names, i), text(descriptions, i).orElse("")));
        }
        return all;
    }

    private static List<Node> texts(Node schema, String... keywords) {
        for (String keyword : keywords) {
            Optional<Node> found = schema.member(keyword);
            if (found.isPresent()) {
                return found.get().elements();
            }
        }
        return List.of();
    }

    private static Optional<String> text(List<Node> texts, int index) {
        return index < texts.size() && texts.get(index).json().isTextual()
                ? Optional.of(texts.get(index).json().textValue()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** The constants of alternatives that say nothing else; none if one of them does. */
    private List<Listed> ofConstants(Entry group) {
        List<Listed> all = new ArrayList<>();
        for (Node alternative : unions.alternatives(group)) {
            FlatSchema flat = flattener.flatten(alternative);
            List<Entry> constants = flat.all("const");
            boolean only = flat.sections().size() == 1
                    && !flat.opaque()
                    && constants.size() == 1
                    && flat.entries().stream()
                            .allMatch(entry -> entry.keyword().equals("const")
                                    || UnionFinder.isAnnotation(
                                            entry.keyword(), entry.value().json()));
            if (!only) {
                return List.of();
            }
            all.add(new Listed(
                    constants.get(0).value(),
                    flat.outermostText("title"),
                    flat.outermostText("description").orElse("")));
        }
        return all;
    }
}
