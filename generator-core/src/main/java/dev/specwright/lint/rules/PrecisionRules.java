package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What schemas could say more exactly. */
final class PrecisionRules {

    private static final Pattern ENUM = Pattern.compile("\\^\\(?(?:\\?:)?([\\w-]+(?:\\|[\\w-]+)+)\\)?\\$");
    private static final Pattern GROUPED = Pattern.compile("\\^\\((?:\\?:)?[^()]*\\)\\$");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d");

    private PrecisionRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.VALUES)
                .info(
                        "enum-as-pattern",
                        "A pattern lists values, which an enum would name",
                        RuleList.schemas(PrecisionRules::enumAsPattern))
                .info(
                        "format-suggested",
                        "All examples of a string have a format that the schema does not name",
                        RuleList.schemas(PrecisionRules::format))
                .only(Preset.STRICT)
                .error(
                        "const-not-in-enum",
                        "A const is not in the enum beside it, so nothing fits",
                        RuleList.schemas(PrecisionRules::constant))
                .error(
                        "required-not-allowed",
                        "A required property is refused, so nothing fits",
                        RuleList.schemas(PrecisionRules::required))
                .info(
                        "required-deprecated",
                        "A property must be sent, but is deprecated",
                        RuleList.schemas(PrecisionRules::deprecated))
                .only(Preset.STRICT)
                .info(
                        "example-deprecated",
                        "OpenAPI 3.1 deprecates a schema's `example` in favour of `examples`",
                        RuleList.schemas(PrecisionRules::example))
                .only(Preset.ALL)
                .warning(
                        "schema-examples-not-list",
                        "A schema's `examples` is no list, so it is no set of examples",
                        RuleList.schemas(PrecisionRules::examples))
                .info(
                        "pattern-not-anchored",
                        "A pattern without `^` and `$` matches anywhere in the text",
                        RuleList.schemas(PrecisionRules::anchors))
                .only(Preset.ALL)
                .info(
                        "string-unbounded",
                        "A string of a request may be of any length",
                        (api, findings) -> unbounded(api, "string", "maxLength", findings))
                .only(Preset.ALL)
                .info(
                        "array-unbounded",
                        "An array may have any number of elements",
                        (api, findings) -> unbounded(api, "array", "maxItems", findings))
                .only(Preset.ALL)
                .rules();
    }

    static List<Rule> code() {
        return new RuleList(Family.CODE)
                .info(
                        "integer-without-format",
                        "An integer does not say how many bits it has",
                        RuleList.schemas(PrecisionRules::integer))
                .only(Preset.STRICT)
                .warning(
                        "union-any-branch",
                        "An alternative accepts everything, so the union has no type",
                        RuleList.schemas(PrecisionRules::anyBranch))
                .rules();
    }

    private static void enumAsPattern(LintedApi api, Node schema, FindingSink findings) {
        schema.text("pattern").ifPresent(text -> {
            Matcher matcher = ENUM.matcher(text);
            if (matcher.matches()
                    && GROUPED.matcher(text).matches()
                    && schema.member("enum").isEmpty()) {
                findings.report(
                        schema.member("pattern").orElse(schema),
                        "the pattern lists values: " + matcher.group(1).replace("|", ", "),
                        "Write `enum: [" + matcher.group(1).replace("|", ", ")
                                + "]`; Java then has constants for them");
            }
        });
    }

    private static void format(LintedApi api, Node schema, FindingSink findings) {
        boolean plain = SchemaTypes.of(api, schema).contains("string")
                && List.of("format", "pattern", "enum", "const").stream()
                        .allMatch(keyword -> schema.member(keyword).isEmpty());
        Optional<String> example = schema.text("example")
                .or(() -> schema.member("examples").map(Node::elements).orElse(List.of()).stream()
                        .map(node -> node.json().asText())
                        .findFirst());
        if (plain && example.isPresent()) {
            String format = UUID.matcher(example.get()).matches()
                    ? "uuid"
                    : TIME.matcher(example.get()).matches()
                            ? "date-time"
                            : DATE.matcher(example.get()).matches() ? "date" : "";
            if (!format.isEmpty()) {
                findings.report(
                        schema,
                        "the example `" + example.get() + "` is a `" + format + "`, but the schema names no format",
                        "Add `format: " + format + "` if all values are");
            }
        }
    }

    private static void constant(LintedApi api, Node schema, FindingSink findings) {
        schema.member("const").ifPresent(value -> {
            List<Node> values = schema.member("enum").map(Node::elements).orElse(List.of());
            if (!values.isEmpty()
                    && values.stream().noneMatch(each -> each.json().equals(value.json()))) {
                findings.report(
                        value,
                        "`const` is " + ValueRules.shown(value.json()) + ", which `enum` does not list",
                        "Keep one of the two");
            }
        });
    }

    private static void required(LintedApi api, Node schema, FindingSink findings) {
        JsonNode additional = schema.json().path("additionalProperties");
        boolean closed = additional.isBoolean()
                && !additional.booleanValue()
                && schema.member("patternProperties").isEmpty();
        for (Node name : schema.member("required").map(Node::elements).orElse(List.of())) {
            boolean described = schema.member("properties")
                    .flatMap(properties -> properties.member(name.json().asText()))
                    .isPresent();
            if (closed && !described) {
                findings.report(
                        name,
                        "`" + name.json().asText() + "` is required, but `additionalProperties: false` refuses it",
                        "Describe it under `properties`, or do not require it");
            }
        }
    }

    private static void deprecated(LintedApi api, Node schema, FindingSink findings) {
        Set<String> required = SchemaTypes.required(api, schema);
        for (Node.Member property :
                schema.member("properties").map(Node::members).orElse(List.of())) {
            if (required.contains(property.name()) && property.value().isTrue("deprecated")) {
                findings.report(
                        property.value(),
                        "`" + property.name() + "` must be sent, but is deprecated",
                        "Callers cannot stop sending it; make it optional first");
            }
        }
    }

    private static void example(LintedApi api, Node schema, FindingSink findings) {
        Optional<Node> example = schema.member("example").filter(value -> api.version() == OpenApiVersion.V3_1);
        if (example.isPresent() && schema.member("examples").isPresent()) {
            String message = "`example` is deprecated in OpenAPI 3.1, and `examples` is there too";
            findings.report(example.get(), message, "Use `examples`, a list");
        } else if (example.isPresent()) {
            String pointer = example.get().pointer();
            findings.report(
                    example.get(),
                    "`example` is deprecated in OpenAPI 3.1",
                    "Use `examples`, a list",
                    new Fix("Write `examples`, a list", Edit.rename(pointer, "examples"), Edit.wrap(pointer)));
        }
    }

    private static void examples(LintedApi api, Node schema, FindingSink findings) {
        Optional<Node> examples = schema.member("examples")
                .filter(value ->
                        api.version() == OpenApiVersion.V3_1 && !value.json().isArray());
        if (examples.isPresent()) {
            String message = "`examples` of a schema is a list of values, found "
                    + examples.get().describe();
            String hint = "Examples with names belong to media types and parameters";
            if (examples.get().json().isObject()) {
                findings.report(examples.get(), message, hint);
            } else {
                String how = "Make it the one element of a list";
                findings.report(
                        examples.get(),
                        message,
                        hint,
                        new Fix(how, Edit.wrap(examples.get().pointer())));
            }
        }
    }

    private static void anchors(LintedApi api, Node schema, FindingSink findings) {
        schema.text("pattern")
                .filter(text -> !text.startsWith("^") || !text.endsWith("$"))
                .ifPresent(text -> findings.report(
                        schema.member("pattern").orElse(schema),
                        "the pattern matches anywhere in the text, as it is not between `^` and `$`",
                        "Add both, if the whole text is meant"));
    }

    private static void unbounded(LintedApi api, String type, String keyword, FindingSink findings) {
        for (Node schema : api.schemas()) {
            boolean open = SchemaTypes.of(api, schema).contains(type)
                    && List.of(keyword, "enum", "const", "format", "pattern", "readOnly").stream()
                            .allMatch(each -> schema.member(each).isEmpty());
            if (open) {
                findings.report(
                        schema.member("type").orElse(schema),
                        "there is no `" + keyword + "`",
                        "Say how much is allowed: whoever reads it has to keep it");
            }
        }
    }

    private static void integer(LintedApi api, Node schema, FindingSink findings) {
        boolean open = SchemaTypes.of(api, schema).contains("integer")
                && schema.member("format").isEmpty()
                && schema.member("enum").isEmpty()
                && schema.member("const").isEmpty();
        JsonNode top = schema.json().path("maximum");
        JsonNode bottom = schema.json().path("minimum");
        boolean small = top.isNumber()
                && bottom.isNumber()
                && top.asLong() <= Integer.MAX_VALUE
                && bottom.asLong() >= Integer.MIN_VALUE;
        if (open && !small) {
            findings.report(
                    schema.member("type").orElse(schema),
                    "the integer names neither a format nor both bounds; Java takes it for a `long`",
                    "Add `format: int32` or `format: int64`");
        }
    }

    private static void anyBranch(LintedApi api, Node schema, FindingSink findings) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            for (Node branch : schema.member(keyword).map(Node::elements).orElse(List.of())) {
                JsonNode json = api.follow(branch).orElse(branch).json();
                boolean anything = json.isBoolean() && json.booleanValue()
                        || json.isObject()
                                && json.properties().stream()
                                        .allMatch(member -> Set.of("title", "description", "example", "examples")
                                                .contains(member.getKey()));
                if (anything && schema.member(keyword).orElse(schema).json().size() > 1) {
                    findings.report(
                            branch,
                            "this alternative accepts everything",
                            "Remove it, or say what it accepts: Java has a bare JSON value otherwise");
                }
            }
        }
    }
}
