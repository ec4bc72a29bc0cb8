package dev.specwright.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.load.Pointers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a {@code $ref} means: a URI fragment that holds a JSON Pointer (RFC 6901, section 6). */
final class References {

    private final JsonNode root;
    private final SchemaIdentifiers identifiers;

    References(JsonNode root, SchemaIdentifiers identifiers) {
        this.root = root;
        this.identifiers = identifiers;
    }

    /**
     * Whether a reference stays within the document and is a JSON Pointer.
     *
     * @param reference the value of {@code $ref}
     * @return false for other files and for anchors
     */
    static boolean isLocalPointer(String reference) {
        return reference.equals("#") || reference.startsWith("#/");
    }

    /**
     * The pointer that a reference within the document holds.
     *
     * @param reference the value of {@code $ref}, one that {@link #isLocalPointer}
     * @return the decoded pointer; the raw one if its percent-encoding is broken
     */
    static String pointer(String reference) {
        String fragment = reference.substring(1);
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            // URLDecoder reads forms, where + is a space; a fragment's + is a plus.
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return fragment;
        }
    }

    /**
     * The node that a reference within the document points at.
     *
     * @param reference the value of {@code $ref}
     * @return the node, empty where there is none or the reference leads elsewhere
     */
    Optional<Node> target(String reference) {
        return isLocalPointer(reference) ? at(pointer(reference)) : Optional.empty();
    }

    /**
     * The node that an object refers to.
     *
     * @param holder the object
     * @param keyword {@code $ref} or {@code $dynamicRef}
     * @return the node, empty where there is none; a pointer that leads nowhere from the schema that has an {@code $id}
     *     around it is tried from the document's root
     */
    Optional<Node> target(Node holder, String keyword) {
        Optional<String> reference = holder.text(keyword);
        return identifiers.isEmpty()
                ? reference.flatMap(this::target)
                : reference.flatMap(text -> identifiers.target(text, holder).or(() -> target(text)));
    }

    /**
     * The node at a pointer. The result's pointer is spelled the canonical way.
     *
     * @param pointer JSON Pointer
     * @return the node, empty where there is none
     */
    Optional<Node> at(String pointer) {
        Node node = new Node(root, "");
        for (String token : Pointers.tokens(pointer)) {
            JsonNode next = step(node.json(), token);
            if (next == null) {
                return Optional.empty();
            }
            node = new Node(next, Pointers.child(node.pointer(), token));
        }
        return Optional.of(node);
    }

    /**
     * The node that a chain of references ends at.
     *
     * @param node any node
     * @return the node itself if it is no reference; empty where the chain breaks or runs in a circle
     */
    Optional<Node> follow(Node node) {
        if (!node.isReference()) {
            return Optional.of(node);
        }
        Node current = node;
        Set<String> passed = new HashSet<>();
        while (current.isReference()) {
            Optional<Node> next = passed.add(current.pointer()) ? target(current, "$ref") : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    /**
     * The names beside the one that a broken pointer asks for.
     *
     * @param pointer a pointer that leads nowhere
     * @return the member names of the deepest object that exists, if only the last token is wrong; else none
     */
    List<String> siblings(String pointer) {
        int slash = pointer.lastIndexOf('/');
        if (slash < 0) {
            return List.of();
        }
        return at(pointer.substring(0, slash))
                .map(parent -> parent.members().stream().map(Node.Member::name).toList())
                .orElse(List.of());
    }

    private static @Nullable JsonNode step(JsonNode node, String token) {
        if (!node.isArray()) {
            return node.get(token);
        }
        // RFC 6901, section 4: no leading zeros.
        return token.matches("0|[1-9][0-9]{0,8}") ? node.get(Integer.parseInt(token)) : null;
    }
}
