package dev.specwright.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.Constraint;
import dev.specwright.model.Constraint.RangeKeyword;
import dev.specwright.model.Constraint.SizeKeyword;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;

/**
 * Jakarta Validation's constraints (3.0) on accessors, as far as they mean exactly what the schema means. {@code pattern}
 * has another dialect there and can hang, {@code @Size} counts UTF-16 units and not characters, and nothing is said of
 * {@code double}s; {@code multipleOf}, {@code uniqueItems} and {@code enum} have no counterpart. A violation shows the
 * value, so secrets have no constraints.
 */
final class JakartaConstraints {

    private static final String PACKAGE = "jakarta.validation.constraints";
    private static final ClassName SIZE = ClassName.get(PACKAGE, "Size");
    private static final ClassName PATTERN = ClassName.get(PACKAGE, "Pattern");
    private static final AnnotationSpec VALID =
            AnnotationSpec.builder(ClassName.get("jakarta.validation", "Valid")).build();
    private static final AnnotationSpec NOT_NULL =
            AnnotationSpec.builder(ClassName.get(PACKAGE, "NotNull")).build();

    private JakartaConstraints() {}

    /** The same accessor with the constraints of its property. */
    static MethodSpec on(PropertyModel property, MethodSpec accessor) {
        ValueModel value = property.value();
        if (property.secret() || FormattedTypes.isFormatted(value.type())) {
            return accessor; // to read the latter may throw, which a validator is not prepared for
        }
        MethodSpec.Builder method = accessor.toBuilder();
        if (property.isOptional()) {
            method.returns(optional(value, accessor.returnType()));
        } else {
            if (!property.mayBeEmpty() && !accessor.returnType().isPrimitive()) {
                method.addAnnotation(NOT_NULL);
            }
            of(value).forEach(method::addAnnotation);
            method.returns(inside(value.type(), accessor.returnType()));
        }
        return method.build();
    }

    private static TypeName optional(ValueModel value, TypeName shown) {
        ParameterizedTypeName type = (ParameterizedTypeName) shown;
        return ParameterizedTypeName.get(
                type.rawType(), annotated(value, type.typeArguments().get(0)));
    }

    private static TypeName annotated(ValueModel value, TypeName shown) {
        return inside(value.type(), shown).annotated(of(value));
    }

    /** Constraints of what lists and maps hold stand on their type arguments; the raw type keeps its annotations. */
    private static TypeName inside(TypeRef type, TypeName shown) {
        if (type instanceof TypeRef.ListOf list && shown instanceof ParameterizedTypeName listType) {
            TypeName element = element(list.element(), listType.typeArguments().get(0));
            return ParameterizedTypeName.get(listType.rawType(), element);
        } else if (type instanceof TypeRef.MapOf map && shown instanceof ParameterizedTypeName mapType) {
            TypeName member = element(map.value(), mapType.typeArguments().get(1));
            return ParameterizedTypeName.get(
                    mapType.rawType(), mapType.typeArguments().get(0), member);
        }
        return shown;
    }

    private static TypeName element(ValueModel element, TypeName shown) {
        boolean optional = element.nullable() && !(element.type() instanceof TypeRef.AnyJson);
        return optional ? optional(element, shown) : annotated(element, shown);
    }

