package dev.specwright.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Adds to the methods of an operation those without the parameters that have defaults for the client as a whole. They
 * collide with none: what is left out is longer than what a method may have at its end, options and optional parameters,
 * whose types no parameter of the document has.
 */
final class DefaultedForms {

    private DefaultedForms() {}

    /**
     * The methods of an operation.
     *
     * @param operation the operation
     * @param methods its methods, with all parameters that must be there
     * @return these, each followed by one without those that have defaults
     */
    static List<MethodSpec> of(OperationModel operation, List<MethodSpec> methods) {
        Map<String, ParameterModel> defaulted = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.environment().isPresent())
                .forEach(parameter -> defaulted.put(parameter.javaName(), parameter));
        if (defaulted.isEmpty()) {
            return methods;
        }
        List<MethodSpec> all = new ArrayList<>();
        for (MethodSpec method : methods) {
            all.add(method);
            if (method.parameters().stream().anyMatch(parameter -> defaulted.containsKey(parameter.name()))) {
                all.add(without(defaulted, method));
            }
        }
        return all;
    }

    private static MethodSpec without(Map<String, ParameterModel> defaulted, MethodSpec method) {
        List<ParameterSpec> parameters = method.parameters();
        String variables = defaulted.values().stream()
                .map(parameter -> JavadocText.code(parameter.environment().orElseThrow()))
                .collect(Collectors.joining(" and "));
        CodeBlock arguments = parameters.stream()
                .map(parameter -> defaulted.containsKey(parameter.name())
                        ? setting(defaulted.get(parameter.name()))
                        : CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(",$W"));
        boolean returns = !method.returnType().equals(TypeName.VOID);
        return MethodSpec.methodBuilder(method.name())
                .addJavadoc(
                        "As {@link #$L} with the client's $L.",
                        OperationsEmitter.signature(method.name(), parameters),
                        variables)
                .addAnnotations(method.annotations())
                .addModifiers(method.modifiers())
                .returns(method.returnType())
                .addParameters(parameters.stream()
                        .filter(parameter -> !defaulted.containsKey(parameter.name()))
                        .toList())
                .addStatement("$L$L($L)", returns ? "return " : "", method.name(), arguments)
                .build();
    }

    private static CodeBlock setting(ParameterModel parameter) {
        TypeRef type = parameter.value().type();
        CodeBlock text =
                CodeBlock.of("caller.setting($S)", parameter.environment().orElseThrow());
        if (type instanceof TypeRef.Whole whole) {
            boolean isInt = whole.width() == TypeRef.Whole.Width.INT;
            return CodeBlock.of(isInt ? "Integer.parseInt($L)" : "Long.parseLong($L)", text);
        }
        return FormattedTypes.isFormatted(type) ? CodeBlock.of("$T.fromString($L)", UUID.class, text) : text;
    }

    /** A function that refuses texts that are no values of a parameter's type. */
    static CodeBlock form(TypeRef type) {
        if (type instanceof TypeRef.Whole whole) {
            return CodeBlock.of(whole.width() == TypeRef.Whole.Width.INT ? "Integer::valueOf" : "Long::valueOf");
        }
        return FormattedTypes.isFormatted(type)
                ? CodeBlock.of("$T::fromString", UUID.class)
                : CodeBlock.of("text -> text");
    }
}
