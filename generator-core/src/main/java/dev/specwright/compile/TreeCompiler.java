package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.model.SchemaModel;
import dev.specwright.model.SchemaRule;
import dev.specwright.model.SchemaUnit;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles schemas to what is evaluated on JSON values: every keyword, nothing about Java types. */
final class TreeCompiler {

    /** Schemas nested deeper become units of their own: javac recurses into nested calls. */
    private static final int DEEPEST = 12;

    /** Of schemas with more nodes than that, the parts become units of their own: 64 KB of bytecode end a method. */
    private static final int LARGE = 1_000;

    private static final int LARGE_PART = 30;

    /** The validation vocabulary, but for the counts of {@code contains}, which stands in another. */
    private static final Set<String> VALIDATION = Set.of(
            "type",
            "enum",
            "const",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "required",
            "dependentRequired");

    private final ResolvedApi api;
    private final ConstraintCompiler limits;
    private final SchemaUnits units;
    private final Reporter reporter;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    TreeCompiler(ResolvedApi api, ConstraintCompiler limits, SchemaUnits units, Reporter reporter) {
        this.api = api;
        this.limits = limits;
        this.units = units;
        this.reporter = reporter;
    }

    /**
     * All of a schema.
     *
     * @param schema the schema
     * @return the name under which it is defined now, and so is all that it refers to; empty where anything fits
     */
    Optional<SchemaUnit.Name> whole(Node schema) {
        Node target = target(schema);
        DynamicScope scope = DynamicScope.EMPTY.enter(api, target);
        boolean anything = !units.isNamed(target.pointer() + scope.key())
                && new Walk(scope, 0, target).all().rules().isEmpty();
        if (anything) {
            return Optional.empty();
        }
        SchemaUnit.Name name = unit(target, scope);
        defineWaiting();
        return Optional.of(name);
    }

    /** A schema that is nothing but a reference needs no unit. */
    private Node target(Node schema) {
        Node target = schema;
        Set<String> passed = new LinkedHashSet<>();
        while (target.isReference() && target.json().size() == 1 && passed.add(target.pointer())) {
            target = api.target(target).orElse(target);
        }
        return target;
    }

    /**
     * Parts of schemas that apply to the same value.
     *
     * @param parts the schemas, and of each the keywords that count; at least one
     * @return the name under which the schema is defined now that has those keywords only
     */
    SchemaUnit.Name some(List<Residue.Part> parts) {
        String key = "some " + parts.stream().map(TreeCompiler::key).toList();
        boolean isNew = !units.isNamed(key);
        SchemaUnit.Name name = units.name(key, parts.get(0).schema(), "/rules");
        if (isNew) {
            units.define(name, joined(parts));
            defineWaiting();
        }
        return name;
    }

    private static String key(Residue.Part part) {
        return part.schema().pointer() + " " + part.keywords();
    }

    private SchemaModel joined(List<Residue.Part> parts) {
        List<SchemaModel> schemas = new ArrayList<>();
        for (Residue.Part part : parts) {
            DynamicScope scope = DynamicScope.EMPTY.enter(api, part.schema());
            schemas.add(new Walk(scope, 1, part.schema()).some(part.keywords()));
        }
        return schemas.size() == 1
                ? schemas.get(0)
                : new SchemaModel("", List.of(new SchemaRule.Combined(SchemaRule.Combination.ALL_OF, schemas)));
    }

    private void defineWaiting() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    private SchemaUnit.Name unit(Node schema, DynamicScope around) {
        DynamicScope scope = around.enter(api, schema);
        String key = schema.pointer() + scope.key();
        boolean isNew = !units.isNamed(key);
        SchemaUnit.Name name = units.name(key, schema, "");
        if (isNew) {
            waiting.add(() -> units.define(name, new Walk(scope, 0, schema).all()));
        }
        return name;
    }

    private SchemaModel reference(Node from, SchemaUnit.Name name) {
        return new SchemaModel(from.pointer(), List.of(new SchemaRule.Reference(name)));
    }

    /** Counts nodes, but no further than asked. */
    private static int size(JsonNode json, int enough) {
        int size = 1;
        for (JsonNode child : json) {
            size += size >= enough ? 0 : size(child, enough - size);
        }
        return size;
    }

    /** One schema being compiled. */
    private final class Walk {

        private final DynamicScope scope;
        private final int depth;
        private final Node schema;
        private final boolean large;
        private final Map<String, SchemaRule> rules = new LinkedHashMap<>();

