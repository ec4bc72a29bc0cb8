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
            "$dynamicRef",
            "$id");
    private static final Set<String> UNSUPPORTED_UNLESS_TRUE = Set.of("unevaluatedProperties", "unevaluatedItems");

    private final ResolvedApi api;
    private final Reporter reporter;
    private final Map<String, FlatSchema> known = new LinkedHashMap<>();
    private final Set<String> flattening = new LinkedHashSet<>();

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
            flattening.add(schema.pointer());
            flat = new Walk().flatten(schema);
            flattening.remove(schema.pointer());
            known.put(schema.pointer(), flat);
        }
        return flat;
    }

    /**
     * Flattens schemas that all apply to the same value.
     *
     * @param schema a place that stands for them all together
     * @param parts the schemas
     * @return their keywords; the same object for the same place
     */
    FlatSchema flatten(Node schema, List<Node> parts) {
        FlatSchema flat = known.get(schema.pointer());
        if (flat == null) {
            flat = new Walk().join(schema, parts);
            known.put(schema.pointer(), flat);
        }
        return flat;
    }

    /** Whether nothing but null fits a schema. */
    boolean isNull(Node schema) {
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
        private final List<Integer> parents = new ArrayList<>();
        private final Set<String> open = new LinkedHashSet<>();
        private boolean broken;

        FlatSchema flatten(Node schema) {
            sections.add(schema);
            parents.add(-1);
            Nullability nullability = collect(schema, 0, 0);
            return new FlatSchema(entries, sections, parents, nullability, broken);
        }

        FlatSchema join(Node schema, List<Node> parts) {
            sections.add(schema);
            parents.add(-1);
            Nullability nullability = Nullability.UNSAID;
            for (Node part : parts) {
                sections.add(part);
                parents.add(0);
                nullability = nullability.and(collect(part, 1, sections.size() - 1));
            }
            return new FlatSchema(entries, sections, parents, nullability, broken);
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
            parents.add(entry.section());
            return collect(target.get(), entry.depth() + 1, sections.size() - 1);
        }

        private Nullability collectAllOf(Entry entry) {
            List<Node> members = entry.value().elements();
            Nullability nullability = Nullability.UNSAID;
            for (Node member : members) {
                nullability = nullability.and(collect(member, entry.depth() + 1, entry.section()));
            }
            return nullability;
        }

        private Nullability collectAlternatives(Entry entry) {
            List<Node> members = entry.value().elements();
            List<Node> others =
                    members.stream().filter(member -> !isNull(member)).toList();
            if (others.size() == 1) {
                Nullability other = collect(others.get(0), entry.depth() + 1, entry.section());
                return others.size() < members.size() ? Nullability.ALLOWS : other;
            }
            if (others.isEmpty()) {
                broken = true;
                if (!members.isEmpty()) {
                    String message = "`" + entry.keyword() + "` with nothing but null is not supported yet";
                    reporter.report(UNSUPPORTED_KEYWORD, entry.value().pointer(), message);
                }
                return Nullability.UNSAID;
            }
            entries.add(entry);
            return others.size() < members.size() ? Nullability.ALLOWS : ofAll(others);
        }

        /** What alternatives say of null: it fits if it fits one of them. */
        private Nullability ofAll(List<Node> alternatives) {
            boolean forbidden = true;
            for (Node alternative : alternatives) {
                Nullability one = flattening.contains(alternative.pointer())
                        ? Nullability.FORBIDS
                        : SchemaFlattener.this.flatten(alternative).nullability();
                if (one == Nullability.ALLOWS) {
                    return Nullability.ALLOWS;
                }
                forbidden &= one == Nullability.FORBIDS;
            }
            return forbidden ? Nullability.FORBIDS : Nullability.UNSAID;
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
