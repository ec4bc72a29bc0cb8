package dev.specwright.emit;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.CredentialModel;
import dev.specwright.model.HeadersModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.FailureModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.model.ParameterStyle;
import dev.specwright.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Emits the method that describes a call: where it goes, what it carries, what comes back. */
final class CallEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
    private final BodyEmitter bodies;
    private final StreamEmitter streams;
    private final AnswersEmitter answers;
    private final Checks checks;
    private final List<CredentialModel> credentials;
    private final Optional<HeadersModel> headers;

    CallEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies, Checks checks, ClientModel client) {
        this.checks = checks;
        this.names = names;
        this.types = types;
        this.formats = new FormattedTypes(names, types);
        this.bodies = bodies;
        this.streams = new StreamEmitter(names, types, bodies);
        this.answers = new AnswersEmitter(names, types, bodies);
        this.credentials = client.credentials();
        this.headers = client.headers();
    }

    /** What is checked, and the validators of what no model checks. */
    record Checks(RequestChecks requests, RequestValidatorEmitter own) {}

    /** The class of the constants by which headers are read; for operations whose answers have any. */
    String headersClass() {
        return headers.orElseThrow().name();
    }

    static String methodName(OperationModel operation) {
        return operation.name() + "Call";
    }

    /** The type of the body as a type argument: {@code Void} where there is none. */
    TypeName result(OperationModel operation) {
        TypeName returned = returned(operation);
        return returned.equals(TypeName.VOID) ? returned.box() : returned;
    }

    /** The type of the body as a blocking method returns it. */
    TypeName returned(OperationModel operation) {
        return operation
                .result()
                .map(result -> result.answers()
                        .<TypeName>map(several -> names.modelClass(several.name()))
                        .orElseGet(() -> streams.type(result)))
                .orElse(TypeName.VOID);
    }

    /** Whether there may be no body to return: with statuses of which the document says so, or where it is null. */
    boolean mayReturnNull(OperationModel operation) {
        return operation
                .result()
                .map(result -> result.answers().isEmpty()
                        && (result.value().nullable() || !result.otherStatuses().isEmpty()))
                .orElse(true);
    }

    /** The method, in the class of a group. */
    MethodSpec emit(OperationModel operation, String group, List<ParameterSpec> parameters) {
        CodeBlock.Builder chain = CodeBlock.builder().add(start(operation));
        operation.server().ifPresent(url -> chain.add("\n.server($L)", JavaLiterals.string(url)));
        operation.parameters().forEach(parameter -> chain.add("\n$L", parameter(parameter, operation)));
        operation
                .parameterObject()
                .filter(checks.requests()::isChecked)
                .map(object -> bodies.check(object, OperationsEmitter.PARAMETER_OBJECT))
                .ifPresent(check -> chain.add("\n$L", check));
        if (checks.requests().hasOwn(operation)) {
            chain.add("\n.check(() -> $L)", checks.own().call(operation, group));
        }
        operation.body().ifPresent(body -> bodies.emit(body).forEach(part -> chain.add("\n$L", part)));
        chain.add(security(operation)).add(failures(operation.failures()));
        MethodSpec.Builder method = MethodSpec.methodBuilder(methodName(operation));
        if (operation.parameterObject().filter(bodies::isDeprecated).isPresent()) {
            method.addAnnotation(DeprecatedUses.suppression());
        }
        return method.addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(names.coreClass("ApiCall"), result(operation)))
                .addParameters(parameters)
                .addStatement("return $L", chain.build())
                .build();
    }

    private CodeBlock start(OperationModel operation) {
        ClassName call = names.coreClass("ApiCall");
        String path = JavaLiterals.string(operation.path());
        if (operation.result().isEmpty()) {
            return CodeBlock.of("$T.of($S, $L)", call, operation.method(), path);
        }
        ResultModel result = operation.result().get();
        CodeBlock.Builder start = CodeBlock.builder();
        start.add(
                result.answers().isPresent()
                        ? answers.call(operation, result.answers().get())
                        : streams.call(operation, result));
        if (!isUsual(result)) {
            start.add("\n.accept($L)", JavaLiterals.string(String.join(", ", result.mediaTypes())));
        }
        if (!result.otherStatuses().isEmpty()) {
            start.add(
                    "\n.except($L)",
                    result.otherStatuses().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return start.build();
    }

    /** Whether plain JSON is what an operation returns: it is asked for unless something else is. */
    static boolean isUsual(ResultModel result) {
        return result.kind() == BodyKind.JSON
                && result.answers().isEmpty()
                && (result.mediaTypes().contains("application/json")
                        || result.mediaTypes().contains("*/*"));
    }

    private CodeBlock parameter(ParameterModel parameter, OperationModel operation) {
        CodeBlock value = parameter.required()
                ? required(parameter)
                : bodies.optional(operation.parameterObject().orElseThrow(), parameter.javaName());
        String place = parameter.place().name().toLowerCase(Locale.ROOT);
        String name = JavaLiterals.string(parameter.jsonName());
        return isPlain(parameter)
                ? CodeBlock.of(".$L($L, $L)", place, name, value)
                : CodeBlock.of(
                        ".$L($L, $L, $L, $L)",
                        place,
                        name,
                        style(names, parameter.style()),
                        bodies.codec(parameter.value().type()),
                        value);
    }

    /** What must be there is not left out for being null; of path variables the call sees to that itself. */
    private CodeBlock required(ParameterModel parameter) {
        boolean sure = parameter.place() == Place.PATH
                || parameter.value().nullable()
                || types.argument(parameter.value()).isPrimitive();
        String name = parameter.javaName();
        CodeBlock value =
                sure ? CodeBlock.of("$L", name) : CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, name, name);
        return formats.text(parameter.value().type(), value);
    }

    /** Whether a value's text is what Java's {@code toString} gives, in the usual style of its place. */
    static boolean isPlain(ParameterModel parameter) {
        ParameterStyle style = parameter.style();
        boolean usual = style.form()
                == (parameter.place() == Place.QUERY ? ParameterStyle.Form.FORM : ParameterStyle.Form.SIMPLE);
        TypeRef type = parameter.value().type();
        boolean repeated = parameter.place() == Place.QUERY
                && style.explode()
                && type instanceof TypeRef.ListOf list
                && !list.element().nullable()
                && isScalar(list.element().type());
        return usual && !style.allowReserved() && (isScalar(type) || repeated);
    }

    private static boolean isScalar(TypeRef type) {
        return type instanceof TypeRef.Text
                || type instanceof TypeRef.Truth
                || type instanceof TypeRef.Whole
                || type instanceof TypeRef.Decimal
                || type instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.ENUM);
    }

    static CodeBlock style(JavaNamespace names, ParameterStyle style) {
        return CodeBlock.of(
                "$T.$L$L$L",
                names.coreClass("ParameterStyle"),
                style.form().name(),
                style.explode() ? ".exploded()" : "",
                style.allowReserved() ? ".reserved()" : "");
    }

    /** Error types are asked for when there is an error: a plain call has no need to load them. */
    private CodeBlock failures(FailureModel failures) {
        CodeBlock.Builder calls = CodeBlock.builder();
        failures.errors()
                .forEach(error -> calls.add("\n.error($S, () -> $L)", error.status(), bodies.codec(error.type())));
        if (failures.idempotencyHeader().isPresent()) {
            calls.add("\n.idempotencyKey($S)", failures.idempotencyHeader().get());
        } else if (failures.idempotent()) {
            calls.add("\n.idempotent()");
        }
        return calls.build();
    }

    private CodeBlock security(OperationModel operation) {
        List<List<String>> alternatives = operation.security().stream()
                .map(this::known)
                .filter(schemes -> !schemes.isEmpty())
                .distinct()
                .toList();
        if (alternatives.isEmpty()) {
            return CodeBlock.of(credentials.isEmpty() ? "" : "\n.unsecured()");
        } else if (alternatives.size() == 1 && alternatives.get(0).size() == credentials.size()) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(
                "\n$L",
                alternatives.stream()
                        .map(schemes ->
                                schemes.stream().map(JavaLiterals::string).collect(Collectors.joining(", ")))
                        .map(schemes -> ".security(" + schemes + ")")
                        .collect(Collectors.joining()));
    }

    private List<String> known(List<String> schemes) {
        return credentials.stream()
                .map(CredentialModel::scheme)
                .filter(schemes::contains)
                .toList();
    }
}
