package com.example.gcore.core;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a JSON object says about one member: nothing, {@code null}, or a value.
 *
 * @param <T> the value's type
 */
public sealed interface Field<T> permits Field.Absent, Field.Null, Field.Value {

    /** The member is not there. */
    record Absent<T>() implements Field<T> {
        private static final Absent<?> INSTANCE = new Absent<>();
    }

    /** The member is there and {@code null}. */
    record Null<T>() implements Field<T> {
        private static final Null<?> INSTANCE = new Null<>();
    }

    /** The member is there and has a value. */
    record Value<T>(T value) implements Field<T> {}

    /** A member that is not there. */
    @SuppressWarnings("unchecked") // holds no T
    static <T> Field<T> absent() {
        return (Field<T>) Absent.INSTANCE;
    }

    /** A member that is {@code null}. */
    @SuppressWarnings("unchecked") // holds no T
    static <T> Field<T> ofNull() {
        return (Field<T>) Null.INSTANCE;
    }

    /** A member with a value, which must not be null. */
    static <T> Field<T> of(T value) {
        return new Value<>(Objects.requireNonNull(value));
    }

    /** A member with a value, or with {@code null}. */
    static <T> Field<T> ofNullable(T value) {
        return value == null ? ofNull() : new Value<>(value);
    }

    /** Whether the member is not there. */
    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** Whether the member is there and {@code null}. */
    default boolean isNull() {
        return this instanceof Null;
    }

    /** The value, if there is one. */
    default Optional<T> toOptional() {
        return this instanceof Value<T> field ? Optional.of(field.value()) : Optional.empty();
    }

    /** Applies the function for the state that the member is in. */
    default <R> R match(
            Supplier<? extends R> absent, Supplier<? extends R> isNull, Function<? super T, ? extends R> value) {
        if (this instanceof Value<T> field) {
            return value.apply(field.value());
        }
        return isAbsent() ? absent.get() : isNull.get();
    }
}
