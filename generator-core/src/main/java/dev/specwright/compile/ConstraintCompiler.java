package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;
import static dev.specwright.diagnostics.DiagnosticCode.UNENFORCED_CONSTRAINT;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.load.CompactJson;
import dev.specwright.model.Constraint;
import dev.specwright.model.Constraint.RangeKeyword;
import dev.specwright.model.Constraint.SizeKeyword;
import dev.specwright.model.PatternModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compiles the keywords that limit values. One that says nothing of the kind of value at hand is passed over. */
final class ConstraintCompiler {

    private final OpenApiVersion version;
    private final Reporter reporter;
    private final PatternModels patterns;
    private final boolean formats;
    private final Set<String> unchecked = new LinkedHashSet<>();

    /**
     * Makes a compiler.
     *
     * @param version what the document is written in
     * @param formats whether {@code format} limits texts
     * @param reporter takes what is wrong
     */
    ConstraintCompiler(OpenApiVersion version, boolean formats, Reporter reporter) {
        this.version = version;
        this.formats = formats;
        this.reporter = reporter;
        this.patterns = new PatternModels(reporter);
    }

    /**
     * Compiles the constraints on a value.
     *
     * @param flat the value's schema
     * @param kind the kind of value
     * @param which which of the schema's keywords to look at
     * @return the constraints in the document's order
     */
    List<Constraint> compile(FlatSchema flat, ValueKind kind, Predicate<Entry> which) {
        List<Constraint> constraints = new ArrayList<>();
        boolean nullable = flat.nullability() == FlatSchema.Nullability.ALLOWS;
        for (Entry entry : flat.entries()) {
            if (which.test(entry)) {
                compile(entry, kind, nullable).ifPresent(constraints::add);
            }
        }
        return constraints;
    }

    /**
     * Compiles a keyword that limits a single value, whatever type the value has.
     *
     * @param keyword its name
     * @param value its value
     * @param schema the schema that has it
     * @return the constraint; empty where the keyword is none of these, or limits nothing
     */
    Optional<Constraint> limit(String keyword, Node value, Node schema) {
        if (keyword.equals("enum") || keyword.equals("const")) {
            return listed(keyword, value, schema);
        }
        Entry entry = new Entry(keyword, value, schema, 0, 0, false);
        return ofText(entry).or(() -> ofNumber(entry)).or(() -> ofArray(entry)).or(() -> ofObject(entry));
    }

    private Optional<Constraint> listed(String keyword, Node value, Node schema) {
        List<Node> values = valuesOf(keyword, value);
        Set<ValueKind> kinds =
                schema.member("type").map(type -> ValueKind.named(type.json())).orElse(Set.of());
        boolean meets = kinds.isEmpty()
                || values.stream()
                        .anyMatch(each -> each.json().isNull() || kinds.stream().anyMatch(kind -> fits(each, kind)));
        if (!meets || isBare(values)) {
            reportUnenforced(keyword, value, kinds);
            return Optional.empty();
        }
        List<String> texts =
                values.stream().map(each -> CompactJson.write(each.json())).toList();
        return Optional.of(new Constraint.OneOf(keyword, texts, value.pointer()));
    }

    /**
     * Compiles the name of one of {@code patternProperties}.
     *
     * @param source the regular expression
     * @param place its schema
     * @return the pattern; empty, and reported, if it cannot be used
     */
    Optional<PatternModel> pattern(String source, Node place) {
        Optional<PatternModel> pattern = patterns.compile(new Node(TextNode.valueOf(source), place.pointer()));
        if (pattern.isEmpty()) {
            // Which members the schemas beside it speak of hangs on it.
            reporter.report(
                    UNSUPPORTED_KEYWORD,
                    place.pointer(),
                    "without this pattern nobody can tell which members are the others",
                    "Write one that ECMA-262 allows");
        }
        return pattern;
    }

    private Optional<Constraint> compile(Entry entry, ValueKind kind, boolean nullable) {
        if (entry.keyword().equals("enum") || entry.keyword().equals("const")) {
            return oneOf(entry, kind, nullable);
        }
        return switch (kind) {
            case STRING -> ofText(entry);
            case INTEGER, NUMBER -> ofNumber(entry);
            case ARRAY -> ofArray(entry);
            case OBJECT -> ofObject(entry);
            case BOOLEAN -> Optional.empty();
        };
    }

