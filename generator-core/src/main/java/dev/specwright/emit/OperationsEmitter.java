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
import dev.specwright.model.PaginationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Emits the operations of one tag, blocking and asynchronous. Each has four forms: with and without options, and
 * returning the body or the whole response. How a call is made is written once, in a description both share.
 */
final class OperationsEmitter {

    /** The Java parameter that holds the optional parameters. */
    static final String PARAMETER_OBJECT = "params";

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
    private final BodyEmitter bodies;
    private final Javadocs javadocs;
    private final CallEmitter calls;
    private final TaskEmitter tasks;
    private final PagesEmitter pages;
    private final ClassName options;

    OperationsEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies, Javadocs javadocs, CallEmitter calls) {
        this.names = names;
        this.bodies = bodies;
        this.types = types;
        this.formats = new FormattedTypes(names, types);
        this.javadocs = javadocs;
        this.calls = calls;
        this.tasks = new TaskEmitter(names, types, bodies, calls);
        this.pages = new PagesEmitter(names, types, calls);
        this.options = names.coreClass("RequestOptions");
    }

    TypeSpec sync(GroupModel group) {
        ClassName self = names.apiClass(group.name());
        TypeSpec.Builder type = start(
                self,
                javadocs.comment(group.documentation(), "The operations behind {@code " + group.accessor() + "()}."));
        for (OperationModel operation : group.operations()) {
            DefaultedForms.of(operation, forms(operation, new Form(self, false)))
                    .forEach(type::addMethod);
            operation.pagination().ifPresent(pages -> {
                paged(operation, pages, new Form(self, false)).forEach(type::addMethod);
                type.addMethod(this.pages.rules(operation, pages));
            });
            type.addMethod(calls.emit(operation, group.name(), parameters(operation)));
            type.addMethods(tasks.description(new TaskEmitter.Face(operation, parameters(operation), self, false)));
        }
        return type.build();
    }

    TypeSpec async(GroupModel group) {
        ClassName sync = names.apiClass(group.name());
        ClassName self = names.apiClass(ClientEmitter.asyncName(group.name(), "Api"));
        TypeSpec.Builder type = start(self, CodeBlock.of("{@link $T} with calls that return futures.", sync));
        for (OperationModel operation : group.operations()) {
            DefaultedForms.of(operation, forms(operation, new Form(sync, true))).forEach(type::addMethod);
            operation
                    .pagination()
                    .ifPresent(pages ->
                            paged(operation, pages, new Form(sync, true)).forEach(type::addMethod));
        }
        return type.build();
    }

    private List<MethodSpec> paged(OperationModel operation, PaginationModel model, Form form) {
        return DefaultedForms.of(
                operation, pages.forms(operation, model, parameters(operation), form.callOwner(), form.async()));
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
        CodeBlock noOptions = arguments(parameters, CodeBlock.of("$T.NONE", options));
        CodeBlock withOptions = arguments(parameters, CodeBlock.of("options"));
        CodeBlock signature = signature(operation.name(), parameters);
        String name = operation.name();
        String whole = name + "WithResponse";
        boolean mayBeNull = calls.mayReturnNull(operation);
        TypeName result = types.orNull(calls.result(operation), mayBeNull);
        TypeName response = ParameterizedTypeName.get(names.coreClass("ApiResponse"), result);
        TypeName returnedBody = calls.returned(operation);
        TypeName shownBody = form.async()
                ? future(result)
                : types.orNull(returnedBody, mayBeNull && !returnedBody.equals(TypeName.VOID));
        TypeName shownWhole = form.async() ? future(response) : response;
        String returned = shownBody.equals(TypeName.VOID) ? "" : "return ";
        List<MethodSpec> methods = new ArrayList<>();
        operation
                .parameterObject()
                .ifPresent(object -> methods.add(withoutParameterObject(operation, shownBody, parameters)));
        methods.add(start(operation, name, shownBody, parameters)
                .addJavadoc(javadocs.ofOperation(operation))
                .addStatement("$L$L($L)", returned, name, noOptions)
                .build());
        methods.add(start(operation, name, shownBody, parameters)
                .addJavadoc("As {@link #$L} with options of this call.", signature)
                .addParameter(options, "options")
                .addStatement("$L$L($L)$L", returned, whole, withOptions, bodyOf(form, returned))
                .build());
        methods.add(start(operation, whole, shownWhole, parameters)
                .addJavadoc("As {@link #$L} with status and headers.$L", signature, typedHeaders(operation, form))
                .addStatement("return $L($L)", whole, noOptions)
                .build());
        methods.add(start(operation, whole, shownWhole, parameters)
                .addJavadoc("As {@link #$L} with options, status and headers.", signature)
                .addParameter(options, "options")
                .addStatement("return $L", sent(operation, form, parameters))
                .build());
        methods.addAll(
                tasks.methods(new TaskEmitter.Face(operation, parameters, form.callOwner(), form.async()), signature));
        return methods;
    }

    /** The shortest form: all that must be there. */
    private MethodSpec withoutParameterObject(
            OperationModel operation, TypeName result, List<ParameterSpec> parameters) {
        List<ParameterSpec> needed = parameters.subList(0, parameters.size() - 1);
        ParameterSpec object = parameters.get(parameters.size() - 1);
        CodeBlock arguments = arguments(needed, CodeBlock.of("$T.builder().build()", object.type()));
        return start(operation, operation.name(), result, needed)
                .addJavadoc("As {@link #$L} without optional parameters.", signature(operation.name(), parameters))
                .addStatement("$L$L($L)", result.equals(TypeName.VOID) ? "" : "return ", operation.name(), arguments)
                .build();
    }

    /** Where the document describes headers, the constants that read them. */
    private CodeBlock typedHeaders(OperationModel operation, Form form) {
        if (operation.headers().isEmpty() || form.async()) {
            return CodeBlock.of("");
        }
        String all = operation.headers().stream()
                .map(header -> "{@link " + calls.headersClass() + "#" + header + "}")
                .collect(Collectors.joining(", "));
        return CodeBlock.of("\n\n$L", JavadocText.wrapped(List.of("<p>Headers: " + all)));
    }

    /** From the whole response to its body. */
    private CodeBlock bodyOf(Form form, String returned) {
        return form.async()
                ? CodeBlock.of(".thenApply($T::body)", names.coreClass("ApiResponse"))
                : CodeBlock.of(returned.isEmpty() ? "" : ".body()");
    }

    private CodeBlock sent(OperationModel operation, Form form, List<ParameterSpec> parameters) {
        CodeBlock method = form.async()
                ? CodeBlock.of("$T.$L", form.callOwner(), CallEmitter.methodName(operation))
                : CodeBlock.of("$L", CallEmitter.methodName(operation));
        CodeBlock arguments = arguments(parameters, CodeBlock.of(""));
        return CodeBlock.of("caller.$L($L($L),$Woptions)", form.async() ? "sendAsync" : "send", method, arguments);
    }

    /** The parameters' names, and what comes last where it is not empty. */
    private static CodeBlock arguments(List<ParameterSpec> parameters, CodeBlock last) {
        Stream<CodeBlock> names = parameters.stream().map(parameter -> CodeBlock.of("$N", parameter));
        return Stream.concat(names, Stream.of(last).filter(argument -> !argument.isEmpty()))
                .collect(CodeBlock.joining(",$W"));
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

    static CodeBlock signature(String name, List<ParameterSpec> parameters) {
        CodeBlock.Builder signature = CodeBlock.builder().add("$L(", name);
        for (int i = 0; i < parameters.size(); i++) {
            TypeName type = parameters.get(i).type().withoutAnnotations();
            TypeName erased = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
            signature.add(i == 0 ? "$T" : ", $T", erased);
        }
        return signature.add(")").build();
    }

    private List<ParameterSpec> parameters(OperationModel operation) {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (ParameterModel parameter : operation.parameters()) {
            if (parameter.required()) {
                parameters.add(ParameterSpec.builder(formats.argument(parameter.value()), parameter.javaName())
                        .build());
            }
        }
        operation
                .body()
                .ifPresent(body -> parameters.add(ParameterSpec.builder(bodies.parameterType(body), body.javaName())
                        .build()));
        operation
                .parameterObject()
                .ifPresent(object -> parameters.add(ParameterSpec.builder(names.modelClass(object), PARAMETER_OBJECT)
                        .build()));
        return parameters;
    }
}
