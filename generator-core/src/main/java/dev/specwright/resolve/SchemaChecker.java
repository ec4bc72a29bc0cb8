package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.LENIENT_READING;
import static dev.specwright.diagnostics.DiagnosticCode.NOT_A_SCHEMA;
import static dev.specwright.diagnostics.DiagnosticCode.UNKNOWN_KEYWORD;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that schemas have the shape that their vocabulary demands, each once, and lists them all. What it reports as
 * broken, later phases treat as absent.
 */
final class SchemaChecker {

    private final OpenApiVersion version;
    private final Reporter reporter;
    private final KeywordForms forms;
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Map<String, Node> schemas = new LinkedHashMap<>();

    SchemaChecker(OpenApiVersion version, Reporter reporter) {
        this.version = version;
        this.reporter = reporter;
        this.forms = new KeywordForms(version, reporter);
    }

    /**
     * Checks a schema and all schemas within it; what was checked before is not checked again.
     *
     * @param schema what stands where a schema belongs
     */
    void check(Node schema) {
        waiting.push(schema);
        while (!waiting.isEmpty()) {
            Node next = waiting.pop();
            if (schemas.putIfAbsent(next.pointer(), next) == null) {
                checkOne(next);
            }
        }
    }

    /**
     * The schemas met so far.
     *
     * @return each once
     */
    List<Node> schemas() {
        return List.copyOf(schemas.values());
    }

    private void checkOne(Node schema) {
        if (schema.json().isBoolean()) {
            checkBooleanSchema(schema);
        } else if (!schema.json().isObject()) {
            reporter.report(
                    NOT_A_SCHEMA,
                    schema.pointer(),
                    "a schema must be an object or a boolean, found " + schema.describe(),
                    hintForNoSchema(schema));
        } else if (version == OpenApiVersion.V3_1 || !schema.isReference()) {
            // OpenAPI 3.0 ignores whatever stands beside $ref.
            schema.members().forEach(this::checkMember);
        }
    }

    private static String hintForNoSchema(Node found) {
        if (found.json().isTextual() && KeywordForms.TYPES.contains(found.json().textValue())) {
            return "Did you mean `{type: " + found.json().textValue() + "}`?";
        }
        return found.json().isNull() ? "Write `{}` for a schema that anything fits" : "";
    }

    private void checkBooleanSchema(Node schema) {
        if (version == OpenApiVersion.V3_0 && !schema.pointer().endsWith("/additionalProperties")) {
            reporter.report(
                    LENIENT_READING,
                    schema.pointer(),
                    "OpenAPI 3.0 allows a boolean schema only in `additionalProperties`; it is read as in 3.1",
                    "Write `{}` for a schema that anything fits");
        }
    }

    private void checkMember(Node.Member member) {
        String name = member.name();
        if (name.startsWith("x-")) {
            return;
        }
        SchemaKeyword keyword = SchemaKeyword.named(name).orElse(null);
        if (keyword == null) {
            String hint = Suggestions.nearest(name, SchemaKeyword.names())
                    .map(nearest -> "Did you mean `" + nearest + "`?")
                    .orElse("It has no effect; extensions begin with `x-`");
            String pointer = member.value().pointer();
            reporter.report(UNKNOWN_KEYWORD, pointer, "no specification defines the keyword `" + name + "`", hint);
        } else if (!keyword.isDefinedIn(version)) {
            reporter.report(
                    UNKNOWN_KEYWORD,
                    member.value().pointer(),
                    "OpenAPI " + version.number() + " does not define the keyword `" + name + "`: it has no effect",
                    keyword == SchemaKeyword.NULLABLE
                            ? "In 3.1 a value that may be null has `type: [string, 'null']`"
                            : "OpenAPI 3.1 defines it");
        } else {
            forms.check(keyword, member.value());
            keyword.schemasIn(member.value()).forEach(waiting::push);
        }
    }

    /** Reports a value that is not of the kind its place demands. */
    static void reportKind(Reporter reporter, Node value, String name, String expected) {
        reporter.report(
                INVALID_VALUE, value.pointer(), "`" + name + "` must be " + expected + ", found " + value.describe());
    }
}
