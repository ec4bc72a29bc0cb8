package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.FlatSchema.Nullability;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes {@link FlatSchema}s, and reports the keywords that the compiler cannot honour. */
final class SchemaFlattener {

    /** Deeper than any sane document goes, and far from the end of a thread's stack. */
    private static final int DEEPEST = 200;

    private static final Set<String> UNSUPPORTED = Set.of(
            "not",
            "if",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "prefixItems",
            "contains",
            "discriminator",
            "$dynamicRef",
            "$id");
    private static final Set<String> UNSUPPORTED_UNLESS_TRUE = Set.of("unevaluatedProperties", "unevaluatedItems");

    private final ResolvedApi api;
    private final Reporter reporter;
    private final Map<String, FlatSchema> known = new LinkedHashMap<>();

    SchemaFlattener(ResolvedApi api, Reporter reporter) {
        this.api = api;
        this.reporter = reporter;
    }

    /**
     * Flattens a schema.
     *
     * @param schema the schema
     * @return its keywords; the same object for the same schema
     */
    FlatSchema flatten(Node schema) {
        FlatSchema flat = known.get(schema.pointer());
        if (flat == null) {
            flat = new Walk().flatten(schema);
            known.put(schema.pointer(), flat);
        }
        return flat;
    }

    /** Whether nothing but null fits a schema. */
    private boolean isNull(Node schema) {
        JsonNode json = api.follow(schema).map(Node::json).orElse(schema.json());
        JsonNode type = json.get("type");
        if (type != null && (isNullName(type) || type.size() == 1 && isNullName(type.get(0)))) {
            return true;
        }
        JsonNode values = json.get("enum");
        boolean onlyNull = values != null && values.size() == 1 && values.get(0).isNull();
        return onlyNull || json.has("const") && json.get("const").isNull();
    }

    private static boolean isNullName(JsonNode type) {
        return type.isTextual() && type.textValue().equals("null");
    }

    /** One schema being flattened. */
    private final class Walk {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Node> sections = new ArrayList<>();
        private final Set<String> open = new LinkedHashSet<>();
        private boolean broken;

        FlatSchema flatten(Node schema) {
            sections.add(schema);
            Nullability nullability = collect(schema, 0, 0);
            return new FlatSchema(entries, sections, nullability, broken);
        }

        private Nullability collect(Node schema, int depth, int section) {
            if (!schema.json().isObject()) {
                collectBoolean(schema);
                return Nullability.UNSAID;
            }
            if (depth > DEEPEST) {
                String message = "schemas that apply each other more than " + DEEPEST + " deep are not supported";
                reporter.report(UNSUPPORTED_KEYWORD, sections.get(0).pointer(), message);
            }
            // A circle was reported by the resolver.
            if (depth > DEEPEST || !open.add(schema.pointer())) {
                broken = true;
                return Nullability.UNSAID;
            }
            Nullability nullability = Nullability.UNSAID;
            boolean referenceOnly = api.version() == OpenApiVersion.V3_0 && schema.isReference();
            for (Node.Member member : schema.members()) {
                if (!referenceOnly || member.name().equals("$ref")) {
                    Entry entry = new Entry(member.name(), member.value(), schema, depth, section);
                    nullability = nullability.and(collect(entry));
                }
            }
            open.remove(schema.pointer());
            return isNullableIn30(schema) ? Nullability.ALLOWS : nullability;
        }

        private void collectBoolean(Node schema) {
            boolean anything = schema.json().isBoolean() && schema.json().booleanValue();
            if (!anything) {
                broken = true;
                if (schema.json().isBoolean()) {
                    String message = "the schema `false`, which nothing fits, is not supported here";
                    reporter.report(UNSUPPORTED_KEYWORD, schema.pointer(), message);
                }
            }
        }

        private Nullability collect(Entry entry) {
            if (!entry.keyword().startsWith("x-") && !api.version().defines(entry.keyword())) {
                return Nullability.UNSAID;
            }
            return switch (entry.keyword()) {
                case "$ref" -> collectReference(entry);
                case "allOf" -> collectAllOf(entry);
                case "anyOf", "oneOf" -> collectAlternatives(entry);
                default -> {
                    reportUnsupported(entry);
                    entries.add(entry);
                    yield nullability(entry);
                }
            };
        }

        private Nullability collectReference(Entry entry) {
            Optional<Node> target = api.target(entry.schema());
            if (target.isEmpty()) {
                broken = true;
                return Nullability.UNSAID;
            }
            sections.add(target.get());
            return collect(target.get(), entry.depth() + 1, sections.size() - 1);
        }

        private Nullability collectAllOf(Entry entry) {
            List<Node> members = entry.value().elements();
            if (members.size() == 1) {
                return collect(members.get(0), entry.depth() + 1, entry.section());
            }
            broken = true;
            if (!members.isEmpty()) {
                String message = "`allOf` with " + members.size() + " members is not supported yet";
                reporter.report(UNSUPPORTED_KEYWORD, entry.value().pointer(), message);
            }
            return Nullability.UNSAID;
        }

        private Nullability collectAlternatives(Entry entry) {
            List<Node> members = entry.value().elements();
            List<Node> others =
                    members.stream().filter(member -> !isNull(member)).toList();
            if (others.size() == 1) {
                Nullability other = collect(others.get(0), entry.depth() + 1, entry.section());
                return others.size() < members.size() ? Nullability.ALLOWS : other;
            }
            broken = true;
            if (!members.isEmpty()) {
                String alternatives = others.isEmpty()
                        ? "nothing but null"
                        : others.size() + " alternatives" + (others.size() < members.size() ? " beside null" : "");
                reporter.report(
                        UNSUPPORTED_KEYWORD,
                        entry.value().pointer(),
                        "`" + entry.keyword() + "` with " + alternatives + " is not supported yet");
            }
            return Nullability.UNSAID;
        }

        private boolean isNullableIn30(Node schema) {
            return api.version() == OpenApiVersion.V3_0 && !schema.isReference() && schema.isTrue("nullable");
        }

        private void reportUnsupported(Entry entry) {
            JsonNode value = entry.value().json();
            boolean restricts = UNSUPPORTED.contains(entry.keyword())
                    || UNSUPPORTED_UNLESS_TRUE.contains(entry.keyword())
                            && !(value.isBoolean() && value.booleanValue());
            if (restricts) {
                String message = "the keyword `" + entry.keyword() + "` is not supported yet";
                reporter.report(UNSUPPORTED_KEYWORD, entry.value().pointer(), message);
            }
        }
    }

    /** What one keyword says of null. */
    private static Nullability nullability(Entry entry) {
        JsonNode value = entry.value().json();
        return switch (entry.keyword()) {
            case "type" -> {
                boolean allows = isNullName(value);
                for (JsonNode name : value) {
                    allows |= isNullName(name);
                }
                yield allows ? Nullability.ALLOWS : Nullability.FORBIDS;
            }
            case "enum" -> {
                boolean allows = false;
                for (JsonNode allowed : value) {
                    allows |= allowed.isNull();
                }
                yield allows ? Nullability.ALLOWS : Nullability.FORBIDS;
            }
            case "const" -> value.isNull() ? Nullability.ALLOWS : Nullability.FORBIDS;
            default -> Nullability.UNSAID;
        };
    }
}
