package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.UnionModel;
import java.util.List;
import java.util.Set;

/**
 * Emits the validator of a {@link UnionModel}. What is wrong with the alternative that a value was read as says more than
 * that the union as a whole does not fit, so the latter is told only where there is nothing of the former.
 */
final class UnionValidatorEmitter {

    private static final String VALIDATE = "validate";
    private static final String ALTERNATIVE = "alternative";

    private final JavaNamespace names;
    private final JavaTypes types;
    private final Set<String> checkedModels;

    UnionValidatorEmitter(JavaNamespace names, JavaTypes types, Set<String> checkedModels) {
        this.names = names;
        this.types = types;
        this.checkedModels = checkedModels;
    }

    /** The method that checks a value against the alternative that it was read as, and no more. */
    static String alternativeMethod(UnionModel model) {
        return model.constraints().isEmpty() ? VALIDATE : ALTERNATIVE;
    }

    TypeSpec emit(UnionModel model) {
        ClassName self = names.modelClass(model.name());
        CheckExpressions expressions =
                new CheckExpressions(names, types, checkedModels, new PropertyConstants(model.name()), model.pointer());
        MethodSpec validate = validate(model, self, expressions);
        MethodSpec members = members(model, self, expressions);
        TypeSpec.Builder type = TypeSpec.classBuilder(names.validatorClass(model.name()))
                .addJavadoc("Checks {@link $T} against its schema, {@code #$L}.", self, model.pointer())
                .addModifiers(PUBLIC, FINAL);
        expressions.constants().forEach(type::addField);
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        type.addMethod(validate);
        if (!model.constraints().isEmpty()) {
            type.addMethod(members);
        }
        expressions.elementMethods().forEach(type::addMethod);
        return type.build();
    }

    private MethodSpec validate(UnionModel model, ClassName self, CheckExpressions expressions) {
        if (model.constraints().isEmpty()) {
            return members(model, self, expressions);
        }
        CodeBlock.Builder whole = CodeBlock.builder()
                .add("$L", expressions.ofModel(model.constraints().get(0)));
        model.constraints().stream()
                .skip(1)
                .forEach(constraint -> whole.add("\n.and($L)", expressions.ofModel(constraint)));
        ClassName violations = names.coreClass("Violations");
        MethodSpec.Builder validate = start(VALIDATE, self)
                .addJavadoc("All violations in document order; none where the value is valid.")
                .addModifiers(PUBLIC, STATIC)
                .addStatement("$T found = $L(value)", violations, ALTERNATIVE);
        if (model.evaluated()) {
            validate.addStatement("$T all = $L", violations, whole.build())
                    .addStatement("return found.isEmpty() || all.isEmpty() ? all : found");
        } else {
            validate.addStatement("return found.isEmpty() ? $L : found", whole.build());
        }
        return validate.build();
    }

    private MethodSpec members(UnionModel model, ClassName self, CheckExpressions expressions) {
        boolean all = model.constraints().isEmpty();
        MethodSpec.Builder method = start(alternativeMethod(model), self).addModifiers(STATIC);
        if (all) {
            method.addModifiers(PUBLIC);
            method.addJavadoc("All violations in document order; none where the value is valid.");
        }
        for (UnionModel.Member member : model.members()) {
            List<CodeBlock> checks = expressions.of(member.value(), CodeBlock.of("it.value()"), member.parameter());
            if (!checks.isEmpty()) {
                CodeBlock.Builder joined = CodeBlock.builder().add("$L", checks.get(0));
                checks.stream().skip(1).forEach(next -> joined.add("\n.and($L)", next));
                method.beginControlFlow("if (value instanceof $T it)", self.nestedClass(member.name()))
                        .addStatement("return $L", joined.build())
                        .endControlFlow();
            }
        }
        return method.addStatement(
                        "return $T.known(value, $L)",
                        names.coreClass("OpenChecks"),
                        expressions.pointer(model.keywordPointer()))
                .build();
    }

    private MethodSpec.Builder start(String name, ClassName self) {
        return MethodSpec.methodBuilder(name)
                .returns(names.coreClass("Violations"))
                .addParameter(types.orNull(self, true), "value");
    }
}
