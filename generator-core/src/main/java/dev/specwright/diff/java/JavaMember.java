package dev.specwright.diff.java;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A method, a field, a constant or a constructor that callers can name.
 *
 * @param name its name; that of the class for a constructor
 * @param kind what it is
 * @param type what it returns or holds
 * @param parameters what it takes
 * @param deprecated whether it is marked {@code @Deprecated}
 * @param pointer JSON Pointer of what it comes from
 */
record JavaMember(
        String name, Kind kind, JavaType type, List<Parameter> parameters, boolean deprecated, String pointer) {

    /** Sorts of members. */
    enum Kind {
        /** A method of an object. */
        METHOD,
        /** A method of a class. */
        STATIC_METHOD,
        /** A constant in a field. */
        FIELD,
        /** A constant of an enum. */
        ENUM_CONSTANT,
        /** A constructor. */
        CONSTRUCTOR
    }

    /**
     * A parameter.
     *
     * @param type its type
     * @param name its name, which callers do not depend on
     */
    record Parameter(JavaType type, String name) {}

    JavaMember {
        parameters = List.copyOf(parameters);
    }

    /** What compiled code finds it by, but for what it returns. */
    String signature() {
        return isCallable() ? name + arguments(JavaType::erasure) : name;
    }

    /** All that callers depend on. */
    String full() {
        return (kind == Kind.STATIC_METHOD || kind == Kind.FIELD ? "static " : "") + type.full() + " " + name
                + (isCallable() ? arguments(JavaType::full) : "");
    }

    /** The declaration as people write it. */
    String shown() {
        if (kind == Kind.ENUM_CONSTANT) {
            return name;
        }
        String variable = kind == Kind.METHOD && type.name().equals("R") ? "<R> " : "";
        String parameterList = parameters.stream()
                .map(parameter -> parameter.type().shown() + " " + parameter.name())
                .collect(Collectors.joining(", "));
        String returned = kind == Kind.CONSTRUCTOR ? "" : type.shown() + " ";
        return (kind == Kind.STATIC_METHOD || kind == Kind.FIELD ? "static " : "")
                + variable
                + returned
                + name
                + (isCallable() ? "(" + parameterList + ")" : "");
    }

    /** The generated classes that it names. */
    Set<String> mentions() {
        Set<String> names = new LinkedHashSet<>(type.mentions());
        parameters.forEach(parameter -> names.addAll(parameter.type().mentions()));
        return names;
    }

    /** The name for a heading. */
    String title() {
        return isCallable() ? name + "()" : name;
    }

    private boolean isCallable() {
        return kind != Kind.FIELD && kind != Kind.ENUM_CONSTANT;
    }

    private String arguments(Function<JavaType, String> form) {
        return parameters.stream()
                .map(parameter -> form.apply(parameter.type()))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
