package com.example.gcore.core;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a JSON object says about one member: nothing, {@code null}, or a value. */
public sealed interface Field<T> {
    /** The member is not there. */
    record Absent<T>() implements Field<T> {}

    /** The member is there and {@code null}. */
    record Null<T>() implements Field<T> {}

    /** The member is there and has a value, which is not null. */
    record Value<T>(T value) implements Field<T> {
        /** Refuses null. */
        public Value {
            Objects.requireNonNull(value);
        }
    }

    /** A member that is not there. */
    static <T> Field<T> absent() {
        return new Absent<>();
    }

    /** A member that is {@code null}. */
    static <T> Field<T> ofNull() {
        return new Null<>();
    }

    /** A member with a value, which must not be null. */
    static <T> Field<T> of(T value) {
        return new Value<>(value);
    }

    /** A member with a value, or with {@code null}. */
    static <T> Field<T> ofNullable(T value) {
        return value == null ? new Null<>() : new Value<>(value);
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
        return this instanceof Value<T> field ? value.apply(field.value()) : isAbsent() ? absent.get() : isNull.get();
    }
}