    private Optional<Constraint> ofText(Entry entry) {
        return switch (entry.keyword()) {
            case "minLength" -> size(entry, SizeKeyword.MIN_LENGTH);
            case "maxLength" -> size(entry, SizeKeyword.MAX_LENGTH);
            case "pattern" -> pattern(entry.value());
            case "format" -> formats ? format(entry.value()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Constraint> ofNumber(Entry entry) {
        return switch (entry.keyword()) {
            case "minimum" -> bound(entry, RangeKeyword.MINIMUM, "exclusiveMinimum");
            case "maximum" -> bound(entry, RangeKeyword.MAXIMUM, "exclusiveMaximum");
            case "exclusiveMinimum" -> exclusive(entry, RangeKeyword.EXCLUSIVE_MINIMUM, "minimum");
            case "exclusiveMaximum" -> exclusive(entry, RangeKeyword.EXCLUSIVE_MAXIMUM, "maximum");
            case "multipleOf" -> range(RangeKeyword.MULTIPLE_OF, entry.value().json(), entry.value());
            default -> Optional.empty();
        };
    }

    private Optional<Constraint> ofArray(Entry entry) {
        return switch (entry.keyword()) {
            case "minItems" -> size(entry, SizeKeyword.MIN_ITEMS);
            case "maxItems" -> size(entry, SizeKeyword.MAX_ITEMS);
            case "uniqueItems" ->
                entry.schema().isTrue("uniqueItems")
                        ? Optional.of(new Constraint.UniqueItems(entry.value().pointer()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Constraint> ofObject(Entry entry) {
        return switch (entry.keyword()) {
            case "minProperties" -> size(entry, SizeKeyword.MIN_PROPERTIES);
            case "maxProperties" -> size(entry, SizeKeyword.MAX_PROPERTIES);
            default -> Optional.empty();
        };
    }

    private Optional<Constraint> size(Entry entry, SizeKeyword keyword) {
        JsonNode limit = entry.value().json();
        return WholeNumbers.toLong(limit)
                .filter(count -> count >= 0)
                .map(count -> new Constraint.Size(keyword, count, entry.value().pointer()));
    }

    /** A bound may be made exclusive by a flag beside it (OpenAPI 3.0's way), which then stands for both. */
    private static Optional<Constraint> bound(Entry entry, RangeKeyword keyword, String flag) {
        boolean replaced = entry.schema().isTrue(flag);
        return replaced ? Optional.empty() : range(keyword, entry.value().json(), entry.value());
    }

    private static Optional<Constraint> exclusive(Entry entry, RangeKeyword keyword, String bound) {
        if (entry.value().json().isNumber()) {
            return range(keyword, entry.value().json(), entry.value());
        }
        return entry.schema().isTrue(entry.keyword())
                ? entry.schema().member(bound).flatMap(limit -> range(keyword, limit.json(), entry.value()))
                : Optional.empty();
    }

    private static Optional<Constraint> range(RangeKeyword keyword, JsonNode limit, Node place) {
        boolean usable = limit.isNumber()
                && (keyword != RangeKeyword.MULTIPLE_OF || limit.decimalValue().signum() > 0);
        return usable
                ? Optional.of(new Constraint.Range(keyword, limit.decimalValue(), place.pointer()))
                : Optional.empty();
    }

    private Optional<Constraint> pattern(Node value) {
        return value.json().isTextual()
                ? patterns.compile(value).map(compiled -> new Constraint.Pattern(compiled, value.pointer()))
                : Optional.empty();
    }

    private Optional<Constraint> format(Node value) {
        String format = value.json().asText();
        if (FormatSyntax.CHECKED.contains(format)) {
            return Optional.of(new Constraint.Format(format, value.pointer()));
        }
        if (!FormatSyntax.UNCHECKABLE.contains(format) && unchecked.add(format)) {
            reporter.report(
                    NOT_ENFORCED,
                    value.pointer(),
                    "`format: " + format + "` is not checked, here and wherever else it stands",
                    "A `pattern` beside it is");
        }
        return Optional.empty();
    }

    /** Values of another kind than the schema's type are left out: they can never be had. */
    private Optional<Constraint> oneOf(Entry entry, ValueKind kind, boolean nullable) {
        List<Node> values = valuesOf(entry.keyword(), entry.value());
        List<String> fitting = values.stream()
                .filter(value -> fits(value, kind))
                .map(value -> CompactJson.write(value.json()))
                .toList();
        boolean meets = !fitting.isEmpty()
                || nullable && values.stream().anyMatch(value -> value.json().isNull());
        if (!meets && !values.isEmpty() || isBare(values)) {
            reportUnenforced(entry.keyword(), entry.value(), Set.of(kind));
            return Optional.empty();
        }
        return Optional.of(
                new Constraint.OneOf(entry.keyword(), fitting, entry.value().pointer()));
    }

    private static List<Node> valuesOf(String keyword, Node value) {
        return keyword.equals("const") ? List.of(value) : value.elements();
    }

    private static boolean fits(Node value, ValueKind kind) {
        return ValueKind.of(value.json()).stream().anyMatch(kind::includes);
    }

    /** OpenAPI 3.0 does not allow a list of no values; to 3.1 it is a schema that nothing fits. */
    private boolean isBare(List<Node> values) {
        return values.isEmpty() && version == OpenApiVersion.V3_0;
    }

    private void reportUnenforced(String keyword, Node value, Set<ValueKind> kinds) {
        if (!valuesOf(keyword, value).isEmpty()) {
            String types = kinds.stream().map(kind -> "`" + kind.type() + "`").collect(Collectors.joining(" or "));
            reporter.report(
                    UNENFORCED_CONSTRAINT,
                    value.pointer(),
                    "no value of `" + keyword + "` is of type " + types + ", and it is not enforced",
                    kinds.contains(ValueKind.ARRAY)
                            ? "What is said of the elements belongs into `items`"
                            : "Values that look like numbers or booleans need quotes");
        }
    }
}
