package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.model.Constraint;
import dev.specwright.model.Constraint.RangeKeyword;
import dev.specwright.model.Constraint.SizeKeyword;
import dev.specwright.model.PatternModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Compiles the keywords that limit values. One that says nothing of the kind of value at hand is passed over. */
final class ConstraintCompiler {

    private final OpenApiVersion version;
    private final Reporter reporter;
    private final PatternModels patterns;

    ConstraintCompiler(OpenApiVersion version, Reporter reporter) {
        this.version = version;
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
            List<Node> values = keyword.equals("const") ? List.of(value) : value.elements();
            List<String> texts =
                    values.stream().map(each -> CompactJson.write(each.json())).toList();
            return Optional.of(new Constraint.OneOf(keyword, texts, value.pointer()));
        }
        Entry entry = new Entry(keyword, value, schema, 0, 0, false);
        return ofText(entry).or(() -> ofNumber(entry)).or(() -> ofArray(entry)).or(() -> ofObject(entry));
    }

    /**
     * Compiles the name of one of {@code patternProperties}.
     *
     * @param source the regular expression
     * @param place its schema
     * @return the pattern; empty, and reported, if it cannot be used
     */
    Optional<PatternModel> pattern(String source, Node place) {
        return patterns.compile(new Node(TextNode.valueOf(source), place.pointer()));
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

    /** In OpenAPI 3.0 a bound may be made exclusive by a flag beside it, which then stands for both. */
    private Optional<Constraint> bound(Entry entry, RangeKeyword keyword, String flag) {
        boolean replaced = version == OpenApiVersion.V3_0 && entry.schema().isTrue(flag);
        return replaced ? Optional.empty() : range(keyword, entry.value().json(), entry.value());
    }

    private Optional<Constraint> exclusive(Entry entry, RangeKeyword keyword, String bound) {
        if (version == OpenApiVersion.V3_1) {
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

    /** Values of another kind than the schema's type are left out: they can never be had. */
    private Optional<Constraint> oneOf(Entry entry, ValueKind kind, boolean nullable) {
        List<Node> values = entry.keyword().equals("const")
                ? List.of(entry.value())
                : entry.value().elements();
        List<String> fitting = new ArrayList<>();
        for (Node value : values) {
            boolean fits = ValueKind.of(value.json()).stream().anyMatch(kind::includes);
            if (fits) {
                fitting.add(CompactJson.write(value.json()));
            }
        }
        if (fitting.isEmpty() && !nullable && !values.isEmpty()) {
            String message = "no value of `" + entry.keyword() + "` is of type `" + kind.type() + "`";
            String hint = "Values that look like numbers or booleans need quotes";
            reporter.report(INVALID_VALUE, entry.value().pointer(), message, hint);
        }
        return Optional.of(
                new Constraint.OneOf(entry.keyword(), fitting, entry.value().pointer()));
    }
}
