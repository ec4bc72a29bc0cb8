package dev.specwright.diff.java;

import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;

/** What a {@link TypeRef} is kept as in Java; must say what {@code emit} writes, which a test sees to. */
final class TypeNames implements TypeRef.Cases<JavaType> {

    private static final TypeNames CASES = new TypeNames();

    private TypeNames() {}

    /** The reference type. */
    static JavaType boxed(TypeRef type) {
        return type.match(CASES);
    }

    /** The primitive type where there is one, else the reference type. */
    static JavaType plain(TypeRef type) {
        return boxed(type).plain();
    }

    /** The type of an element of a list or of a member of a map. */
    static JavaType element(ValueModel value) {
        JavaType boxed = boxed(value.type());
        return value.nullable() && !(value.type() instanceof TypeRef.AnyJson) ? JavaType.optional(boxed) : boxed;
    }

    /** Whether a type that stands for a value has no subtypes that a caller could have at hand. */
    static boolean isFinal(ValueModel value, JavaType shown) {
        boolean union = value.type() instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.UNION);
        return shown.arguments().isEmpty() && !union && !(value.type() instanceof TypeRef.AnyJson);
    }

    @Override
    public JavaType own(TypeRef.Own own) {
        return JavaType.of(own.type().name());
    }

    @Override
    public JavaType anyJson() {
        return JavaType.core("JsonValue");
    }

    @Override
    public JavaType text(TypeRef.Text text) {
        return JavaType.STRING;
    }

    @Override
    public JavaType truth() {
        return JavaType.of("java.lang.Boolean");
    }

    @Override
    public JavaType whole(TypeRef.Whole whole) {
        return switch (whole.width()) {
            case INT -> JavaType.of("java.lang.Integer");
            case LONG -> JavaType.of("java.lang.Long");
        };
    }

    @Override
    public JavaType decimal(TypeRef.Decimal decimal) {
        return JavaType.of(decimal.exact() ? "java.math.BigDecimal" : "java.lang.Double");
    }

    @Override
    public JavaType file() {
        return JavaType.core("BinaryBody");
    }

    @Override
    public JavaType list(TypeRef.ListOf list) {
        return JavaType.of("java.util.List", element(list.element()));
    }

    @Override
    public JavaType map(TypeRef.MapOf map) {
        return JavaType.of("java.util.Map", JavaType.STRING, element(map.value()));
    }

    @Override
    public JavaType named(TypeRef.Named named) {
        return JavaType.model(named.name());
    }
}
