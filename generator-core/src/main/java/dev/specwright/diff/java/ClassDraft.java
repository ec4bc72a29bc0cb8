package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaClass.Fact;
import dev.specwright.diff.java.JavaClass.Kind;
import dev.specwright.diff.java.JavaMember.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class while its members are gathered. */
final class ClassDraft {

    private static final JavaType OBJECT = JavaType.of("java.lang.Object");

    private final JavaType type;
    private final Kind kind;
    private final JavaType parent;
    private final String pointer;
    private final boolean deprecated;
    private final List<JavaType> interfaces = new ArrayList<>();
    private final List<JavaMember> members = new ArrayList<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    ClassDraft(JavaType type, Kind kind, JavaType parent, String pointer, boolean deprecated) {
        this.type = type;
        this.kind = kind;
        this.parent = parent;
        this.pointer = pointer;
        this.deprecated = deprecated;
    }

    /** A final class that extends nothing. */
    static ClassDraft plain(JavaType type, String pointer) {
        return new ClassDraft(type, Kind.CLASS, OBJECT, pointer, false);
    }

    JavaType type() {
        return type;
    }

    ClassDraft implementing(JavaType common) {
        interfaces.add(common);
        return this;
    }

    ClassDraft field(String name, JavaType held) {
        return add(new JavaMember(name, JavaMember.Kind.FIELD, held, List.of(), false, pointer));
    }

    ClassDraft constant(String name) {
        return add(new JavaMember(name, JavaMember.Kind.ENUM_CONSTANT, type, List.of(), false, pointer));
    }

    ClassDraft method(String name, JavaType returned, Parameter... parameters) {
        return add(new JavaMember(name, JavaMember.Kind.METHOD, returned, List.of(parameters), false, pointer));
    }

    ClassDraft factory(String name, JavaType returned, Parameter... parameters) {
        return add(new JavaMember(name, JavaMember.Kind.STATIC_METHOD, returned, List.of(parameters), false, pointer));
    }

    ClassDraft add(JavaMember member) {
        members.add(member);
        return this;
    }

    ClassDraft fact(String name, String value, String place) {
        facts.put(name, new Fact(value, place));
        return this;
    }

    JavaClass done() {
        return new JavaClass(type, kind, parent, interfaces, members, facts, deprecated, pointer);
    }
}