    private static List<AnnotationSpec> of(ValueModel value) {
        List<AnnotationSpec> all = new ArrayList<>();
        TypeRef type = value.type();
        if (type instanceof TypeRef.Text) {
            length(value, all);
        } else if (type instanceof TypeRef.ListOf) {
            size(bounds(value, SizeKeyword.MIN_ITEMS, SizeKeyword.MAX_ITEMS), all);
        } else if (type instanceof TypeRef.MapOf) {
            size(bounds(value, SizeKeyword.MIN_PROPERTIES, SizeKeyword.MAX_PROPERTIES), all);
        } else if (type instanceof TypeRef.Whole || type instanceof TypeRef.Decimal decimal && decimal.exact()) {
            value.constraints().forEach(constraint -> range(constraint, all));
        } else if (type instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.OBJECT)) {
            all.add(VALID);
        }
        return all;
    }

    /**
     * The bounds of a size.
     *
     * @param min at least; 0 says nothing
     * @param max at most; the largest of all says nothing
     */
    private record Bounds(int min, int max) {}

    private static Bounds bounds(ValueModel value, SizeKeyword min, SizeKeyword max) {
        return new Bounds(
                limit(value, min, Math::max).orElse(0),
                limit(value, max, Math::min).orElse(Integer.MAX_VALUE));
    }

    /** Nothing in Java has more elements or characters than the largest int. */
    private static OptionalInt limit(ValueModel value, SizeKeyword keyword, IntBinaryOperator narrower) {
        return value.constraints().stream()
                .filter(constraint -> constraint instanceof Constraint.Size size && size.keyword() == keyword)
                .mapToInt(constraint -> (int) Math.min(((Constraint.Size) constraint).limit(), Integer.MAX_VALUE))
                .reduce(narrower);
    }

    private static void size(Bounds bounds, List<AnnotationSpec> all) {
        AnnotationSpec.Builder size = AnnotationSpec.builder(SIZE);
        if (bounds.min() > 0) {
            size.addMember("min", "$L", bounds.min());
        }
        if (bounds.max() < Integer.MAX_VALUE) {
            size.addMember("max", "$L", bounds.max());
        }
        if (bounds.min() > 0 || bounds.max() < Integer.MAX_VALUE) {
            all.add(size.build());
        }
    }

    /** Where it counts, characters are counted by an expression whose dot is one character, in UTF-16 one or two units. */
    private static void length(ValueModel value, List<AnnotationSpec> all) {
        Bounds bounds = bounds(value, SizeKeyword.MIN_LENGTH, SizeKeyword.MAX_LENGTH);
        boolean sameInUnits = bounds.min() <= 1 && (bounds.max() == 0 || bounds.max() == Integer.MAX_VALUE);
        if (sameInUnits) {
            size(bounds, all);
            return;
        }
        String most = bounds.max() == Integer.MAX_VALUE ? "" : String.valueOf(bounds.max());
        String said = (bounds.min() > 0 ? "at least " + bounds.min() : "")
                + (bounds.min() > 0 && !most.isEmpty() ? " and " : "")
                + (most.isEmpty() ? "" : "at most " + most);
        all.add(AnnotationSpec.builder(PATTERN)
                .addMember("regexp", "$S", ".{" + bounds.min() + "," + most + "}")
                .addMember("flags", "$T.Flag.DOTALL", PATTERN)
                .addMember("message", "$S", "must have " + said + " characters")
                .build());
    }

    private static void range(Constraint constraint, List<AnnotationSpec> all) {
        if (constraint instanceof Constraint.Range range && range.keyword() != RangeKeyword.MULTIPLE_OF) {
            boolean least =
                    range.keyword() == RangeKeyword.MINIMUM || range.keyword() == RangeKeyword.EXCLUSIVE_MINIMUM;
            boolean inclusive = range.keyword() == RangeKeyword.MINIMUM || range.keyword() == RangeKeyword.MAXIMUM;
            if (inclusive && isLong(range.limit())) {
                all.add(AnnotationSpec.builder(ClassName.get(PACKAGE, least ? "Min" : "Max"))
                        .addMember("value", "$LL", range.limit().longValueExact())
                        .build());
                return;
            }
            AnnotationSpec.Builder bound = AnnotationSpec.builder(
                            ClassName.get(PACKAGE, least ? "DecimalMin" : "DecimalMax"))
                    .addMember("value", "$S", range.limit().toString());
            all.add(
                    inclusive
                            ? bound.build()
                            : bound.addMember("inclusive", "false").build());
        }
    }

    private static boolean isLong(BigDecimal limit) {
        boolean small = limit.precision() - limit.scale() <= 18 && limit.scale() > -18;
        return small && limit.stripTrailingZeros().scale() <= 0;
    }
}
