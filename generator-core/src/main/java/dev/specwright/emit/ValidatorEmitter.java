package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.PropertyRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits the validator of an {@link ObjectModel}: one expression that joins a check per constraint, so that nothing is
 * allocated, boxed or looked up while all is well.
 */
final class ValidatorEmitter {

    /** A method with more checks than this is split: javac recurses into chained calls, and 64 KB end a method. */
    private static final int CHECKS_PER_METHOD = 80;

    private final JavaNamespace names;
    private final JavaTypes types;
    private final RequestChecks requests;

    /** @param requests knows which models have anything to check, and which of them hold parameters */
    ValidatorEmitter(JavaNamespace names, JavaTypes types, RequestChecks requests) {
        this.names = names;
        this.types = types;
        this.requests = requests;
    }

    TypeSpec emit(ObjectModel model) {
        ClassName self = names.modelClass(model.name());
        PropertyConstants constants = new PropertyConstants(model);
        TypeSpec.Builder type = TypeSpec.classBuilder(names.validatorClass(model.name()))
                .addJavadoc("Checks {@link $T} against its schema, {@code #$L}.", self, model.pointer())
                .addModifiers(PUBLIC, FINAL)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        CheckExpressions expressions =
                new CheckExpressions(names, types, requests.checkedModels(), constants, model.pointer());
        List<CodeBlock> checks = checks(model, constants, expressions);
        expressions.constants().forEach(type::addField);
        addMethods(type, self, checks);
        expressions.elementMethods().forEach(type::addMethod);
        return type.build();
    }

    private List<CodeBlock> checks(ObjectModel model, PropertyConstants constants, CheckExpressions expressions) {
        List<CodeBlock> checks = new ArrayList<>();
        for (PropertyModel property : model.properties()) {
            CodeBlock constant = constant(model, constants.of(property));
            CodeBlock value = CodeBlock.of("$L.of(value)", constant);
            expressions
                    .of(property.value(), value, property.javaName())
                    .forEach(check -> checks.add(requests.parameter(model.name(), property)
                            .map(parameter -> RequestValidatorEmitter.at(parameter, check))
                            .orElse(CodeBlock.of("and($L, $L)", constant, check))));
        }
        model.constraints().forEach(constraint -> checks.add(CodeBlock.of("and($L)", expressions.ofModel(constraint))));
        if (requests.isParameterObject(model.name())) {
            return checks;
        }
        additional(model, expressions).forEach(check -> checks.add(CodeBlock.of("and($L)", check)));
        model.rules().forEach(rule -> checks.add(CodeBlock.of("and($L)", rule(rule, model, constants, expressions))));
        return checks;
    }

    /** Static imports of what is deprecated would be warned of, and nothing can say that this is meant. */
    private CodeBlock constant(ObjectModel model, String name) {
        return model.deprecated()
                ? CodeBlock.of("$T.$L", names.modelClass(model.name()), name)
                : CodeBlock.of("$L", name);
    }

    private List<CodeBlock> additional(ObjectModel model, CheckExpressions expressions) {
        return model.additional().match(new AdditionalMembers.Cases<>() {
            @Override
            public List<CodeBlock> open(AdditionalMembers.Open open) {
                return List.of();
            }

            @Override
            public List<CodeBlock> closed(AdditionalMembers.Closed closed) {
                return List.of(CodeBlock.of(
                        "$T.closed(value, $L)", names.coreClass("Check"), expressions.pointer(closed.pointer())));
            }

            @Override
            public List<CodeBlock> typed(AdditionalMembers.Typed typed) {
                return expressions.ofMembers(typed.value(), CodeBlock.of("value.additionalProperties()"), "additional");
            }
        });
    }

    private CodeBlock rule(
            PropertyRule rule, ObjectModel model, PropertyConstants constants, CheckExpressions expressions) {
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "$T.$L($L,$W$L,$Wvalue",
                        names.coreClass("Check"),
                        rule.kind().keyword(),
                        JavaLiterals.string(rule.message()),
                        expressions.pointer(rule.pointer()));
        rule.properties().forEach(property -> call.add(",$W$L", constant(model, constants.of(property))));
        return call.add(")").build();
    }

    private void addMethods(TypeSpec.Builder type, ClassName model, List<CodeBlock> checks) {
        List<CodeBlock> joined = checks;
        if (checks.size() > CHECKS_PER_METHOD) {
            joined = new ArrayList<>();
            for (int from = 0; from < checks.size(); from += CHECKS_PER_METHOD) {
                String part = "part" + (from / CHECKS_PER_METHOD + 1);
                List<CodeBlock> some = checks.subList(from, Math.min(checks.size(), from + CHECKS_PER_METHOD));
                type.addMethod(
                        method(part, model, some).addModifiers(PRIVATE, STATIC).build());
                joined.add(CodeBlock.of("and($L(value))", part));
            }
        }
        type.addMethod(method("validate", model, joined)
                .addJavadoc("All violations in document order; none where the value is valid, or null.")
                .addModifiers(PUBLIC, STATIC)
                .build());
    }

    private MethodSpec.Builder method(String name, ClassName model, List<CodeBlock> checks) {
        ClassName violations = names.coreClass("Violations");
        CodeBlock.Builder chain = CodeBlock.builder().add("value == null ? $T.NONE : $T.NONE", violations, violations);
        checks.forEach(check -> chain.add("\n.$L", check));
        return MethodSpec.methodBuilder(name)
                .returns(violations)
                .addParameter(model, "value")
                .addStatement("return $L", chain.build());
    }
}
