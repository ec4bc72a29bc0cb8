package dev.specwright.diff;

import dev.specwright.resolve.Node;
import dev.specwright.resolve.OpenApiVersion;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what schemas of one document say: from any way of writing it to one view. */
final class SchemaReader {

    private static final Set<JsonKind> ONLY_NULL = EnumSet.of(JsonKind.NULL);

    /** Keywords that change nothing about values, nor about Java. */
    private static final Set<String> SAYS_NOTHING = Set.of("description", "summary", "$comment", "example", "examples");

    private static final int MAX_HOPS = 100;

    private final ResolvedApi api;
    private final SchemaKinds kinds;
    private final Subjects subjects;

    SchemaReader(ResolvedApi api) {
        this.api = api;
        this.kinds = new SchemaKinds(api);
        this.subjects = new Subjects(api.root());
    }

    /** The view of what several schemas say together. */
    SchemaView read(List<Node> roots) {
        Parts parts = new Parts();
        for (Node root : roots) {
            parts.allowed.retainAll(kinds.of(root));
            parts.add(root);
        }
        return parts.view(roots);
    }

    /** Whether a reference within a document leads anywhere in this one. */
    boolean resolves(String reference) {
        return api.target(Node.reference(reference)).isPresent();
    }

    /** The schemas themselves, where places do no more than refer to them. */
    List<Node> settled(List<Node> places) {
        return places.stream().map(this::settled).toList();
    }

    private Node settled(Node place) {
        Node schema = place;
        for (int hops = 0; hops < MAX_HOPS; hops++) {
            Optional<Node> next = onlyReference(schema);
            if (next.isEmpty()) {
                return schema;
            }
            schema = next.get();
        }
        return schema;
    }

    private Optional<Node> onlyReference(Node schema) {
        boolean reference = schema.isReference();
        List<Node> parts = schema.member("allOf").map(Node::elements).orElse(List.of());
        if (!reference && parts.size() != 1) {
            return Optional.empty();
        }
        boolean more = schema.members().stream()
                .map(Node.Member::name)
                .anyMatch(name -> !name.equals(reference ? "$ref" : "allOf") && !SAYS_NOTHING.contains(name));
        boolean ignored = reference && api.version() == OpenApiVersion.V3_0;
        if (more && !ignored) {
            return Optional.empty();
        }
        return reference ? api.target(schema) : Optional.of(parts.get(0));
    }

    /** The values that a schema lists, by canonical text, null left out; empty where it lists none. */
    private Optional<Map<String, Node>> listed(Node schema) {
        Optional<Node> target = api.follow(schema);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Node> values = new LinkedHashMap<>();
        Optional<Node> constant = target.get().member("const");
        Optional<Node> list =
                target.get().member("enum").filter(node -> node.json().isArray());
        if (constant.isPresent()) {
            put(constant.get(), values);
        } else if (list.isPresent()) {
            list.get().elements().forEach(value -> put(value, values));
        } else {
            return Optional.empty();
        }
        return Optional.of(values);
    }

    private static void put(Node value, Map<String, Node> values) {
        if (!value.json().isNull()) {
            values.putIfAbsent(JsonTexts.canonical(value.json()), value);
        }
    }

    /** Gathers what the parts of one view say. */
    private final class Parts {

        private final Set<String> visited = new LinkedHashSet<>();
        private final Set<JsonKind> allowed = JsonKind.all();
        private Optional<Map<String, Node>> values = Optional.empty();
        private boolean listedByEnum;
        private boolean nothing;
        private final Map<String, List<Node>> properties = new LinkedHashMap<>();
        private final Map<String, Node> required = new LinkedHashMap<>();
        private final Map<String, List<Node>> patterns = new LinkedHashMap<>();
        private final List<SchemaView.Union> unions = new ArrayList<>();
        private final Map<String, List<Node>> keywords = new LinkedHashMap<>();

        void add(Node schema) {
            if (!visited.add(schema.pointer())) {
                return;
            }
            nothing |= schema.json().isBoolean() && !schema.json().booleanValue();
            if (schema.isReference()) {
                api.target(schema).ifPresent(this::add);
                if (api.version() == OpenApiVersion.V3_0) {
                    return;
                }
            }
            listed(schema).filter(found -> !schema.isReference()).ifPresent(this::retain);
            listedByEnum |= schema.member("enum").isPresent();
            schema.members().forEach(this::keyword);
        }

        private void retain(Map<String, Node> listed) {
            Map<String, Node> rest = new LinkedHashMap<>(values.orElse(listed));
            rest.keySet().retainAll(listed.keySet());
            values = Optional.of(rest);
        }

        private void keyword(Node.Member member) {
            Node value = member.value();
            switch (member.name()) {
                case "$ref", "enum", "const", "example", "examples", "description", "$comment" -> {}
                case "allOf" -> value.elements().forEach(this::add);
                case "anyOf", "oneOf" -> union(member.name(), value);
                case "properties" -> gather(value, properties);
                case "patternProperties" -> gather(value, patterns);
                case "required" ->
                    value.elements()
                            .forEach(name -> required.putIfAbsent(name.json().asText(), name));
                case "items", "additionalProperties" -> {
                    if (!acceptsAll(value)) {
                        note(member.name(), value);
                    }
                }
                default -> note(member.name(), value);
            }
        }

        private void note(String keyword, Node value) {
            keywords.computeIfAbsent(keyword, none -> new ArrayList<>()).add(value);
        }

        private void gather(Node schemas, Map<String, List<Node>> byName) {
            for (Node.Member member : schemas.members()) {
                byName.computeIfAbsent(member.name(), none -> new ArrayList<>()).add(member.value());
            }
        }

        private boolean acceptsAll(Node schema) {
            return schema.json().isBoolean()
                    ? schema.json().booleanValue()
                    : schema.json().isEmpty();
        }

        private void union(String keyword, Node place) {
            List<Node> branches = place.elements().stream()
                    .filter(branch -> !kinds.of(branch).equals(ONLY_NULL))
                    .toList();
            if (branches.size() == 1) {
                add(branches.get(0));
                return;
            }
            Map<String, Node> all = new LinkedHashMap<>();
            boolean constants = !branches.isEmpty();
            for (Node branch : branches) {
                Optional<Map<String, Node>> listed = listed(branch);
                listed.ifPresent(some -> some.forEach(all::putIfAbsent));
                constants &= listed.isPresent();
            }
            if (constants) {
                retain(all);
                listedByEnum = true;
            } else if (!branches.isEmpty()) {
                unions.add(new SchemaView.Union(keyword, place, branches));
            }
        }

        SchemaView view(List<Node> roots) {
            return new SchemaView(
                    List.copyOf(roots),
                    allowed,
                    values,
                    values.isPresent() && !listedByEnum,
                    properties,
                    required,
                    patterns,
                    List.copyOf(unions),
                    keywords,
                    nothing,
                    subjects);
        }
    }
}
