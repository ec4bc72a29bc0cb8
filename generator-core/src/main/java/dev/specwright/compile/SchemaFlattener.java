package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.compile.FlatSchema.Nullability;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes {@link FlatSchema}s. */
final class SchemaFlattener {

    /** Deeper than any sane document goes, and far from the end of a thread's stack. */
    private static final int DEEPEST = 200;

    private final ResolvedApi api;
    private final DynamicReach dynamic;
    private final Map<String, FlatSchema> known = new LinkedHashMap<>();
    private final Set<String> flattening = new LinkedHashSet<>();

    SchemaFlattener(ResolvedApi api) {
        this.api = api;
        this.dynamic = new DynamicReach(api);
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
        private boolean opaque;
        private int besideNull;

        FlatSchema flatten(Node schema) {
            sections.add(schema);
            parents.add(-1);
            opaque = dynamic.startsAt(schema);
            Nullability nullability = collect(schema, 0, 0);
            return new FlatSchema(entries, sections, parents, nullability, opaque);
        }

        private Nullability collect(Node schema, int depth, int section) {
            boolean anything = schema.json().isBoolean() && schema.json().booleanValue();
            // A circle was reported by the resolver.
            if (!schema.json().isObject() || depth > DEEPEST || !open.add(schema.pointer())) {
                opaque |= !anything;
                return Nullability.UNSAID;
            }
            opaque |= !api.identifiers().validates(schema);
            boolean nullable = isNullableIn30(schema);
            besideNull += nullable ? 1 : 0;
            Nullability nullability = Nullability.UNSAID;
            boolean referenceOnly = api.version() == OpenApiVersion.V3_0 && schema.isReference();
            for (Node.Member member : schema.members()) {
                if (!referenceOnly || member.name().equals("$ref")) {
                    Entry entry = new Entry(member.name(), member.value(), schema, depth, section, besideNull > 0);
                    nullability = nullability.and(collect(entry));
                }
            }
            open.remove(schema.pointer());
            besideNull -= nullable ? 1 : 0;
            return nullable ? Nullability.ALLOWS : nullability;
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
                    entries.add(entry);
                    yield nullability(entry);
                }
            };
        }

        private Nullability collectReference(Entry entry) {
            Optional<Node> target = api.target(entry.schema());
            if (target.isEmpty()) {
                opaque = true;
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
            boolean orNull = others.size() < members.size();
            if (others.size() == 1 && !(orNull && entry.keyword().equals("oneOf") && mayBeNull(others.get(0)))) {
                besideNull += orNull ? 1 : 0;
                Nullability other = collect(others.get(0), entry.depth() + 1, entry.section());
                besideNull -= orNull ? 1 : 0;
                return orNull ? Nullability.ALLOWS : other;
            }
            entries.add(entry);
            return ofAlternatives(members, entry.keyword().equals("oneOf"));
        }

        /** What alternatives say of null: it fits if it fits one of them, or exactly one. */
        private Nullability ofAlternatives(List<Node> alternatives, boolean exactlyOne) {
            List<Nullability> fitting = new ArrayList<>();
            for (Node alternative : alternatives) {
                // One that is being flattened contains itself: the resolver reports circles that are nothing else.
                Nullability one = flattening.contains(alternative.pointer())
                        ? Nullability.FORBIDS
                        : SchemaFlattener.this.flatten(alternative).nullability();
                if (one != Nullability.FORBIDS) {
                    fitting.add(one);
                }
            }
            if (fitting.isEmpty() || exactlyOne && fitting.size() > 1) {
                return Nullability.FORBIDS;
            }
            return fitting.contains(Nullability.ALLOWS) ? Nullability.ALLOWS : Nullability.UNSAID;
        }

        /** Then null fits two of the alternatives, and so not {@code oneOf} them. */
        private boolean mayBeNull(Node schema) {
            return SchemaFlattener.this.flatten(schema).nullability() != Nullability.FORBIDS;
        }

        private boolean isNullableIn30(Node schema) {
            return api.version() == OpenApiVersion.V3_0 && !schema.isReference() && schema.isTrue("nullable");
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
