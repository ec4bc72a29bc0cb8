package dev.specwright.diff.java;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A generated class that callers can name.
 *
 * @param type the class, named from the package that the user chose
 * @param kind what sort of class
 * @param parent what it extends: the class, or the interface of a record
 * @param interfaces the generated interfaces that it implements
 * @param members what callers can name of it
 * @param facts what callers do not name but meet: from a name, such as {@code default of size()}, to what is so
 * @param deprecated whether it is marked {@code @Deprecated}
 * @param pointer JSON Pointer of what it comes from
 */
record JavaClass(
        JavaType type,
        Kind kind,
        JavaType parent,
        List<JavaType> interfaces,
        List<JavaMember> members,
        Map<String, Fact> facts,
        boolean deprecated,
        String pointer) {

    /** Sorts of classes. */
    enum Kind {
        /** A final class. */
        CLASS,
        /** A sealed interface. */
        INTERFACE,
        /** An enum. */
        ENUM,
        /** A record. */
        RECORD
    }

    /**
     * Something that callers meet when the code runs.
     *
     * @param value what is so
     * @param pointer JSON Pointer of what says so
     */
    record Fact(String value, String pointer) {}

    JavaClass {
        interfaces = List.copyOf(interfaces);
        members = List.copyOf(members);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** The declaration as people write it. */
    String shown() {
        String word = switch (kind) {
            case CLASS -> "final class ";
            case INTERFACE -> "sealed interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
        };
        String extended = kind == Kind.CLASS && !isPlain() ? " extends " + parent.shown() : "";
        String implemented =
                String.join(", ", interfaces.stream().map(JavaType::shown).toList());
        return word + type.shown() + extended + (implemented.isEmpty() ? "" : " implements " + implemented);
    }

    private boolean isPlain() {
        return parent.name().equals("java.lang.Object");
    }

    /** The same where nothing checks the values. */
    JavaClass withoutChecks() {
        Map<String, Fact> left = new LinkedHashMap<>(facts);
        left.keySet().removeIf(name -> name.startsWith("checks of "));
        return new JavaClass(type, kind, parent, interfaces, members, left, deprecated, pointer);
    }
}
