package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ParameterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Emits what checks the required parameters of a group's operations, and the bodies that have no validator of their own:
 * a method for each operation that has any with constraints.
 */
final class RequestValidatorEmitter {

    /** Longer chains are nested: javac recurses into chained calls. */
    private static final int CHECKS_PER_CHAIN = 80;

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
    private final BodyEmitter bodies;
    private final RequestChecks checks;

    RequestValidatorEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies, RequestChecks checks) {
        this.names = names;
        this.types = types;
        this.formats = new FormattedTypes(names, types);
        this.bodies = bodies;
        this.checks = checks;
    }

    static ClassName className(JavaNamespace names, String group) {
        return names.validatorClass(group);
    }

    /** The validator; empty where there is nothing to check. */
    Optional<TypeSpec> emit(GroupModel group) {
        List<OperationModel> checked =
                group.operations().stream().filter(checks::hasOwn).toList();
        if (checked.isEmpty()) {
            return Optional.empty();
        }
        ClassName self = className(names, group.name());
        CheckExpressions expressions = new CheckExpressions(
                        names, types, checks.checkedModels(), new PropertyConstants(group.name()), "/paths")
                .sharing();
        checked.forEach(operation -> expressions.unusedMethod(operation.name()));
        List<MethodSpec> methods = checked.stream()
                .map(operation -> method(operation, expressions))
                .toList();
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(
                        "Checks what {@code $L} sends: required parameters, and bodies that are no models.",
                        group.name())
                .addModifiers(PUBLIC, FINAL)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        expressions.constants().forEach(type::addField);
        methods.forEach(type::addMethod);
        expressions.elementMethods().forEach(type::addMethod);
        return Optional.of(type.build());
    }

    private MethodSpec method(OperationModel operation, CheckExpressions expressions) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.name())
                .addJavadoc("All violations in document order; pointers of parameters begin with their place.")
                .addModifiers(PUBLIC, STATIC)
                .returns(names.coreClass("Violations"));
        List<CodeBlock> calls = new ArrayList<>();
        for (ParameterModel parameter : checks.parameters(operation)) {
            method.addParameter(formats.argument(parameter.value()), parameter.javaName());
            CodeBlock value = formats.text(parameter.value().type(), CodeBlock.of("$L", parameter.javaName()));
            expressions
                    .of(parameter.value(), value, parameter.javaName())
                    .forEach(check -> calls.add(at(parameter, check)));
        }
        checks.body(operation).ifPresent(body -> {
            method.addParameter(bodies.type(body), body.javaName());
            expressions
                    .of(body.value(), CodeBlock.of("$L", body.javaName()), body.javaName())
                    .forEach(check -> calls.add(CodeBlock.of("and($L)", check)));
        });
        return method.addStatement("return $L", chain(calls)).build();
    }

    /** What a check of a parameter adds to the violations. */
    static CodeBlock at(ParameterModel parameter, CodeBlock check) {
        return CodeBlock.of(
                "and($L, $L$L)",
                JavaLiterals.string(parameter.pointer()),
                check,
                parameter.secret() ? ".masked()" : "");
    }

    private CodeBlock chain(List<CodeBlock> calls) {
        CodeBlock.Builder chain = CodeBlock.builder().add("$T.NONE", names.coreClass("Violations"));
        calls.stream().limit(CHECKS_PER_CHAIN).forEach(call -> chain.add("\n.$L", call));
        for (int from = CHECKS_PER_CHAIN; from < calls.size(); from += CHECKS_PER_CHAIN) {
            chain.add("\n.and($L)", chain(calls.subList(from, Math.min(calls.size(), from + CHECKS_PER_CHAIN))));
        }
        return chain.build();
    }

    /** The expression that calls the validator with what a call carries. */
    CodeBlock call(OperationModel operation, String group) {
        List<String> arguments = new ArrayList<>();
        checks.parameters(operation).forEach(parameter -> arguments.add(parameter.javaName()));
        checks.body(operation).map(BodyModel::javaName).ifPresent(arguments::add);
        return CodeBlock.of("$T.$L($L)", className(names, group), operation.name(), String.join(", ", arguments));
    }
}
