package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keywords of one schema that contradict each other or have no effect. */
final class StructureRules {

    private static final List<List<String>> BOUNDS = List.of(
            List.of("minimum", "maximum"),
            List.of("minLength", "maxLength"),
            List.of("minItems", "maxItems"),
            List.of("minProperties", "maxProperties"),
            List.of("minContains", "maxContains"));

    private static final Map<String, Set<String>> FORMATS = Map.of(
            "int32", Set.of("integer", "number"),
            "int64", Set.of("integer", "number"),
            "float", Set.of("number"),
            "double", Set.of("number"),
            "date", Set.of("string"),
            "date-time", Set.of("string"),
            "uuid", Set.of("string"),
            "email", Set.of("string"),
            "uri", Set.of("string"),
            "byte", Set.of("string"));

    /** Which type a keyword speaks of. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("properties", "object"),
            Map.entry("additionalProperties", "object"),
            Map.entry("required", "object"),
            Map.entry("minProperties", "object"),
            Map.entry("maxProperties", "object"),
            Map.entry("items", "array"),
            Map.entry("prefixItems", "array"),
            Map.entry("minItems", "array"),
            Map.entry("maxItems", "array"),
            Map.entry("uniqueItems", "array"),
            Map.entry("pattern", "string"),
            Map.entry("minLength", "string"),
            Map.entry("maxLength", "string"),
            Map.entry("minimum", "number"),
            Map.entry("maximum", "number"),
            Map.entry("exclusiveMinimum", "number"),
            Map.entry("exclusiveMaximum", "number"),
            Map.entry("multipleOf", "number"));

    private StructureRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.STRUCTURE)
                .error(
                        "bounds-contradict",
                        "A lower bound is above its upper bound, so nothing fits",
                        RuleList.schemas(StructureRules::bounds))
                .warning(
                        "format-type-mismatch",
                        "A format belongs to another type and is ignored",
                        RuleList.schemas(StructureRules::formats))
                .warning(
                        "keyword-type-mismatch",
                        "A keyword speaks of another type and has no effect",
                        RuleList.schemas(StructureRules::keywords))
                .error(
                        "nullable-in-3.1",
                        "OpenAPI 3.1 has no `nullable`, so null is refused",
                        RuleList.schemas(StructureRules::nullable))
                .warning(
                        "nullable-without-type",
                        "`nullable` has no effect without `type` beside it",
                        RuleList.schemas(StructureRules::nullableWithoutType))
                .warning(
                        "ref-siblings-ignored",
                        "OpenAPI 3.0 ignores what stands beside `$ref`",
                        StructureRules::refSiblings)
                .spectral("no-$ref-siblings")
                .error(
                        "read-only-and-write-only",
                        "A value that is read-only and write-only can neither be sent nor received",
                        RuleList.schemas(StructureRules::oneWay))
                .info(
                        "required-nullable",
                        "A property must be sent, but may be null",
                        RuleList.schemas(StructureRules::requiredNullable))
                .only(Preset.STRICT)
                .warning(
                        "required-undefined",
                        "A required property is not described",
                        RuleList.schemas(StructureRules::requiredUndefined))
                .info(
                        "required-with-default",
                        "A property that must be sent has a default, which never applies",
                        RuleList.schemas(StructureRules::requiredWithDefault))
                .only(Preset.STRICT)
                .warning(
                        "array-without-items",
                        "An array does not say what is in it",
                        RuleList.schemas(StructureRules::arrays))
                .spectral("array-items")
                .info(
                        "properties-without-type",
                        "A schema has properties but no type, so anything that is no object fits too",
                        RuleList.schemas(StructureRules::untyped))
                .only(Preset.STRICT)
                .rules();
    }

    private static void bounds(LintedApi api, Node schema, FindingSink findings) {
        for (List<String> pair : BOUNDS) {
            JsonNode low = schema.json().path(pair.get(0));
            JsonNode high = schema.json().path(pair.get(1));
            if (low.isNumber() && high.isNumber() && low.decimalValue().compareTo(high.decimalValue()) > 0) {
                findings.report(
                        schema.member(pair.get(0)).orElse(schema),
                        "`" + pair.get(0) + ": " + low + "` is above `" + pair.get(1) + ": " + high
                                + "`, so nothing fits",
                        "Exchange the two, or correct one");
            }
        }
    }

    private static void formats(LintedApi api, Node schema, FindingSink findings) {
        Set<String> types = SchemaTypes.of(api, schema);
        Optional<String> format = schema.text("format");
        Set<String> wanted =
                format.map(name -> FORMATS.getOrDefault(name, Set.of())).orElse(Set.of());
        if (!types.isEmpty() && !wanted.isEmpty() && types.stream().noneMatch(wanted::contains)) {
            findings.report(
                    schema.member("format").orElse(schema),
                    "the format `" + format.get() + "` is one of "
                            + wanted.stream().sorted().collect(Collectors.joining(" and ")) + ", but the type is "
                            + String.join(" or ", types) + ": it has no effect",
                    "Correct the type or the format");
        }
    }

    private static void keywords(LintedApi api, Node schema, FindingSink findings) {
        Set<String> types = new LinkedHashSet<>(SchemaTypes.of(api, schema));
        if (types.remove("integer")) {
            types.add("number");
        }
        for (Node.Member member : schema.members()) {
            String about = ABOUT.get(member.name());
            if (about != null && !types.isEmpty() && !types.contains(about)) {
                findings.report(
                        member.value(),
                        "`" + member.name() + "` speaks of values of type " + about + ", but the type is "
                                + String.join(" or ", types) + ": it has no effect",
                        "Correct the type, or remove the keyword");
            }
        }
    }

    private static void nullable(LintedApi api, Node schema, FindingSink findings) {
        Optional<Node> nullable = schema.member("nullable").filter(value -> api.version() == OpenApiVersion.V3_1);
        if (nullable.isPresent()) {
            boolean meant = schema.isTrue("nullable");
            String message = "OpenAPI 3.1 has no `nullable`" + (meant ? ": null is refused here" : "");
            String hint = meant ? "Write `type: [string, 'null']`, with the type in question" : "Remove it";
            NullableFix.of(schema, nullable.get())
                    .ifPresentOrElse(
                            fix -> findings.report(nullable.get(), message, hint, fix),
                            () -> findings.report(nullable.get(), message, hint));
        }
    }

    private static void nullableWithoutType(LintedApi api, Node schema, FindingSink findings) {
        boolean has = api.version() == OpenApiVersion.V3_0
                && schema.isTrue("nullable")
                && schema.member("type").isEmpty();
        if (has) {
            findings.report(
                    schema.member("nullable").orElse(schema),
                    "`nullable` has no effect without `type` in the same schema (OpenAPI 3.0.3)",
                    "Add `type` beside it, or `enum: [null]` as an alternative");
        }
    }

    private static void refSiblings(LintedApi api, FindingSink findings) {
        if (api.version() != OpenApiVersion.V3_0) {
            return;
        }
        for (Node schema : api.schemas()) {
            List<String> ignored = schema.members().stream()
                    .map(Node.Member::name)
                    .filter(name -> !name.equals("$ref") && !name.startsWith("x-"))
                    .toList();
            if (schema.isReference() && !ignored.isEmpty()) {
                findings.report(
                        schema.member(ignored.get(0)).orElse(schema),
                        "OpenAPI 3.0 ignores what stands beside `$ref`: `" + String.join("`, `", ignored) + "`",
                        "Put the reference into `allOf: [{$ref: …}]`, or move to OpenAPI 3.1");
            }
        }
    }

    private static void oneWay(LintedApi api, Node schema, FindingSink findings) {
        if (schema.isTrue("readOnly") && schema.isTrue("writeOnly")) {
            findings.report(
                    schema.member("writeOnly").orElse(schema),
                    "a value that is `readOnly` and `writeOnly` can neither be sent nor received",
                    "Keep one of the two");
        }
    }

    private static void requiredNullable(LintedApi api, Node schema, FindingSink findings) {
        Set<String> required = SchemaTypes.required(api, schema);
        for (Node.Member property :
                schema.member("properties").map(Node::members).orElse(List.of())) {
            if (required.contains(property.name()) && SchemaTypes.allowsNull(api, property.value())) {
                findings.report(
                        property.value(),
                        "`" + property.name() + "` must be sent, but may be null",
                        "Java callers have to write null to say nothing; is it optional, or never null?");
            }
        }
    }

    private static void requiredUndefined(LintedApi api, Node schema, FindingSink findings) {
        List<Node> names = schema.member("required").map(Node::elements).orElse(List.of());
        // Where others may describe the property, nothing can be said of this schema alone.
        boolean whole = schema.member("properties").isPresent()
                && schema.member("allOf").isEmpty()
                && schema.member("anyOf").isEmpty()
                && schema.member("oneOf").isEmpty()
                && schema.member("patternProperties").isEmpty()
                && !schema.isReference()
                && !schema.pointer().matches(".*/(allOf|anyOf|oneOf|not|if|then|else)(/\\d+)?$");
        for (Node name : names) {
            boolean described = schema.member("properties")
                    .flatMap(properties -> properties.member(name.json().asText()))
                    .isPresent();
            if (whole && !described) {
                findings.report(
                        name,
                        "`" + name.json().asText() + "` is required, but `properties` does not describe it",
                        "Describe it, or correct its name");
            }
        }
    }

    private static void requiredWithDefault(LintedApi api, Node schema, FindingSink findings) {
        Set<String> required = SchemaTypes.required(api, schema);
        for (Node.Member property :
                schema.member("properties").map(Node::members).orElse(List.of())) {
            Optional<Node> preset = property.value().member("default");
            if (required.contains(property.name()) && preset.isPresent()) {
                findings.report(
                        preset.get(),
                        "`" + property.name() + "` must be sent, so its default never applies",
                        "Remove the default, or do not require the property");
            }
        }
    }

    private static void arrays(LintedApi api, Node schema, FindingSink findings) {
        boolean bare = SchemaTypes.of(api, schema).contains("array")
                && List.of("items", "prefixItems", "contains", "$ref", "allOf", "oneOf", "anyOf").stream()
                        .noneMatch(keyword -> schema.member(keyword).isPresent());
        if (bare) {
            findings.report(
                    schema.member("type").orElse(schema),
                    "the array does not say what is in it",
                    "Add `items`; `items: {}` says that anything may be in it");
        }
    }

    private static void untyped(LintedApi api, Node schema, FindingSink findings) {
        boolean untyped = schema.member("properties").isPresent()
                && SchemaTypes.of(api, schema).isEmpty()
                && !schema.isReference()
                && schema.member("allOf").isEmpty()
                && !schema.pointer().matches(".*/(allOf|anyOf|oneOf|not|if|then|else)(/\\d+)?$");
        if (untyped) {
            findings.report(
                    schema.member("properties").orElse(schema),
                    "there are `properties`, but no `type`: strings, numbers and lists fit as well",
                    "Add `type: object`");
        }
    }
}
