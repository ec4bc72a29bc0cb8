package dev.specwright.diff.java;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type as Java writes it. Generated classes are named from the package that the user chose: {@code model.Pet},
 * {@code core.JsonValue}.
 *
 * @param name the raw type's binary name, a primitive, a type variable, or a wildcard's beginning
 * @param arguments its type arguments; of a wildcard its bound
 */
record JavaType(String name, List<JavaType> arguments) {

    static final JavaType VOID = of("void");
    static final JavaType STRING = of("java.lang.String");

    JavaType {
        arguments = List.copyOf(arguments);
    }

    static JavaType of(String name, JavaType... arguments) {
        return new JavaType(name, List.of(arguments));
    }

    static JavaType model(String name) {
        return of("model." + name);
    }

    static JavaType core(String name, JavaType... arguments) {
        return of("core." + name, arguments);
    }

    static JavaType optional(JavaType value) {
        return of("java.util.Optional", value);
    }

    static JavaType extending(JavaType bound) {
        return of("? extends ", bound);
    }

    static JavaType accepting(JavaType bound) {
        return of("? super ", bound);
    }

    JavaType nested(String simpleName) {
        return of(name + "$" + simpleName);
    }

    /** What is left of it in compiled code. */
    String erasure() {
        return name.equals("R") ? "java.lang.Object" : name;
    }

    /** The type in full, as reflection tells it. */
    String full() {
        return written(name, arguments.stream().map(JavaType::full).collect(Collectors.joining(", ")));
    }

    /** The type as people write it below its imports. */
    String shown() {
        boolean wildcard = name.startsWith("?");
        String simple =
                wildcard ? name : name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        return written(simple, arguments.stream().map(JavaType::shown).collect(Collectors.joining(", ")));
    }

    private static String written(String name, String arguments) {
        if (arguments.isEmpty()) {
            return name;
        }
        return name.startsWith("?") ? name + arguments : name + "<" + arguments + ">";
    }

    /** The generated classes that it names. */
    Set<String> mentions() {
        Set<String> names = new LinkedHashSet<>();
        if (name.startsWith("model.")) {
            names.add(name);
        }
        arguments.forEach(argument -> names.addAll(argument.mentions()));
        return names;
    }

    /** The primitive type where there is one. */
    JavaType plain() {
        return switch (name) {
            case "java.lang.Long" -> of("long");
            case "java.lang.Integer" -> of("int");
            case "java.lang.Double" -> of("double");
            case "java.lang.Boolean" -> of("boolean");
            default -> this;
        };
    }
}
