package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.ComponentModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.util.List;
import java.util.Set;

/** Emits what reads and checks the values of a {@link ComponentModel}. */
final class ComponentEmitter {

    private static final String CODEC = "CODEC";

    private final JavaNamespace names;
    private final JavaTypes types;
    private final Set<String> checkedModels;

    ComponentEmitter(JavaNamespace names, JavaTypes types, Set<String> checkedModels) {
        this.names = names;
        this.types = types;
        this.checkedModels = checkedModels;
    }

    TypeSpec emit(ComponentModel component) {
        ValueModel value = component.value();
        TypeName type = types.element(value);
        PropertyConstants constants = new PropertyConstants(component.name());
        constants.unused(CODEC);
        CheckExpressions expressions =
                new CheckExpressions(names, types, checkedModels, constants, component.pointer());
        boolean optional = value.nullable() && !(value.type() instanceof TypeRef.AnyJson);
        List<CodeBlock> checks =
                expressions.of(value, CodeBlock.of(optional ? "value.orElse(null)" : "value"), "value");
        TypeSpec.Builder emitted = TypeSpec.classBuilder(names.validatorClass(component.name()))
                .addJavadoc(
                        "Reads and checks values of {@code #$L}, which have no class of their own.",
                        component.pointer())
                .addModifiers(PUBLIC, FINAL)
                .addField(codec(value, type))
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        expressions.constants().forEach(emitted::addField);
        emitted.addMethod(validate(type, checks));
        expressions.elementMethods().forEach(emitted::addMethod);
        return emitted.build();
    }

    private FieldSpec codec(ValueModel value, TypeName type) {
        TypeName codec = ParameterizedTypeName.get(names.coreClass("JsonCodec"), type);
        return FieldSpec.builder(codec, CODEC, PUBLIC, STATIC, FINAL)
                .addJavadoc("Reads and writes the JSON form of such values.")
                .initializer(types.elementCodec(value))
                .build();
    }

    private MethodSpec validate(TypeName type, List<CodeBlock> checks) {
        ClassName violations = names.coreClass("Violations");
        CodeBlock.Builder chain = CodeBlock.builder().add("$T.NONE", violations);
        checks.forEach(check -> chain.add("\n.and($L)", check));
        return MethodSpec.methodBuilder("validate")
                .addJavadoc("All violations in document order; none where the value is valid.")
                .addModifiers(PUBLIC, STATIC)
                .returns(violations)
                .addParameter(type, "value")
                .addStatement("return $L", chain.build())
                .build();
    }
}
