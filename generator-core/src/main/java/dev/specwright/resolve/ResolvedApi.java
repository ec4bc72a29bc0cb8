package dev.specwright.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.load.PositionIndex;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A linked document: schemas as lossless nodes, the rest as swagger-parser's types.
 *
 * @param root the document's root, an object
 * @param version the version of OpenAPI, which decides what schemas mean
 * @param positions from JSON Pointer to line and column
 * @param identifiers the names that schemas give themselves
 * @param operations the operations under {@code paths}, in the document's order
 * @param securitySchemes the security schemes by name, in the document's order
 * @param servers the servers of the document as a whole
 * @param wantedSchemas pointers of the component schemas that are wanted; empty where all are
 */
public record ResolvedApi(
        Node root,
        OpenApiVersion version,
        PositionIndex positions,
        SchemaIdentifiers identifiers,
        List<ResolvedOperation> operations,
        Map<String, Located<SecurityScheme>> securitySchemes,
        List<Server> servers,
        Optional<Set<String>> wantedSchemas) {

    /** Copies what it is given. */
    public ResolvedApi {
        operations = List.copyOf(operations);
        securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
        servers = List.copyOf(servers);
        wantedSchemas = wantedSchemas.map(LinkedHashSet::new).map(Collections::unmodifiableSet);
    }

    /**
     * The schemas under {@code components} that are wanted, in the document's order.
     *
     * @return name and node of each
     */
    public List<Node.Member> schemas() {
        return root
                .member("components")
                .flatMap(components -> components.member("schemas"))
                .map(Node::members)
                .orElse(List.of())
                .stream()
                .filter(schema -> wantedSchemas.isEmpty()
                        || wantedSchemas.get().contains(schema.value().pointer()))
                .toList();
    }

    /**
     * The schemas that stand directly within a schema.
     *
     * @param schema a schema
     * @return the values, or the values' elements and members, of the keywords that hold schemas
     */
    public static List<Node> subschemas(Node schema) {
        return SchemaKeyword.subschemas(schema);
    }

    /**
     * The node that an object's {@code $ref} points at: one step, not the chain's end.
     *
     * @param holder an object with a {@code $ref}
     * @return the node, empty where there is none (which was reported)
     */
    public Optional<Node> target(Node holder) {
        return references().target(holder, "$ref");
    }

    /**
     * The node that a schema's {@code $dynamicRef} points at if nothing on the way to it says otherwise.
     *
     * @param holder a schema with a {@code $dynamicRef}
     * @return the node, empty where there is none (which was reported)
     */
    public Optional<Node> dynamicTarget(Node holder) {
        return references().target(holder, "$dynamicRef");
    }

    /**
     * The node that a chain of references ends at.
     *
     * @param node any node
     * @return the node itself if it is no reference; empty where the chain breaks (which was reported)
     */
    public Optional<Node> follow(Node node) {
        return references().follow(node);
    }

    /**
     * The node at a pointer.
     *
     * @param pointer JSON Pointer (RFC 6901)
     * @return the node, empty where there is none
     */
    public Optional<Node> at(String pointer) {
        return references().at(pointer);
    }

    /**
     * The document's root.
     *
     * @return the tree; treat it as immutable
     */
    public JsonNode tree() {
        return root.json();
    }

    /**
     * Whether another document says the same, wherever it stands in its text.
     *
     * @param other the other document
     * @return false also where the order of elements of a list differs
     */
    public boolean saysTheSameAs(ResolvedApi other) {
        return tree().equals(other.tree());
    }

    private References references() {
        return new References(root.json(), identifiers);
    }
}
