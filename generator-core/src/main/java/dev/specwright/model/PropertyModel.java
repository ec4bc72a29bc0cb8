package dev.specwright.model;

import java.util.List;
import java.util.Optional;

/**
 * A declared member of an object. Four facts decide how Java shows it: {@link #required()}, whether its value is
 * {@linkplain ValueModel#nullable() nullable}, whether it {@linkplain #defaultValue() has a default}, and, at run time,
 * whether the caller has set it.
 *
 * @param jsonName the member's name in JSON
 * @param javaName what its accessor and the builder's methods are named after; a legal identifier, unique in the class
 * @param elementName for lists and maps the capitalised name of one element, as in {@code addContainer}; else empty
 * @param value what the member's value may be
 * @param required whether the schema lists it under {@code required}
 * @param defaultValue the default, unless there is none or it is {@code null}
 * @param documentation what the document says about it
 * @param deprecated whether it is marked {@code deprecated}
 * @param secret whether its value must not appear in logs, exceptions and {@code toString}
 * @param style how Java shows the member
 * @param pointer JSON Pointer of the member's schema
 */
public record PropertyModel(
        String jsonName,
        String javaName,
        String elementName,
        ValueModel value,
        boolean required,
        Optional<DefaultValue> defaultValue,
        Documentation documentation,
        boolean deprecated,
        boolean secret,
        MemberStyle style,
        String pointer) {

    /**
     * How the model stores the member, which also decides what its accessors return.
     *
     * @return the presence
     */
    public Presence presence() {
        if (required) {
            return value.nullable() ? Presence.REQUIRED_NULLABLE : Presence.REQUIRED;
        }
        return value.nullable() ? Presence.OPTIONAL_NULLABLE : Presence.OPTIONAL;
    }

    /**
     * Whether there may be no value to show: absent or null, and no default in its place.
     *
     * @return true if its accessor returns an {@code Optional}, or null, as its style has it
     */
    public boolean mayBeEmpty() {
        boolean noDefault = required || defaultValue.isEmpty();
        return presence() != Presence.REQUIRED && (noDefault || value.nullable());
    }

    /**
     * Whether its accessor returns an {@code Optional}.
     *
     * @return false if there is always something to return, or if null will do
     */
    public boolean isOptional() {
        return mayBeEmpty() && style.optional();
    }

    /**
     * The same with values of another type, and without a default, which was one of the old type.
     *
     * @param type the type
     * @return a copy
     */
    public PropertyModel withType(TypeRef type) {
        return new PropertyModel(
                jsonName,
                javaName,
                elementName,
                new ValueModel(
                        type, value.nullable(), type instanceof TypeRef.ListOf ? value.constraints() : List.of()),
                required,
                Optional.empty(),
                documentation,
                deprecated,
                secret,
                style,
                pointer);
    }

    /** The four combinations of required and nullable. */
    public enum Presence {
        /** Always there, never null. */
        REQUIRED,
        /** Always there, may be null. */
        REQUIRED_NULLABLE,
        /** May be absent, never null. */
        OPTIONAL,
        /** May be absent, may be null. */
        OPTIONAL_NULLABLE
    }
}
