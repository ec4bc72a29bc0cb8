package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.DefaultValue;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes defaults as Java expressions. Those that take more than a literal are kept in a nested holder class: made when
 * first read, so that class initialisation never runs in circles.
 */
final class DefaultHolder {

    private final JavaTypes types;
    private final PropertyConstants constants;
    private final List<FieldSpec> held = new ArrayList<>();

    DefaultHolder(JavaTypes types, PropertyConstants constants) {
        this.types = types;
        this.constants = constants;
    }

    /** An expression for the default, of the property's boxed or primitive type. */
    CodeBlock expression(PropertyModel property, DefaultValue value) {
        return value.match(new DefaultValue.Cases<>() {
            @Override
            public CodeBlock text(DefaultValue.Text text) {
                return CodeBlock.of("$L", JavaLiterals.string(text.value()));
            }

            @Override
            public CodeBlock whole(DefaultValue.Whole whole) {
                boolean wide = property.value().type() instanceof TypeRef.Whole type
                        && type.width() == TypeRef.Whole.Width.LONG;
                return CodeBlock.of("$L$L", whole.value(), wide ? "L" : "");
            }

            @Override
            public CodeBlock decimal(DefaultValue.Decimal decimal) {
                return CodeBlock.of("$L", Double.toString(decimal.value()));
            }

            @Override
            public CodeBlock truth(DefaultValue.Truth truth) {
                return CodeBlock.of("$L", truth.value());
            }

            @Override
            public CodeBlock constant(DefaultValue.Constant constant) {
                return CodeBlock.of("$T.$L", types.boxed(property.value().type()), constant.name());
            }

            @Override
            public CodeBlock json(DefaultValue.Json json) {
                return composite(property, json.json());
            }
        });
    }

    private CodeBlock composite(PropertyModel property, String json) {
        if (property.value().type() instanceof TypeRef.ListOf && json.equals("[]")) {
            return CodeBlock.of("$T.of()", List.class);
        }
        if (property.value().type() instanceof TypeRef.MapOf && json.equals("{}")) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        String constant = constants.of(property);
        held.add(FieldSpec.builder(types.boxed(property.value().type()), constant, STATIC, FINAL)
                .initializer(parsed(property, json))
                .build());
        return CodeBlock.of("Defaults.$L", constant);
    }

    private CodeBlock parsed(PropertyModel property, String json) {
        String literal = JavaLiterals.string(json);
        return property.value().type() instanceof TypeRef.Named named && !named.is(TypeRef.Named.Shape.ENUM)
                ? CodeBlock.of("$T.fromJson($L)", types.boxed(named), literal)
                : CodeBlock.of("$L.fromJson($L)", types.codec(property.value().type()), literal);
    }

    /** The holder class, where one is needed. */
    Optional<TypeSpec> emit() {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TypeSpec.classBuilder("Defaults")
                .addJavadoc("Made when first read, so that class initialisation never runs in circles.")
                .addModifiers(PRIVATE, STATIC, FINAL)
                .addFields(held)
                .build());
    }
}
