package dev.specwright.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.DefaultValue;
import dev.specwright.model.PropertyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emits what reads a property: its accessor, and the one that tells absent, null and value apart. */
final class AccessorEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final Javadocs javadocs;
    private final PropertyConstants constants;
    private final DefaultHolder defaults;

    AccessorEmitter(
            JavaNamespace names,
            JavaTypes types,
            Javadocs javadocs,
            PropertyConstants constants,
            DefaultHolder defaults) {
        this.names = names;
        this.types = types;
        this.javadocs = javadocs;
        this.constants = constants;
        this.defaults = defaults;
    }

    List<MethodSpec> emit(PropertyModel property) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(accessor(property));
        if (fieldTellsMore(property)) {
            methods.add(fieldAccessor(property));
        }
        return methods;
    }

    /** Whether the accessor alone cannot tell absent from null, or absent from the default. */
    private static boolean fieldTellsMore(PropertyModel property) {
        return switch (property.presence()) {
            case OPTIONAL_NULLABLE -> true;
            case OPTIONAL -> property.defaultValue().isPresent();
            case REQUIRED, REQUIRED_NULLABLE -> false;
        };
    }

    private MethodSpec accessor(PropertyModel property) {
        TypeName boxed = types.boxed(property.value().type());
        TypeName plain = types.plain(property.value().type());
        String constant = constants.of(property);
        MethodSpec.Builder method = start(property, property.javaName()).addJavadoc(javadocs.ofProperty(property));
        if (property.presence() == PropertyModel.Presence.REQUIRED) {
            return method.returns(plain)
                    .addStatement("return value($L)", constant)
                    .build();
        }
        Optional<DefaultValue> defaultValue = property.defaultValue();
        if (defaultValue.isEmpty() || property.required()) {
            return method.returns(types.optional(boxed))
                    .addStatement("return optional($L)", constant)
                    .build();
        }
        CodeBlock value = defaults.expression(property, defaultValue.get());
        return property.value().nullable()
                ? method.returns(types.optional(boxed))
                        .addStatement("return optionalOr($L, $L)", constant, value)
                        .build()
                : method.returns(plain)
                        .addStatement("return valueOr($L, $L)", constant, value)
                        .build();
    }

    private MethodSpec fieldAccessor(PropertyModel property) {
        TypeName boxed = types.boxed(property.value().type());
        return start(property, property.javaName() + "Field")
                .addJavadoc(
                        "{@link #$L()} as it was set: absent, $Lor a value.",
                        property.javaName(),
                        property.value().nullable() ? "null " : "")
                .returns(ParameterizedTypeName.get(names.coreClass("Field"), boxed))
                .addStatement("return field($L)", constants.of(property))
                .build();
    }

    private static MethodSpec.Builder start(PropertyModel property, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(PUBLIC);
        if (property.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }
}
