package dev.specwright.emit;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Emits the method that describes a call: where it goes, what it carries, what comes back. */
final class CallEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final boolean validators;
    private final Set<String> checkedModels;

    CallEmitter(JavaNamespace names, JavaTypes types, boolean validators, Set<String> checkedModels) {
        this.names = names;
        this.types = types;
        this.validators = validators;
        this.checkedModels = checkedModels;
    }

    static String methodName(OperationModel operation) {
        return operation.name() + "Call";
    }

    /** The type of the body as a type argument: {@code Void} where there is none. */
    TypeName result(OperationModel operation) {
        return operation.result().map(value -> types.boxed(value.type())).orElse(TypeName.VOID.box());
    }

    /** The type of the body as a blocking method returns it. */
    TypeName returned(OperationModel operation) {
        return operation.result().map(value -> types.boxed(value.type())).orElse(TypeName.VOID);
    }

    MethodSpec emit(OperationModel operation, List<ParameterSpec> parameters) {
        ClassName call = names.coreClass("ApiCall");
        CodeBlock.Builder chain = CodeBlock.builder()
                .add("$T.of($S, $L", call, operation.method(), JavaLiterals.string(operation.path()));
        operation.result().ifPresent(value -> chain.add(", $L", types.eagerCodec(value.type())));
        chain.add(")");
        for (ParameterModel parameter : operation.parameters()) {
            chain.add(
                    "\n.$L($L, $L)",
                    parameter.place().name().toLowerCase(Locale.ROOT),
                    JavaLiterals.string(parameter.jsonName()),
                    parameter.javaName());
        }
        operation.body().ifPresent(body -> chain.add("\n$L", body(body)));
        if (!operation.secured()) {
            chain.add("\n.unsecured()");
        }
        return MethodSpec.methodBuilder(methodName(operation))
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(call, result(operation)))
                .addParameters(parameters)
                .addStatement("return $L", chain.build())
                .build();
    }

    private CodeBlock body(BodyModel body) {
        ValueModel value = body.value();
        CodeBlock argument = body.required() && !value.nullable() // else a null would go out as no body at all
                ? CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, body.javaName(), body.javaName())
                : CodeBlock.of("$L", body.javaName());
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        ".body($L, $L, $L",
                        JavaLiterals.string(body.mediaType()),
                        types.eagerCodec(value.type()),
                        argument);
        if (validators && value.type() instanceof TypeRef.Named named && checkedModels.contains(named.name())) {
            call.add(", $T::validate", names.validatorClass(named.name()));
        }
        return call.add(")").build();
    }
}
