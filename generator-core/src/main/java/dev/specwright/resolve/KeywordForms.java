package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.LENIENT_READING;
import static dev.specwright.diagnostics.DiagnosticCode.UNENFORCED_CONSTRAINT;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the value of a schema's keyword is of the kind that the keyword demands. */
final class KeywordForms {

    static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "array", "object", "null");
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(Long.MAX_VALUE);

    private final OpenApiVersion version;
    private final Reporter reporter;

    KeywordForms(OpenApiVersion version, Reporter reporter) {
        this.version = version;
        this.reporter = reporter;
    }

    void check(SchemaKeyword keyword, Node value) {
        JsonNode json = value.json();
        switch (keyword.form()) {
            case TEXT -> demand(json.isTextual(), keyword, value, "a string");
            case FLAG -> demand(json.isBoolean(), keyword, value, "`true` or `false`");
            case NUMBER -> demand(json.isNumber(), keyword, value, "a number");
            case POSITIVE ->
                demand(json.isNumber() && json.decimalValue().signum() > 0, keyword, value, "a number above 0");
            case COUNT -> demand(isCount(json), keyword, value, "a whole number, 0 or more");
            case NUMBER_OR_FLAG -> checkBound(keyword, value);
            case OBJECT -> demand(json.isObject(), keyword, value, "an object");
            case LIST -> checkValues(keyword, value);
            case NAMES -> checkNames(keyword.keyword(), value);
            case NAMES_BY_NAME -> {
                demand(json.isObject(), keyword, value, "an object");
                value.members().forEach(member -> checkNames(member.name(), member.value()));
            }
            case TYPE -> checkType(value);
            case SCHEMAS -> checkSchemas(keyword, value);
            case SCHEMAS_BY_NAME -> demand(json.isObject(), keyword, value, "an object of schemas");
            case SCHEMA -> checkSchema(keyword, value);
            case ANY -> {}
        }
    }

    /**
     * Whether a node is a whole number that fits a {@code long} and is not negative; {@code 3.0} is one.
     *
     * @param json the node
     * @return true if it can count something
     */
    static boolean isCount(JsonNode json) {
        if (!json.isNumber()) {
            return false;
        }
        BigDecimal number = json.decimalValue();
        return number.signum() >= 0
                && number.compareTo(LARGEST_COUNT) <= 0
                && (number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0);
    }

    private void demand(boolean fits, SchemaKeyword keyword, Node value, String expected) {
        if (!fits) {
            SchemaChecker.reportKind(reporter, value, keyword.keyword(), expected);
        }
    }

    /** Either version's way means the same in both: a flag makes the bound beside it exclusive, a number is one. */
    private void checkBound(SchemaKeyword keyword, Node value) {
        boolean newer = version == OpenApiVersion.V3_1;
        boolean otherWay = newer ? value.json().isBoolean() : value.json().isNumber();
        if (otherWay) {
            String bound = keyword == SchemaKeyword.EXCLUSIVE_MINIMUM ? "minimum" : "maximum";
            reporter.report(
                    LENIENT_READING,
                    value.pointer(),
                    "`" + keyword.keyword() + ": " + value.json().asText() + "` is the way of OpenAPI "
                            + (newer ? "3.0" : "3.1") + ", and taken as meant there",
                    newer
                            ? "Write the limit itself, `" + keyword.keyword() + ": 0`, instead of `" + bound + ": 0`"
                            : "Write `" + keyword.keyword() + ": true` beside `" + bound + "`");
        } else {
            demand(value.json().isNumber() || value.json().isBoolean(), keyword, value, newer ? "a number" : "a flag");
        }
    }

    private void checkValues(SchemaKeyword keyword, Node value) {
        demand(value.json().isArray(), keyword, value, "a list");
        // JSON Schema 2020-12 (validation, section 6.1.2) only advises against a list that nothing is in.
        if (version == OpenApiVersion.V3_0
                && value.json().isArray()
                && value.json().isEmpty()) {
            reporter.report(
                    UNENFORCED_CONSTRAINT,
                    value.pointer(),
                    "`" + keyword.keyword() + "` lists no value, and is not enforced",
                    "List the values, or leave it out");
        }
    }

    private void checkSchema(SchemaKeyword keyword, Node value) {
        // Other wrong kinds are reported by the schema checker, which visits the value as a schema.
        if (value.json().isArray()) {
            String meant = keyword == SchemaKeyword.ITEMS ? " (a schema per position is `prefixItems`)" : "";
            SchemaChecker.reportKind(reporter, value, keyword.keyword(), "one schema" + meant);
        }
    }

    private void checkSchemas(SchemaKeyword keyword, Node value) {
        boolean filled = value.json().isArray() && !value.json().isEmpty();
        demand(filled, keyword, value, "a list of at least one schema");
    }

    private void checkNames(String keyword, Node value) {
        if (!value.json().isArray()) {
            // A flag on the property itself is what drafts of JSON Schema before OpenAPI had.
            boolean flag = keyword.equals("required") && value.json().isBoolean();
            reporter.report(
                    flag ? LENIENT_READING : INVALID_VALUE,
                    value.pointer(),
                    "`" + keyword + "` must be a list of property names, found " + value.describe()
                            + (flag ? ", which has no effect" : ""),
                    flag ? "List the required properties in `required` of the object around it" : "");
            return;
        }
        for (Node element : value.elements()) {
            if (!element.json().isTextual()) {
                SchemaChecker.reportKind(reporter, element, keyword, "a list of strings");
            }
        }
    }

    private void checkType(Node value) {
        if (value.json().isTextual()) {
            checkTypeName(value);
        } else if (value.json().isArray()) {
            if (version == OpenApiVersion.V3_0) {
                reportNewer(value, "a list of types");
            }
            checkTypeNames(value);
        } else {
            SchemaChecker.reportKind(
                    reporter,
                    value,
                    "type",
                    version == OpenApiVersion.V3_1 ? "the name of a type or a list of such" : "the name of a type");
        }
    }

    private void checkTypeNames(Node value) {
        Set<String> seen = new LinkedHashSet<>();
        for (Node element : value.elements()) {
            if (element.json().isTextual()) {
                checkTypeName(element);
                if (!seen.add(element.json().textValue())) {
                    reporter.report(LENIENT_READING, element.pointer(), "`type` names " + quoted(element) + " twice");
                }
            } else {
                String hint = element.json().isNull() ? "; write it in quotes: 'null'" : "";
                SchemaChecker.reportKind(reporter, element, "type", "a list of type names" + hint);
            }
        }
        if (value.json().isEmpty()) {
            reporter.report(INVALID_VALUE, value.pointer(), "`type` must name at least one type");
        }
    }

    private void checkTypeName(Node value) {
        String type = value.json().textValue();
        if (type.equals("null") && version == OpenApiVersion.V3_0) {
            reportNewer(value, "`type: 'null'`");
        } else if (!TYPES.contains(type)) {
            String hint = Optional.ofNullable(hintForType(type)).orElseGet(() -> Suggestions.hint(type, TYPES));
            reporter.report(INVALID_VALUE, value.pointer(), "there is no type " + quoted(value), hint);
        }
    }

    private void reportNewer(Node value, String what) {
        reporter.report(
                LENIENT_READING,
                value.pointer(),
                what + " is the way of OpenAPI 3.1, and taken as meant there",
                "In OpenAPI 3.0 a value that may be null has `nullable: true`");
    }

    private @Nullable String hintForType(String type) {
        return switch (type) {
            case "int", "int32", "int64", "long" -> "Did you mean `integer`?";
            case "float", "double", "decimal" -> "Did you mean `number`?";
            case "date", "date-time", "uuid", "file", "binary", "text", "str" ->
                "Did you mean `type: string` with a `format`?";
            case "list" -> "Did you mean `array`?";
            case "dict", "map" -> "Did you mean `object`?";
            default -> null;
        };
    }

    private static String quoted(Node value) {
        return "`" + value.json().textValue() + "`";
    }
}
