package dev.specwright.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.DefaultValue;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.naming.MemberMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emits what reads a property: its accessor, and the one that tells absent, null and value apart. */
final class AccessorEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
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
        this.formats = new FormattedTypes(names, types);
        this.javadocs = javadocs;
        this.constants = constants;
        this.defaults = defaults;
    }

    /**
     * Emits the accessors of a property.
     *
     * @param property the property
     * @param inherited whether an interface has the accessor too
     */
    List<MethodSpec> emit(PropertyModel property, boolean inherited) {
        List<MethodSpec> methods = new ArrayList<>();
        CodeBlock kept = kept(property);
        MethodSpec accessor = accessor(property, kept);
        methods.add(
                inherited ? accessor.toBuilder().addAnnotation(Override.class).build() : accessor);
        if (FormattedTypes.isFormatted(property.value().type())) {
            methods.add(textAccessor(property, kept));
        }
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

    /** What is kept, as an expression. */
    private CodeBlock kept(PropertyModel property) {
        String constant = constants.of(property);
        if (property.presence() == PropertyModel.Presence.REQUIRED) {
            return CodeBlock.of("value($L)", constant);
        }
        Optional<DefaultValue> defaultValue = property.defaultValue();
        if (defaultValue.isEmpty() || property.required()) {
            return CodeBlock.of(property.isOptional() ? "optional($L)" : "$L.of(this)", constant);
        }
        CodeBlock value = defaults.expression(property, defaultValue.get());
        String method = !property.value().nullable() ? "valueOr" : property.isOptional() ? "optionalOr" : "nullableOr";
        return CodeBlock.of("$L($L, $L)", method, constant, value);
    }

    private MethodSpec accessor(PropertyModel property, CodeBlock kept) {
        TypeRef type = property.value().type();
        CodeBlock value = FormattedTypes.isFormatted(type)
                ? CodeBlock.of("$L.parse($L, $L)", formats.format(type), constants.of(property), kept)
                : kept;
        return start(property, MemberMethods.of(property).accessor())
                .addJavadoc(javadocs.ofProperty(property))
                .returns(formats.shown(property))
                .addStatement("return $L", value)
                .build();
    }

    private MethodSpec textAccessor(PropertyModel property, CodeBlock kept) {
        TypeName text = types.boxed(property.value().type());
        return start(property, MemberMethods.of(property).text())
                .addJavadoc(
                        "The text of {@link #$L()}, which throws a {@code JsonDecodeException} if it is no $L.",
                        MemberMethods.of(property).accessor(),
                        property.value().type().format().keyword())
                .returns(property.mayBeEmpty() ? formats.orNothing(property, text) : text)
                .addStatement("return $L", kept)
                .build();
    }

    private MethodSpec fieldAccessor(PropertyModel property) {
        TypeName boxed = types.boxed(property.value().type());
        MemberMethods methods = MemberMethods.of(property);
        return start(property, methods.field())
                .addJavadoc(
                        "{@link #$L()} as it was set: absent, $Lor a $L.",
                        methods.accessor(),
                        property.value().nullable() ? "null " : "",
                        FormattedTypes.isFormatted(property.value().type()) ? "text" : "value")
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