        Walk(DynamicScope scope, int depth, Node schema) {
            this.scope = scope;
            this.depth = depth;
            this.schema = schema;
            this.large = size(schema.json(), LARGE) >= LARGE;
        }

        SchemaModel all() {
            if (schema.json().isBoolean()) {
                boolean anything = schema.json().booleanValue();
                return new SchemaModel(schema.pointer(), anything ? List.of() : List.of(new SchemaRule.Never()));
            }
            boolean referenceOnly = api.version() == OpenApiVersion.V3_0 && schema.isReference();
            for (Node.Member member : schema.members()) {
                if (api.version().defines(member.name())
                        && (!referenceOnly || member.name().equals("$ref"))) {
                    add(member.name(), member.value(), true);
                }
            }
            SchemaModel model = finished();
            boolean nullable =
                    api.version() == OpenApiVersion.V3_0 && !schema.isReference() && schema.isTrue("nullable");
            return nullable ? orNull(model) : model;
        }

        /** The keyword of OpenAPI 3.0: what is said beside it is said of other values than null. */
        private SchemaModel orNull(SchemaModel model) {
            SchemaModel onlyNull =
                    new SchemaModel(schema.pointer() + "/nullable", List.of(new SchemaRule.Types(List.of("null"))));
            SchemaRule either = new SchemaRule.Combined(SchemaRule.Combination.ANY_OF, List.of(onlyNull, model));
            return model.rules().isEmpty() ? model : new SchemaModel(schema.pointer(), List.of(either));
        }

        SchemaModel some(Set<String> keywords) {
            for (Node.Member member : schema.members()) {
                if (keywords.contains(member.name())) {
                    add(member.name(), member.value(), keywords.contains("properties"));
                }
            }
            boolean unevaluated = rules.containsKey("unevaluatedProperties") || rules.containsKey("unevaluatedItems");
            SchemaModel model = finished();
            if (!unevaluated) {
                return model;
            }
            SchemaModel around = new Walk(scope, depth, schema).evaluated();
            List<SchemaRule> withAround = new ArrayList<>();
            withAround.add(new SchemaRule.Combined(SchemaRule.Combination.SILENT, List.of(around)));
            withAround.addAll(model.rules());
            return new SchemaModel(model.pointer(), withAround);
        }

        /** The schema without what it says of unevaluated parts, and of its members no more than which they are. */
        private SchemaModel evaluated() {
            for (Node.Member member : schema.members()) {
                if (api.version().defines(member.name()) && !member.name().startsWith("unevaluated")) {
                    add(member.name(), member.value(), false);
                }
            }
            return finished();
        }

        /** Rules that depend on what others have evaluated come last. */
        private SchemaModel finished() {
            for (String keyword : List.of("unevaluatedProperties", "unevaluatedItems")) {
                SchemaRule late = rules.remove(keyword);
                if (late != null) {
                    rules.put(keyword, late);
                }
            }
            return new SchemaModel(schema.pointer(), List.copyOf(rules.values()));
        }

        private SchemaModel child(Node child) {
            boolean part = large && size(child.json(), LARGE_PART) >= LARGE_PART;
            boolean deep =
                    depth >= DEEPEST && child.json().isObject() && !child.json().isEmpty();
            if (part || deep) {
                return reference(child, unit(child, scope));
            }
            return new Walk(scope.enter(api, child), depth + 1, child).all();
        }

        private List<SchemaModel> children(Node list) {
            return list.elements().stream().map(this::child).toList();
        }

        private Map<String, SchemaModel> childrenByName(Node map) {
            Map<String, SchemaModel> children = new LinkedHashMap<>();
            map.members().forEach(member -> children.put(member.name(), child(member.value())));
            return children;
        }

        private Optional<SchemaModel> sibling(String keyword) {
            return schema.member(keyword).map(this::child);
        }

