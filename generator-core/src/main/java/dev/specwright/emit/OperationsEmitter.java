package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ParameterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Emits the operations of one tag, blocking and asynchronous. Each has four forms: with and without options, and
 * returning the body or the whole response. How a call is made is written once, in a description both share.
 */
final class OperationsEmitter {

    /** The Java parameter that holds the optional parameters. */
    static final String PARAMETER_OBJECT = "params";

    private final JavaNamespace names;
    private final JavaTypes types;
    private final BodyEmitter bodies;
    private final Javadocs javadocs;
    private final CallEmitter calls;
    private final ClassName options;

    OperationsEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies, Javadocs javadocs, CallEmitter calls) {
        this.names = names;
        this.bodies = bodies;
        this.types = types;
        this.javadocs = javadocs;
        this.calls = calls;
        this.options = names.coreClass("RequestOptions");
    }

    TypeSpec sync(GroupModel group) {
        ClassName self = names.apiClass(group.name());
        TypeSpec.Builder type = start(self, javadocs.comment(group.documentation(), List.of(), group.accessor()));
        for (OperationModel operation : group.operations()) {
            forms(operation, new Form(self, false)).forEach(type::addMethod);
            type.addMethod(calls.emit(operation, parameters(operation)));
        }
        return type.build();
    }

    TypeSpec async(GroupModel group) {
        ClassName sync = names.apiClass(group.name());
        ClassName self = names.apiClass(ClientEmitter.asyncName(group.name(), "Api"));
        TypeSpec.Builder type = start(self, CodeBlock.of("{@link $T} with calls that return futures.", sync));
        group.operations()
                .forEach(operation -> forms(operation, new Form(sync, true)).forEach(type::addMethod));
        return type.build();
    }

    private TypeSpec.Builder start(ClassName self, CodeBlock comment) {
        ClassName caller = names.coreClass("ApiCaller");
        return TypeSpec.classBuilder(self)
                .addJavadoc(comment)
                .addModifiers(PUBLIC, FINAL)
                .addField(caller, "caller", PRIVATE, FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(caller, "caller")
                        .addStatement("this.caller = caller")
                        .build());
    }

    /** Which of the two faces of a tag is being written. */
    private record Form(ClassName callOwner, boolean async) {}

    private List<MethodSpec> forms(OperationModel operation, Form form) {
        List<ParameterSpec> parameters = parameters(operation);
        String arguments = parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        String withOptions = arguments.isEmpty() ? "options" : arguments + ", options";
        String withNone = arguments.isEmpty() ? "$T.NONE" : arguments + ", $T.NONE";
        String name = operation.name();
        String whole = name + "WithResponse";
        TypeName result = calls.result(operation);
        TypeName response = ParameterizedTypeName.get(names.coreClass("ApiResponse"), result);
        TypeName shownBody = form.async() ? future(result) : calls.returned(operation);
        TypeName shownWhole = form.async() ? future(response) : response;
        boolean voidResult = shownBody.equals(TypeName.VOID);
        String body = form.async()
                ? "return " + whole + "(" + withOptions + ").thenApply($T::body)"
                : (voidResult ? "" : "return ") + whole + "(" + withOptions + ")" + (voidResult ? "" : ".body()");
        CodeBlock comment = javadocs.ofOperation(operation);
        List<MethodSpec> methods = new ArrayList<>();
        operation
                .parameterObject()
                .ifPresent(object -> methods.add(withoutParameterObject(operation, shownBody, parameters)));
        methods.add(start(operation, name, shownBody, parameters)
                .addJavadoc(comment)
                .addStatement((voidResult ? "" : "return ") + name + "(" + withNone + ")", options)
                .build());
        methods.add(start(operation, name, shownBody, parameters)
                .addJavadoc("As {@link #$L} with options of this call.", signature(name, parameters))
                .addParameter(options, "options")
                .addStatement(body, form.async() ? new Object[] {names.coreClass("ApiResponse")} : new Object[0])
                .build());
        methods.add(start(operation, whole, shownWhole, parameters)
                .addJavadoc("As {@link #$L} with status and headers.", signature(name, parameters))
                .addStatement("return " + whole + "(" + withNone + ")", options)
                .build());
        methods.add(start(operation, whole, shownWhole, parameters)
                .addJavadoc("As {@link #$L} with options, status and headers.", signature(name, parameters))
                .addParameter(options, "options")
                .addStatement(
                        "return caller.$L($L, options)",
                        form.async() ? "sendAsync" : "send",
                        call(operation, form, arguments))
                .build());
        return methods;
    }

    /** The shortest form: all that must be there. */
    private MethodSpec withoutParameterObject(
            OperationModel operation, TypeName result, List<ParameterSpec> parameters) {
        List<ParameterSpec> needed = parameters.subList(0, parameters.size() - 1);
        ParameterSpec object = parameters.get(parameters.size() - 1);
        String arguments =
                needed.stream().map(parameter -> parameter.name() + ", ").collect(Collectors.joining());
        return start(operation, operation.name(), result, needed)
                .addJavadoc("As {@link #$L} without optional parameters.", signature(operation.name(), parameters))
                .addStatement(
                        (result.equals(TypeName.VOID) ? "" : "return ") + "$L($L$T.builder().build())",
                        operation.name(),
                        arguments,
                        object.type())
                .build();
    }

    private CodeBlock call(OperationModel operation, Form form, String arguments) {
        String method = CallEmitter.methodName(operation);
        return form.async()
                ? CodeBlock.of("$T.$L($L)", form.callOwner(), method, arguments)
                : CodeBlock.of("$L($L)", method, arguments);
    }

    private static TypeName future(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), value);
    }

    private MethodSpec.Builder start(
            OperationModel operation, String name, TypeName result, List<ParameterSpec> parameters) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(PUBLIC)
                .returns(result)
                .addParameters(parameters);
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    private static CodeBlock signature(String name, List<ParameterSpec> parameters) {
        CodeBlock.Builder signature = CodeBlock.builder().add("$L(", name);
        for (int i = 0; i < parameters.size(); i++) {
            TypeName type = parameters.get(i).type();
            TypeName erased = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
            signature.add(i == 0 ? "$T" : ", $T", erased);
        }
        return signature.add(")").build();
    }

    private List<ParameterSpec> parameters(OperationModel operation) {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (ParameterModel parameter : operation.parameters()) {
            if (parameter.required()) {
                TypeName type = parameter.value().nullable()
                        ? types.boxed(parameter.value().type())
                        : types.plain(parameter.value().type());
                parameters.add(ParameterSpec.builder(type, parameter.javaName()).build());
            }
        }
        operation
                .body()
                .ifPresent(body -> parameters.add(ParameterSpec.builder(bodies.type(body), body.javaName())
                        .build()));
        operation
                .parameterObject()
                .ifPresent(object -> parameters.add(ParameterSpec.builder(names.modelClass(object), PARAMETER_OBJECT)
                        .build()));
        return parameters;
    }
}
