package dev.specwright.resolve;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that schemas give themselves: {@code $id}, {@code $anchor} and {@code $dynamicAnchor} (JSON Schema 2020-12
 * core, section 8.2). A schema with an {@code $id} is a resource: pointers and anchors in references within it are
 * relative to it.
 */
public final class SchemaIdentifiers {

    /** Stands for the document, whose own address does not matter. */
    private static final String DOCUMENT = "file:/document";

    private static final String VALIDATION = "https://json-schema.org/draft/2020-12/vocab/validation";

    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final Map<String, Node> resources = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Node> anchors = new LinkedHashMap<>();
    private final Map<String, Map<String, Node>> dynamicAnchors = new LinkedHashMap<>();

    private SchemaIdentifiers() {}

    /** The identifiers in a document; OpenAPI 3.0 has none. */
    static SchemaIdentifiers in(Node root, OpenApiVersion version) {
        SchemaIdentifiers identifiers = new SchemaIdentifiers();
        identifiers.addResource(root, DOCUMENT);
        if (version == OpenApiVersion.V3_1) {
            identifiers.collect(root);
        }
        return identifiers;
    }

    private record Visit(Node node, String address, boolean schema) {}

    private void collect(Node root) {
        Deque<Visit> waiting = new ArrayDeque<>();
        waiting.push(new Visit(root, DOCUMENT, false));
        while (!waiting.isEmpty()) {
            Visit visit = waiting.pop();
            if (visit.schema()) {
                String address = name(visit.node(), visit.address());
                for (Node child : SchemaKeyword.subschemas(visit.node())) {
                    waiting.push(new Visit(child, address, true));
                }
            } else {
                visit.node().elements().forEach(element -> waiting.push(new Visit(element, DOCUMENT, false)));
                visit.node().members().forEach(member -> enter(member, waiting));
            }
        }
    }

    private static void enter(Node.Member member, Deque<Visit> waiting) {
        Node value = member.value();
        if (value.pointer().equals("/components/schemas")) {
            value.members().forEach(schema -> waiting.push(new Visit(schema.value(), DOCUMENT, true)));
        } else if (!DATA.contains(member.name())
                && !member.name().startsWith("x-")
                && value.json().isContainerNode()) {
            waiting.push(new Visit(value, DOCUMENT, member.name().equals("schema")));
        }
    }

    /** Takes in the names of one schema; the result is the address of the resource that its subschemas are in. */
    private String name(Node schema, String around) {
        String address = schema.text("$id").map(id -> resolve(around, id)).orElse(around);
        if (schema.text("$id").isPresent()) {
            addResource(schema, address);
        }
        schema.text("$anchor").ifPresent(name -> anchors.putIfAbsent(address + "#" + name, schema));
        schema.text("$dynamicAnchor").ifPresent(name -> {
            anchors.putIfAbsent(address + "#" + name, schema);
            dynamicAnchors
                    .computeIfAbsent(address, resource -> new LinkedHashMap<>())
                    .putIfAbsent(name, schema);
        });
        return address;
    }

    private void addResource(Node schema, String address) {
        resources.putIfAbsent(address, schema);
        addresses.put(schema.pointer(), address);
    }

    /** Whether references can be anything but pointers from the document's root. */
    public boolean isEmpty() {
        return addresses.size() == 1 && anchors.isEmpty();
    }

    /**
     * The resource that a schema is in.
     *
     * @param schema any schema
     * @return the nearest schema around it, or itself, that has an {@code $id}; else the document's root
     */
    Node resource(Node schema) {
        String pointer = schema.pointer();
        while (!addresses.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return resources.getOrDefault(addresses.get(pointer), schema);
    }

    /**
     * The places in a schema's resource that {@code $dynamicRef} may mean.
     *
     * @param schema any schema
     * @return from the name of a {@code $dynamicAnchor} to the schema that has it
     */
    public Map<String, Node> dynamicAnchors(Node schema) {
        String address = addresses.get(resource(schema).pointer());
        return Collections.unmodifiableMap(dynamicAnchors.getOrDefault(address, Map.of()));
    }

    /**
     * Whether the document has anything that makes the meaning of a reference depend on the way that led to it.
     *
     * @return true if there is any {@code $dynamicAnchor}
     */
    public boolean hasDynamicAnchors() {
        return !dynamicAnchors.isEmpty();
    }

    /**
     * Whether the keywords of the validation vocabulary count in a schema (JSON Schema 2020-12 core, section 8.1.2): they
     * do unless the schema's resource names a metaschema in this document that leaves the vocabulary out.
     *
     * @param schema any schema
     * @return false if {@code type}, {@code minimum} and their kin are without effect
     */
    public boolean validates(Node schema) {
        if (addresses.size() == 1) {
            return true;
        }
        Node resource = resource(schema);
        Optional<Node> vocabularies = resource.text("$schema")
                .flatMap(address -> Optional.ofNullable(resources.get(address)))
                .flatMap(metaschema -> metaschema.member("$vocabulary"));
        return vocabularies.isEmpty() || vocabularies.get().member(VALIDATION).isPresent();
    }

    /** What a reference means in the place where it stands; empty where this document has no such schema. */
    Optional<Node> target(String reference, Node holder) {
        String address = resolve(addresses.get(resource(holder).pointer()), reference);
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash);
        Node resource = resources.get(hash < 0 ? address : address.substring(0, hash));
        if (resource == null || fragment.length() < 2) {
            return Optional.ofNullable(resource);
        }
        return fragment.charAt(1) == '/'
                ? new References(resource.json(), this)
                        .at(References.pointer(fragment))
                        .map(found -> below(resource, found))
                : Optional.ofNullable(anchors.get(address));
    }

    private static Node below(Node resource, Node found) {
        return new Node(found.json(), resource.pointer() + found.pointer());
    }

    /** RFC 3986, section 5; {@code java.net.URI} resolves nothing against a URN. */
    private static String resolve(String base, String reference) {
        if (reference.isEmpty() || reference.startsWith("#")) {
            return base + reference;
        }
        try {
            String resolved = URI.create(base).resolve(reference).toString();
            return resolved.endsWith("#") ? resolved.substring(0, resolved.length() - 1) : resolved;
        } catch (IllegalArgumentException noUri) {
            return reference;
        }
    }
}
