package dev.specwright.emit;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.specwright.model.ClientModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.TaskModel;
import dev.specwright.model.TaskModel.Fetched;
import dev.specwright.model.TaskModel.InTask;
import dev.specwright.model.TaskModel.Kept;
import dev.specwright.model.TaskModel.Target;
import dev.specwright.model.TypeRef;
import dev.specwright.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Emits what operations that begin something on the server have beside their calls: to wait for it, and to resume it. */
final class TaskEmitter {

    private static final String OPTIONS = "options";
    private static final String TOKEN = "token";

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
    private final BodyEmitter bodies;
    private final CallEmitter calls;

    TaskEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies, CallEmitter calls) {
        this.names = names;
        this.types = types;
        this.formats = new FormattedTypes(names, types);
        this.bodies = bodies;
        this.calls = calls;
    }

    /**
     * One of the two faces of an operation.
     *
     * @param operation the operation
     * @param parameters the Java parameters of its call
     * @param owner the class that describes the call
     * @param async whether its methods return futures
     */
    record Face(OperationModel operation, List<ParameterSpec> parameters, ClassName owner, boolean async) {}

    /** The methods of a face; none where the operation begins nothing. */
    List<MethodSpec> methods(Face face, CodeBlock signature) {
        Optional<TaskModel> task = face.operation().task();
        if (task.isEmpty()) {
            return List.of();
        }
        String name = face.operation().name();
        TypeName result = result(task.get());
        TypeName operation = ParameterizedTypeName.get(names.coreClass("Operation"), result);
        ClassName requestOptions = names.coreClass("RequestOptions");
        ClassName waitOptions = names.coreClass("WaitOptions");
        List<MethodSpec> methods = new ArrayList<>();
        face.operation()
                .parameterObject()
                .ifPresent(object -> methods.add(withoutParameterObject(face, result, object)));
        methods.add(start(face, name + "AndWait", result)
                .addJavadoc("As {@link #$L}, and waits for what comes of it.", signature)
                .addStatement(
                        "return $L($L)",
                        name + "AndWait",
                        arguments(face.parameters(), CodeBlock.of("$T.DEFAULT", waitOptions)))
                .build());
        methods.add(start(face, name + "AndWait", result)
                .addJavadoc("As {@link #$L}, and waits; the options are checked first.", signature)
                .addParameter(waitOptions, OPTIONS)
                .addStatement("return $L", sent(face, "run"))
                .build());
        methods.add(start(face, name + "Operation", operation)
                .addJavadoc("As {@link #$L}: what it begins, to wait for.", signature)
                .addStatement(
                        "return $L($L)",
                        name + "Operation",
                        arguments(face.parameters(), CodeBlock.of("$T.NONE", requestOptions)))
                .build());
        methods.add(start(face, name + "Operation", operation)
                .addJavadoc("As {@link #$L} with options: what it begins, to wait for.", signature)
                .addParameter(requestOptions, OPTIONS)
                .addStatement("return $L", sent(face, "begin"))
                .build());
        methods.add(resume(face, operation));
        return methods;
    }

    private MethodSpec withoutParameterObject(Face face, TypeName result, String object) {
        List<ParameterSpec> needed =
                face.parameters().subList(0, face.parameters().size() - 1);
        String name = face.operation().name() + "AndWait";
        CodeBlock all = arguments(needed, CodeBlock.of("$T.builder().build()", names.modelClass(object)));
        return start(face, needed, name, result)
                .addJavadoc("As {@code $L} without optional parameters.", name)
                .addStatement("return $L($L)", name, all)
                .build();
    }

    private MethodSpec resume(Face face, TypeName operation) {
        String name = face.operation().name();
        CodeBlock type = CodeBlock.of("$L()", name + "OperationType");
        return MethodSpec.methodBuilder("resume" + JavaNames.capitalised(name))
                .addJavadoc("What {@code $LOperation} began, maybe in another process; the token must be of it.", name)
                .addModifiers(PUBLIC)
                .returns(operation)
                .addParameter(String.class, TOKEN)
                .addStatement("return $L.resume(caller, $L)", owned(face, type), TOKEN)
                .build();
    }

    private static CodeBlock owned(Face face, CodeBlock call) {
        return face.async() ? CodeBlock.of("$T.$L", face.owner(), call) : call;
    }

    private static CodeBlock sent(Face face, String method) {
        CodeBlock call = CodeBlock.of(
                "$L($L)", face.operation().name() + "OperationCall", arguments(face.parameters(), CodeBlock.of("")));
        return CodeBlock.of("$L.$L(caller,$W$L)", owned(face, call), method + (face.async() ? "Async" : ""), OPTIONS);
    }

    private static CodeBlock arguments(List<ParameterSpec> parameters, CodeBlock last) {
        List<CodeBlock> all = new ArrayList<>();
        parameters.forEach(parameter -> all.add(CodeBlock.of("$N", parameter)));
        all.add(last);
        return all.stream().filter(argument -> !argument.isEmpty()).collect(CodeBlock.joining(",$W"));
    }

    private static MethodSpec.Builder start(Face face, String name, TypeName result) {
        return start(face, face.parameters(), name, result);
    }

    private static MethodSpec.Builder start(Face face, List<ParameterSpec> parameters, String name, TypeName result) {
        TypeName shown =
                face.async() ? ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), result) : result;
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(PUBLIC)
                .returns(shown)
                .addParameters(parameters);
        if (face.operation().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    /** What comes of a task, as a type argument. */
    private TypeName result(TaskModel task) {
        if (task.result() instanceof Fetched fetched) {
            OperationModel target = fetched.target().operation();
            return types.orNull(calls.result(target), calls.mayReturnNull(target));
        } else if (task.result() instanceof InTask inTask) {
            return types.orNull(types.boxed(inTask.type()), true);
        }
        TypeName read = calls.result(task.read().operation());
        return task.several() ? ParameterizedTypeName.get(ClassName.get(List.class), read) : types.orNull(read, true);
    }

    /** The methods that describe what an operation begins, for both faces. */
    List<MethodSpec> description(Face face) {
        Optional<TaskModel> task = face.operation().task();
        return task.map(found -> List.of(call(face, found), type(face, found))).orElse(List.of());
    }

    private MethodSpec call(Face face, TaskModel task) {
        String name = face.operation().name();
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "$L().begunBy($L($L))",
                        name + "OperationType",
                        CallEmitter.methodName(face.operation()),
                        arguments(face.parameters(), CodeBlock.of("")));
        task.kept().forEach(kept -> call.add("\n$L", keep(kept, face.operation())));
        return MethodSpec.methodBuilder(name + "OperationCall")
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(names.coreClass("OperationCall"), result(task)))
                .addParameters(face.parameters())
                .addStatement("return $L", call.build())
                .build();
    }

    private CodeBlock keep(Kept kept, OperationModel operation) {
        String name = JavaLiterals.string(kept.name());
        if (kept.parameter().isPresent()) {
            ParameterModel parameter = kept.parameter().get();
            CodeBlock value = formats.text(parameter.value().type(), CodeBlock.of("$L", parameter.javaName()));
            return CodeBlock.of(".keep($L, $L)", name, value);
        }
        BodyModel body = operation.body().orElseThrow();
        return CodeBlock.of(
                ".keep($L, $L, $L, $L)",
                name,
                bodies.codec(body.value().type()),
                body.javaName(),
                JavaLiterals.string(kept.pointer()));
    }

    private MethodSpec type(Face face, TaskModel task) {
        CodeBlock.Builder type = CodeBlock.builder()
                .add("$L", start(face, task))
                .add(
                        "\n.task($L, $L, values -> $L)",
                        JavaLiterals.string(task.ids()),
                        JavaLiterals.string(task.idParameter()),
                        call(face, task.read()))
                .add(
                        "\n.state($L, $L)",
                        JavaLiterals.string(task.states().pointer()),
                        texts(task.states().succeeded()));
        if (!task.states().failed().isEmpty()) {
            type.add("\n.failed($L)", texts(task.states().failed()));
        }
        task.states().error().ifPresent(error -> type.add("\n.error($L)", JavaLiterals.string(error)));
        if (task.result() instanceof Fetched fetched) {
            fetched.found()
                    .forEach(found -> type.add(
                            "\n.found($L, $L)",
                            JavaLiterals.string(found.name()),
                            JavaLiterals.string(found.pointer())));
        }
        task.interval().ifPresent(seconds -> type.add("\n.every($L)", seconds));
        return MethodSpec.methodBuilder(face.operation().name() + "OperationType")
                .addModifiers(STATIC)
                .returns(ParameterizedTypeName.get(names.coreClass("OperationType"), result(task)))
                .addStatement("return $L", type.build())
                .build();
    }

    private CodeBlock start(Face face, TaskModel task) {
        ClassName type = names.coreClass("OperationType");
        String call = JavaLiterals.string(
                face.operation().method() + " " + face.operation().path());
        if (task.result() instanceof Fetched fetched) {
            return CodeBlock.of("$T.fetched($L, values -> $L)", type, call, call(face, fetched.target()));
        } else if (task.result() instanceof InTask inTask) {
            return CodeBlock.of(
                    "$T.inTask($L, $L, $L)",
                    type,
                    call,
                    JavaLiterals.string(inTask.pointer()),
                    bodies.codec(inTask.type()));
        }
        CodeBlock codec = bodies.codec(
                task.read().operation().result().orElseThrow().value().type());
        return task.several()
                ? CodeBlock.of("$T.tasks($L, $L)", type, call, codec)
                : CodeBlock.of("$T.inTask($L, \"\", $L)", type, call, codec);
    }

    /** The description of a call that follows, its arguments from what is known by then. */
    private CodeBlock call(Face face, Target target) {
        OperationModel operation = target.operation();
        List<CodeBlock> arguments = new ArrayList<>();
        operation.parameters().stream()
                .filter(ParameterModel::required)
                .forEach(parameter -> arguments.add(value(parameter)));
        operation.body().ifPresent(body -> arguments.add(CodeBlock.of("null")));
        operation
                .parameterObject()
                .ifPresent(object -> arguments.add(CodeBlock.of("$T.builder().build()", names.modelClass(object))));
        CodeBlock call = CodeBlock.of(
                "$L($L)", CallEmitter.methodName(operation), arguments.stream().collect(CodeBlock.joining(", ")));
        ClassName owner = names.apiClass(target.group());
        return owner.equals(face.owner()) ? call : CodeBlock.of("$T.$L", owner, call);
    }

    private CodeBlock value(ParameterModel parameter) {
        TypeRef type = parameter.value().type();
        CodeBlock value =
                CodeBlock.of("values.get($L, $L)", JavaLiterals.string(parameter.jsonName()), bodies.codec(type));
        return FormattedTypes.isFormatted(type) ? CodeBlock.of("$L.parse($L)", formats.format(type), value) : value;
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(JavaLiterals::string).collect(Collectors.joining(", "));
    }

    /** The client's method that resumes whatever any of its operations began; empty where none begins anything. */
    static Optional<MethodSpec> resume(ClientModel client, JavaNamespace names) {
        List<CodeBlock> all = new ArrayList<>();
        client.groups()
                .forEach(group -> group.operations().stream()
                        .filter(operation -> operation.task().isPresent())
                        .forEach(operation -> all.add(
                                CodeBlock.of("$T.$LOperationType()", names.apiClass(group.name()), operation.name()))));
        ClassName operation = names.coreClass("Operation");
        TypeName anything = WildcardTypeName.subtypeOf(Object.class);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(MethodSpec.methodBuilder("resume")
                        .addJavadoc(
                                "What was begun before, maybe in another process: goes on from {@link $T#token()}.",
                                operation)
                        .addModifiers(PUBLIC)
                        .returns(ParameterizedTypeName.get(operation, anything))
                        .addParameter(String.class, TOKEN)
                        .addStatement(
                                "return $T.resume(caller, $L,$W$L)",
                                names.coreClass("OperationType"),
                                TOKEN,
                                all.stream().collect(CodeBlock.joining(",$W")))
                        .build());
    }
}
