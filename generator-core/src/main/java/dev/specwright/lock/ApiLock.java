package dev.specwright.lock;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Java calls the parts of an API. The subjects of types are pointers as people read them: {@code #/components/…}
 * within the document, {@code file.yaml#/…} in a file that it refers to.
 *
 * @param client the client's class, where there is one
 * @param groups the groups of operations by tag, {@code ""} for operations without one
 * @param operations the operations by method and path, such as {@code GET /pets/{petId}}
 * @param types the classes, enums and unions by the place of their schemas; models of optional parameters by method and path
 */
public record ApiLock(
        Optional<String> client,
        SortedMap<String, Group> groups,
        SortedMap<String, Operation> operations,
        SortedMap<String, Type> types) {

    /** Nothing is locked. */
    public static final ApiLock EMPTY =
            new ApiLock(Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public ApiLock {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /**
     * Whether nothing is locked.
     *
     * @return true if there is no entry
     */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /**
     * A group of operations.
     *
     * @param className its blocking class
     * @param accessor the client's method that leads to it
     */
    public record Group(String className, String accessor) {}

    /**
     * An operation.
     *
     * @param method the name of its method
     * @param parameters its required parameters in Java's order
     * @param tag the tag of the group that has the method
     */
    public record Operation(String method, List<Parameter> parameters, String tag) {

        /** Copies the list. */
        public Operation {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A required parameter.
     *
     * @param place where it is sent: {@code path}, {@code query}, {@code header} or {@code cookie}
     * @param jsonName its name there
     * @param javaName the name of the Java parameter
     */
    public record Parameter(String place, String jsonName, String javaName) {}

    /** What a schema became. */
    public enum Shape {
        /** A class with properties. */
        TYPE,
        /** Listed values. */
        ENUM,
        /** Alternatives. */
        UNION,
        /** The optional parameters of an operation. */
        PARAMS,
        /** A component that is something else and has a validator all the same. */
        VALUE
    }

    /**
     * A type.
     *
     * @param shape what it is
     * @param name the class's simple name
     * @param members from the name of a property, or a listed value, to its name in Java; for a union from the name of each
     *     record to its place among them, from 1
     * @param mark for an alternative, whose number says nothing once another one stands before it, what tells it from
     *     others with the same members; else empty
     */
    public record Type(Shape shape, String name, SortedMap<String, String> members, String mark) {

        /**
         * A type whose place says which it is.
         *
         * @param shape what it is
         * @param name the class's simple name
         * @param members its members
         */
        public Type(Shape shape, String name, SortedMap<String, String> members) {
            this(shape, name, members, "");
        }

        /** Copies the map. */
        public Type {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }
    }
}