        private void add(String keyword, Node value, boolean withProperties) {
            if (VALIDATION.contains(keyword) && !api.identifiers().validates(schema)) {
                return;
            }
            switch (keyword) {
                case "$ref" -> api.target(schema).ifPresent(target -> refer(keyword, target));
                case "$dynamicRef" -> api.dynamicTarget(schema).ifPresent(target -> refer(keyword, dynamic(target)));
                case "type" -> rules.put(keyword, new SchemaRule.Types(names(value)));
                case "required" -> rules.put(keyword, new SchemaRule.Required(names(value)));
                case "properties", "patternProperties", "additionalProperties" ->
                    rules.putIfAbsent("properties", members(withProperties));
                case "prefixItems", "items" ->
                    rules.putIfAbsent("items", new SchemaRule.Elements(prefixItems(), sibling("items")));
                case "contains" -> rules.put(keyword, contains(value));
                case "allOf" -> combine(SchemaRule.Combination.ALL_OF, keyword, children(value));
                case "anyOf" -> combine(SchemaRule.Combination.ANY_OF, keyword, children(value));
                case "oneOf" -> combine(SchemaRule.Combination.ONE_OF, keyword, children(value));
                case "not" -> combine(SchemaRule.Combination.NOT, keyword, List.of(child(value)));
                case "if" ->
                    rules.put(keyword, new SchemaRule.Conditional(child(value), sibling("then"), sibling("else")));
                case "dependentRequired" -> rules.put(keyword, dependentRequired(value));
                case "dependentSchemas" -> rules.put(keyword, new SchemaRule.DependentSchemas(childrenByName(value)));
                case "propertyNames" -> each(SchemaRule.Part.NAMES, keyword, value);
                case "unevaluatedProperties" -> each(SchemaRule.Part.UNEVALUATED_MEMBERS, keyword, value);
                case "unevaluatedItems" -> each(SchemaRule.Part.UNEVALUATED_ELEMENTS, keyword, value);
                case "dependencies" ->
                    reporter.report(
                            UNSUPPORTED_KEYWORD,
                            value.pointer(),
                            "JSON Schema 2020-12 does not define `dependencies` any more",
                            "Use `dependentRequired` or `dependentSchemas`");
                default ->
                    limits.limit(keyword, value, schema)
                            .ifPresent(limit -> rules.put(keyword, new SchemaRule.Limit(limit)));
            }
        }

        private void combine(SchemaRule.Combination kind, String keyword, List<SchemaModel> schemas) {
            rules.put(keyword, new SchemaRule.Combined(kind, schemas));
        }

        private void each(SchemaRule.Part part, String keyword, Node value) {
            rules.put(keyword, new SchemaRule.Each(part, child(value)));
        }

        private void refer(String keyword, Node target) {
            rules.put(keyword, new SchemaRule.Reference(unit(target, scope)));
        }

        /** JSON Schema core, section 8.2.3.2: dynamic only if the reference leads to a dynamic anchor in the first place. */
        private Node dynamic(Node first) {
            String reference = schema.text("$dynamicRef").orElse("");
            String anchor = reference.substring(reference.indexOf('#') + 1);
            boolean isDynamic =
                    first.text("$dynamicAnchor").filter(anchor::equals).isPresent();
            return isDynamic ? scope.anchors().getOrDefault(anchor, first) : first;
        }

        private List<String> names(Node value) {
            if (value.json().isTextual()) {
                return List.of(value.json().textValue());
            }
            return value.elements().stream()
                    .filter(name -> name.json().isTextual())
                    .map(name -> name.json().textValue())
                    .toList();
        }

        private SchemaRule members(boolean withProperties) {
            Map<String, SchemaModel> properties = new LinkedHashMap<>();
            schema.member("properties").map(Node::members).orElse(List.of()).forEach(member -> {
                Node value = member.value();
                properties.put(member.name(), withProperties ? child(value) : SchemaModel.anything(value.pointer()));
            });
            List<SchemaRule.PatternMember> patterns = new ArrayList<>();
            schema.member("patternProperties")
                    .map(Node::members)
                    .orElse(List.of())
                    .forEach(member -> limits.pattern(member.name(), member.value())
                            .ifPresent(pattern ->
                                    patterns.add(new SchemaRule.PatternMember(pattern, child(member.value())))));
            return new SchemaRule.Members(properties, patterns, sibling("additionalProperties"));
        }

        private List<SchemaModel> prefixItems() {
            return schema.member("prefixItems").map(this::children).orElse(List.of());
        }

        private SchemaRule contains(Node value) {
            return new SchemaRule.Contains(
                    child(value),
                    count("minContains").orElse(1L),
                    count("maxContains").orElse(Long.MAX_VALUE));
        }

        private Optional<Long> count(String keyword) {
            return schema.member(keyword).flatMap(value -> WholeNumbers.toLong(value.json()));
        }

        private SchemaRule dependentRequired(Node value) {
            Map<String, List<String>> names = new LinkedHashMap<>();
            value.members().forEach(member -> names.put(member.name(), names(member.value())));
            return new SchemaRule.DependentRequired(names);
        }
    }
}
