package dev.specwright.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What accessors and builders show of strings with a format: models keep the text as it came, and convert it when it is
 * asked for.
 */
final class FormattedTypes {

    private final JavaTypes types;
    private final ClassName format;

    FormattedTypes(JavaNamespace names, JavaTypes types) {
        this.types = types;
        this.format = names.coreClass("TextFormat");
    }

    static boolean isFormatted(TypeRef type) {
        return type.format() != TextFormat.PLAIN;
    }

    /** The type that is shown, as type arguments need it. */
    TypeName boxed(TypeRef type) {
        if (!isFormatted(type)) {
            return types.boxed(type);
        } else if (type instanceof TypeRef.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), element(list.element()));
        } else if (type instanceof TypeRef.MapOf map) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), element(map.value()));
        }
        return type.mapped().<TypeName>map(JavaTypes::ownClass).orElseGet(() -> TypeName.get(javaType(type.format())));
    }

    /** The primitive type where there is one, else the reference type. */
    TypeName plain(TypeRef type) {
        return isFormatted(type) ? boxed(type) : types.plain(type);
    }

    /** The type that the accessor of a property returns. */
    TypeName shown(PropertyModel property) {
        TypeRef type = property.value().type();
        return property.mayBeEmpty() ? orNothing(property, boxed(type)) : plain(type);
    }

    /** What an accessor returns that may have nothing to return. */
    TypeName orNothing(PropertyModel property, TypeName value) {
        return property.isOptional() ? types.optional(value) : types.orNull(value, true);
    }

    /** The type of a required parameter. */
    TypeName argument(ValueModel value) {
        return value.nullable() ? types.orNull(boxed(value.type()), true) : plain(value.type());
    }

    /** The type of an element of a list or of a member of a map. */
    TypeName element(ValueModel value) {
        if (!isFormatted(value.type())) {
            return types.element(value);
        }
        return value.nullable() ? types.optional(boxed(value.type())) : boxed(value.type());
    }

    /** An expression for what converts texts, or lists and maps of them. */
    CodeBlock format(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$L.list()", elementFormat(list.element()));
        } else if (type instanceof TypeRef.MapOf map) {
            return CodeBlock.of("$L.map()", elementFormat(map.value()));
        }
        return type.mapped()
                .map(own -> JavaTypes.converter(format, own))
                .orElseGet(() -> CodeBlock.of("$T.$L", format, type.format().name()));
    }

    /** An expression for what converts one element of a list or one member of a map. */
    CodeBlock elementFormat(ValueModel value) {
        CodeBlock plain = format(value.type());
        return value.nullable() ? CodeBlock.of("$L.optional()", plain) : plain;
    }

    /** The text of a value, as an expression; the value itself where it is shown as it is kept. */
    CodeBlock text(TypeRef type, CodeBlock value) {
        return isFormatted(type) ? CodeBlock.of("$L.text($L)", format(type), value) : value;
    }

    private static Class<?> javaType(TextFormat format) {
        return switch (format) {
            case PLAIN, MAPPED -> String.class;
            case DATE_TIME -> OffsetDateTime.class;
            case DATE -> LocalDate.class;
            case TIME -> OffsetTime.class;
            case DURATION -> Duration.class;
            case UUID -> UUID.class;
            case URI -> URI.class;
            case BASE64, BASE64_URL -> byte[].class;
        };
    }
}
