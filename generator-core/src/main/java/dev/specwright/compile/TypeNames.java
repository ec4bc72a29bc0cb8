package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.load.Pointers;
import dev.specwright.naming.ClassNames;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.Singulars;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives models their names. A component's name comes from its key; that of a schema within another from where it stands,
 * so that it does not depend on who uses it first.
 */
final class TypeNames {

    private static final String OVERRIDE = "x-specwright-name";

    private final ClassNames classes;
    private final NameKeeper keeper;
    private final NameMappings mappings;
    private final Reporter reporter;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> roots = new LinkedHashMap<>();

    TypeNames(ClassNames classes, NameKeeper keeper, NameMappings mappings, Reporter reporter) {
        this.classes = classes;
        this.mappings = mappings;
        this.keeper = keeper;
        this.reporter = reporter;
    }

    /** Knows the names of an earlier run. */
    NameKeeper keeper() {
        return keeper;
    }

    /**
     * Says what the schemas at and below a place are called that is no component.
     *
     * @param pointer JSON Pointer of a schema
     * @param name what a model there is called
     */
    void root(String pointer, String name) {
        roots.putIfAbsent(pointer, name);
    }

    /**
     * The name of a model.
     *
     * @param schema the schema where the model's section begins
     * @param override the name that the document gives it, where it does
     * @return its Java name, the same each time
     */
    String name(Node schema, Optional<String> override) {
        String name = names.get(schema.pointer());
        if (name == null) {
            name = keeper.typeName(schema.pointer(), override.map(JavaNames::className))
                    .orElseGet(() -> classes.model(override.orElseGet(() -> derive(schema.pointer()))));
            names.put(schema.pointer(), name);
        }
        return name;
    }

    /**
     * The nearest schema with a name of its own.
     *
     * @param pointer JSON Pointer of a schema
     * @return JSON Pointer of the component it is in, or of the place that {@link #root} named
     */
    String nearestName(String pointer) {
        String nearest = pointer;
        while (!roots.containsKey(nearest)) {
            List<String> tokens = Pointers.tokens(nearest);
            if (tokens.size() <= 3) {
                return nearest;
            }
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return nearest;
    }

    /**
     * What the schema at a place is called.
     *
     * @param pointer JSON Pointer of a schema
     * @return the name of the model there, or the name it would have
     */
    String nameAt(String pointer) {
        String known = names.getOrDefault(pointer, roots.get(pointer));
        return known == null ? derive(pointer) : JavaNames.className(known);
    }

    /** Whether the model has a name already. */
    boolean isNamed(Node schema) {
        return names.containsKey(schema.pointer());
    }

    /**
     * The name that the document gives something for Java.
     *
     * @param node the object that may have {@code x-specwright-name}
     * @return the name; empty where there is none or it is no identifier, which is reported
     */
    Optional<String> override(Node node) {
        Optional<String> mapped = mappings.name(node.pointer());
        if (mapped.isPresent()) {
            return mapped;
        }
        Optional<Node> override = node.member(OVERRIDE);
        if (override.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name = node.text(OVERRIDE).filter(TypeNames::isIdentifier);
        if (name.isEmpty()) {
            String message = "`" + OVERRIDE + "` must be a Java identifier, found "
                    + override.get().describe();
            reporter.report(INVALID_VALUE, override.get().pointer(), message);
        }
        return name;
    }

    /** The name that the user gives the group of a tag. */
    Optional<String> overrideOfTag(String tag) {
        return mappings.tag(tag);
    }

    /** Whether a text can be a name in Java. */
    static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart)
                && !JavaNames.isReservedWord(name);
    }

    /** Goes from the document's root towards the schema; at each schema that has a name, what came before is forgotten. */
    private String derive(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        String place = "";
        StringBuilder name = new StringBuilder();
        String property = "";
        boolean nameFollows = false;
        int start = 0;
        if (tokens.size() > 1 && tokens.get(0).equals(Bundler.FILES)) {
            start = 2;
            place = Pointers.child("/" + Bundler.FILES, tokens.get(1));
            // In a file of components a schema has a name of its own; else the file is named like what is in it.
            if (tokens.size() == 2 || !tokens.get(2).equals("components")) {
                name.append(fileName(tokens.get(1)));
            }
        }
        for (int i = start; i < tokens.size(); i++) {
            String token = tokens.get(i);
            place = Pointers.child(place, token);
            if (nameFollows) {
                property = token;
                name.append(' ').append(token);
            } else if (token.equals("items") || token.equals("additionalProperties")) {
                if (property.isEmpty()) {
                    nameElement(name, token);
                } else {
                    replaceEnd(name, property, Singulars.elementName(property));
                }
                property = "";
            }
            nameFollows = !nameFollows && leadsToName(token, tokens.get(start), i - start);
            String known = names.getOrDefault(place, roots.get(place));
            if (known != null) {
                name.setLength(0);
                name.append(known);
                property = "";
                nameFollows = false;
            }
        }
        return className(name.toString());
    }

    /** An element of a component is called by the component's singular, unless that is another component's name. */
    private void nameElement(StringBuilder name, String keyword) {
        String whole = name.toString();
        String single = keyword.equals("items") && !whole.isBlank() ? Singulars.elementName(whole) : whole;
        if (names.containsValue(whole) && !single.equals(whole) && !names.containsValue(single)) {
            name.setLength(0);
            name.append(single);
        } else {
            replaceEnd(name, "", keyword.equals("items") ? "Element" : "Value");
        }
    }

    private static boolean leadsToName(String token, String section, int index) {
        return token.equals("properties") || token.equals("$defs") || index == 1 && !section.equals("properties");
    }

    private static String fileName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static void replaceEnd(StringBuilder name, String property, String element) {
        name.setLength(name.length() - property.length());
        if (name.length() == 0 || name.charAt(name.length() - 1) != ' ') {
            name.append(' ');
        }
        name.append(element);
    }

    /** Each part keeps its own spelling, so that a component's name stays what it is at the front of longer ones. */
    private static String className(String parts) {
        StringBuilder name = new StringBuilder();
        for (String part : parts.strip().split(" ")) {
            name.append(JavaNames.className(part));
        }
        return name.toString();
    }
}
