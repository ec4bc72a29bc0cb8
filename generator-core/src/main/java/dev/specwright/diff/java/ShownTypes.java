package dev.specwright.diff.java;

import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;

/** What accessors and builders show of values, which for strings with a format is not what is kept. */
final class ShownTypes {

    private ShownTypes() {}

    static boolean isFormatted(TypeRef type) {
        return type.format() != TextFormat.PLAIN;
    }

    /** The reference type. */
    static JavaType boxed(TypeRef type) {
        if (!isFormatted(type)) {
            return TypeNames.boxed(type);
        } else if (type instanceof TypeRef.ListOf list) {
            return JavaType.of("java.util.List", element(list.element()));
        } else if (type instanceof TypeRef.MapOf map) {
            return JavaType.of("java.util.Map", JavaType.STRING, element(map.value()));
        }
        return JavaType.of(
                switch (type.format()) {
                    case PLAIN -> "java.lang.String";
                    case MAPPED -> type.mapped().orElseThrow().name();
                    case DATE_TIME -> "java.time.OffsetDateTime";
                    case DATE -> "java.time.LocalDate";
                    case TIME -> "java.time.OffsetTime";
                    case DURATION -> "java.time.Duration";
                    case UUID -> "java.util.UUID";
                    case URI -> "java.net.URI";
                    case BASE64, BASE64_URL -> "byte[]";
                });
    }

    /** The primitive type where there is one, else the reference type. */
    static JavaType plain(TypeRef type) {
        return isFormatted(type) ? boxed(type) : TypeNames.plain(type);
    }

    /** The type of a required parameter. */
    static JavaType argument(ValueModel value) {
        return value.nullable() ? boxed(value.type()) : plain(value.type());
    }

    /** The type of an element of a list or of a member of a map. */
    static JavaType element(ValueModel value) {
        if (!isFormatted(value.type())) {
            return TypeNames.element(value);
        }
        return value.nullable() ? JavaType.optional(boxed(value.type())) : boxed(value.type());
    }
}
