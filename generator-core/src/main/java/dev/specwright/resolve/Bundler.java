package dev.specwright.resolve;

import static dev.specwright.diagnostics.DiagnosticCode.DANGLING_REFERENCE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.Pointers;
import dev.specwright.load.PositionIndex;
import dev.specwright.load.SourceDocument;
import dev.specwright.load.SpecSource;
import dev.specwright.overlay.OverlaidDocument;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one tree of a document and the files that it refers to: each file stands under {@value #FILES}, and references
 * to it become references within the tree. Later phases so need to know of one tree only.
 */
public final class Bundler {

    /** The member of the root that holds the other files, by their paths relative to the document. */
    public static final String FILES = "x-specwright-files";

    /** Members whose values are instances, not parts of the description: a {@code $ref} in them refers to nothing. */
    private static final Set<String> INSTANCES = Set.of("example", "default", "enum", "const");

    /** What a broken reference is made to point at, so that it is reported once. */
    private static final String BROKEN = "-";

    private final Path directory;
    private final Path rootFile;
    private final String rootName;
    private final DocumentLoader loader;
    private final Diagnostics diagnostics;
    private final PositionIndex rootPositions;
    private final Map<String, SourceDocument> files = new LinkedHashMap<>();
    private final Map<String, ObjectNode> trees = new LinkedHashMap<>();
    private final Deque<String> unread = new ArrayDeque<>();

    private Bundler(
            SpecSource.FileSource root, PositionIndex rootPositions, DocumentLoader loader, Diagnostics diagnostics) {
        this.rootName = root.displayName();
        this.rootFile = root.path().toAbsolutePath().normalize();
        this.directory = this.rootFile.getParent();
        this.rootPositions = rootPositions;
        this.loader = loader;
        this.diagnostics = diagnostics;
    }

    /**
     * Brings in the files that a document refers to.
     *
     * @param document the document, overlays applied
     * @param source where it came from; only documents in files can refer to other files
     * @param loader reads the other files
     * @param diagnostics gets what is wrong with them
     * @return the document itself where it refers to no other file
     */
    public static OverlaidDocument bundle(
            OverlaidDocument document, SpecSource source, DocumentLoader loader, Diagnostics diagnostics) {
        if (!(source instanceof SpecSource.FileSource file) || !refersToFiles(document.root())) {
            return document;
        }
        return new Bundler(file, document.positions(), loader, diagnostics)
                .bundle(document.root().deepCopy());
    }

    private static boolean refersToFiles(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual() && !reference.textValue().startsWith("#")) {
            return true;
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (refersToFiles(element)) {
                    return true;
                }
            }
            return false;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isDescription(member.getKey()) && refersToFiles(member.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Extensions may use {@code $ref} for anything, and in an instance it is a name like any other. */
    private static boolean isDescription(String member) {
        return !INSTANCES.contains(member) && !member.startsWith("x-");
    }

    private OverlaidDocument bundle(JsonNode root) {
        rewrite(root, "", rootFile, "");
        while (!unread.isEmpty()) {
            String name = unread.remove();
            Path file = directory.resolve(name).normalize();
            rewrite(trees.get(name), prefix(name), file, "");
        }
        if (root instanceof ObjectNode object && !trees.isEmpty()) {
            ObjectNode all = object.putObject(FILES);
            trees.forEach(all::set);
        }
        return new OverlaidDocument(root, pointer -> positions(pointer).locate(within(pointer)));
    }

    /** Rewrites the references of one file; {@code prefix} is where its tree will stand, {@code at} where we are in it. */
    private void rewrite(JsonNode node, String prefix, Path file, String at) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null && reference.isTextual()) {
                String target = target(reference.textValue(), prefix, file, at);
                if (target != null) {
                    object.set("$ref", TextNode.valueOf(target));
                }
            }
            object.properties().forEach(member -> {
                if (isDescription(member.getKey()) && member.getValue().isContainerNode()) {
                    rewrite(member.getValue(), prefix, file, Pointers.child(at, member.getKey()));
                }
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                rewrite(node.get(i), prefix, file, Pointers.child(at, Integer.toString(i)));
            }
        }
    }

    /** The reference as it must be in the one tree; null where it can stay as it is. */
    private @Nullable String target(String reference, String prefix, Path file, String at) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        if (path.isEmpty()) {
            return prefix.isEmpty() || !(fragment.isEmpty() || fragment.startsWith("/"))
                    ? null
                    : "#" + encoded(prefix) + fragment;
        }
        Path target = resolved(path, file);
        if (target == null) {
            return broken(reference, prefix, at, "is not a file, and nothing is fetched from the network");
        }
        if (target.equals(rootFile)) {
            return "#" + fragment;
        }
        if (!Files.isRegularFile(target)) {
            return broken(reference, prefix, at, "refers to a file that is not there");
        }
        String name = directory.relativize(target).toString().replace('\\', '/');
        return "#" + (read(name, target) ? encoded(prefix(name)) + fragment : prefix(BROKEN));
    }

    private static @Nullable Path resolved(String path, Path file) {
        if (path.contains("://") || path.startsWith("urn:")) {
            return null;
        }
        try {
            return file.resolveSibling(References.pointer("#" + path)).normalize();
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    /** Whether a file is an object; what is wrong with one that is not is reported once. */
    private boolean read(String name, Path target) {
        if (!trees.containsKey(name)) {
            String shown = rootName.substring(0, rootName.lastIndexOf('/') + 1) + name;
            SourceDocument document = loader.load(new SpecSource.FileSource(target, shown), diagnostics)
                    .orElse(null);
            if (document == null || !(document.root() instanceof ObjectNode tree)) {
                trees.put(BROKEN, JsonNodeFactory.instance.objectNode());
                return false;
            }
            files.put(name, document);
            trees.put(name, tree.deepCopy());
            unread.add(name);
        }
        return true;
    }

    private String broken(String reference, String prefix, String at, String what) {
        String pointer = prefix + at + "/$ref";
        diagnostics.add(
                DANGLING_REFERENCE,
                positions(pointer).locate(within(pointer)),
                pointer,
                "`" + reference + "` " + what,
                "Keep that document beside this one, and let the reference say where");
        trees.put(BROKEN, JsonNodeFactory.instance.objectNode());
        return "#" + prefix(BROKEN);
    }

    private static String prefix(String name) {
        return Pointers.child("/" + FILES, name);
    }

    /** A pointer as a URI fragment: the resolver decodes percent signs (RFC 6901, section 6). */
    private static String encoded(String pointer) {
        return pointer.replace("%", "%25");
    }

    private PositionIndex positions(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        SourceDocument file = tokens.size() > 1 && tokens.get(0).equals(FILES) ? files.get(tokens.get(1)) : null;
        return file == null ? rootPositions : file.positions();
    }

    /** The pointer within the file that the node comes from. */
    private String within(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        boolean elsewhere = tokens.size() > 1 && tokens.get(0).equals(FILES) && files.containsKey(tokens.get(1));
        return elsewhere ? pointer.substring(prefix(tokens.get(1)).length()) : pointer;
    }
}
