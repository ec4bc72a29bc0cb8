package dev.specwright.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.MappedType;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link TypeRef} is in Java: its type, and the codec that reads and writes it. */
final class JavaTypes {

    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private final JavaNamespace names;
    private final ClassName codec;
    private final boolean nullMarked;
    private final Set<String> outsideCycles;
    private final TypeRef.Cases<TypeName> typeNames = new TypeNames();
    private final TypeRef.Cases<CodeBlock> codecs = new Codecs();

    /**
     * @param outsideCycles names of the models that a class may name while it is initialised
     * @param nullMarked whether it is said where there may be null
     */
    JavaTypes(JavaNamespace names, Set<String> outsideCycles, boolean nullMarked) {
        this.nullMarked = nullMarked;
        this.names = names;
        this.outsideCycles = outsideCycles;
        this.codec = names.coreClass("JsonCodec");
    }

    /** The reference type, as type arguments need it. */
    TypeName boxed(TypeRef type) {
        return type.match(typeNames);
    }

    /** The primitive type where there is one, else the reference type. */
    TypeName plain(TypeRef type) {
        TypeName boxed = boxed(type);
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    /** A class of the user's own. */
    static ClassName ownClass(MappedType type) {
        int dot = type.name().lastIndexOf('.');
        return ClassName.get(type.name().substring(0, dot), type.simpleName());
    }

    /** What reads and writes values of such a class. */
    static CodeBlock converter(ClassName factory, MappedType type) {
        ClassName own = ownClass(type);
        return CodeBlock.of(
                "$T.of($S, $T::$L, $T::$L)", factory, type.simpleName(), own, type.reader(), own, type.writer());
    }

    /** A type of which it is said, where that is wanted, that its values may be null. */
    TypeName orNull(TypeName type, boolean mayBeNull) {
        return nullMarked && mayBeNull ? type.annotated(NULLABLE) : type;
    }

    /** The type of a required parameter. */
    TypeName argument(ValueModel value) {
        return value.nullable() ? boxed(value.type()) : plain(value.type());
    }

    /** The type of an element of a list or of a member of a map: an {@code Optional} where it may be null. */
    TypeName element(ValueModel value) {
        TypeName boxed = boxed(value.type());
        return value.nullable() && !(value.type() instanceof TypeRef.AnyJson) ? optional(boxed) : boxed;
    }

    TypeName optional(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), value);
    }

    /** An expression for the codec of a value that is not null. */
    CodeBlock codec(TypeRef type) {
        return type.match(codecs);
    }

    /** A codec where the models' classes may be initialised: no need for the lazy detour that models take. */
    CodeBlock eagerCodec(TypeRef type) {
        return type instanceof TypeRef.Named ? CodeBlock.of("$T.TYPE", boxed(type)) : codec(type);
    }

    CodeBlock elementCodec(ValueModel value) {
        CodeBlock plain = codec(value.type());
        return value.nullable() && !(value.type() instanceof TypeRef.AnyJson)
                ? CodeBlock.of("$T.optional($L)", codec, plain)
                : plain;
    }

    private final class TypeNames implements TypeRef.Cases<TypeName> {
        @Override
        public TypeName own(TypeRef.Own own) {
            return ownClass(own.type());
        }

        @Override
        public TypeName anyJson() {
            return names.coreClass("JsonValue");
        }

        @Override
        public TypeName text(TypeRef.Text text) {
            return ClassName.get(String.class);
        }

        @Override
        public TypeName truth() {
            return TypeName.BOOLEAN.box();
        }

        @Override
        public TypeName whole(TypeRef.Whole whole) {
            return switch (whole.width()) {
                case INT -> TypeName.INT.box();
                case LONG -> TypeName.LONG.box();
            };
        }

        @Override
        public TypeName decimal(TypeRef.Decimal decimal) {
            return decimal.exact() ? ClassName.get(BigDecimal.class) : TypeName.DOUBLE.box();
        }

        @Override
        public TypeName file() {
            return names.coreClass("BinaryBody");
        }

        @Override
        public TypeName list(TypeRef.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), element(list.element()));
        }

        @Override
        public TypeName map(TypeRef.MapOf map) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), element(map.value()));
        }

        @Override
        public TypeName named(TypeRef.Named named) {
            return names.modelClass(named.name());
        }
    }

    private final class Codecs implements TypeRef.Cases<CodeBlock> {
        @Override
        public CodeBlock own(TypeRef.Own own) {
            return converter(codec, own.type());
        }

        @Override
        public CodeBlock anyJson() {
            return constant("ANY");
        }

        @Override
        public CodeBlock text(TypeRef.Text text) {
            return constant("TEXT");
        }

        @Override
        public CodeBlock truth() {
            return constant("TRUTH");
        }

        @Override
        public CodeBlock whole(TypeRef.Whole whole) {
            return switch (whole.width()) {
                case INT -> constant("INT");
                case LONG -> constant("INTEGER");
            };
        }

        @Override
        public CodeBlock decimal(TypeRef.Decimal decimal) {
            return constant(decimal.exact() ? "EXACT" : "DECIMAL");
        }

        @Override
        public CodeBlock file() {
            return CodeBlock.of("$T.CODEC", names.coreClass("BinaryBody"));
        }

        @Override
        public CodeBlock list(TypeRef.ListOf list) {
            return CodeBlock.of("$T.list($L)", codec, elementCodec(list.element()));
        }

        @Override
        public CodeBlock map(TypeRef.MapOf map) {
            return CodeBlock.of("$T.map($L)", codec, elementCodec(map.value()));
        }

        @Override
        public CodeBlock named(TypeRef.Named named) {
            ClassName model = names.modelClass(named.name());
            return outsideCycles.contains(named.name())
                    ? CodeBlock.of("$T.TYPE", model)
                    : CodeBlock.of("$T.lazy(() -> $T.TYPE)", codec, model);
        }

        private CodeBlock constant(String name) {
            return CodeBlock.of("$T.$L", codec, name);
        }
    }
}
