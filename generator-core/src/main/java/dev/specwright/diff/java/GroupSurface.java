package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ItemFormat;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.model.TaskModel;
import dev.specwright.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** The operations of one tag, blocking and asynchronous, each in its forms. */
final class GroupSurface {

    private static final Parameter OPTIONS = new Parameter(JavaType.core("RequestOptions"), "options");

    private final ConstraintTexts texts;
    private final boolean async;
    private final ClassDraft draft;

    private GroupSurface(JavaType type, boolean async, String pointer, ConstraintTexts texts) {
        this.texts = texts;
        this.async = async;
        this.draft = ClassDraft.plain(type, pointer);
    }

    static List<JavaClass> of(GroupModel group, ConstraintTexts texts) {
        String pointer = group.operations().stream()
                .findFirst()
                .map(first -> first.pointer() + "/tags")
                .orElse("");
        GroupSurface sync = new GroupSurface(JavaType.of(group.name()), false, pointer, texts);
        GroupSurface async =
                new GroupSurface(JavaType.of(ClientSurface.asyncName(group.name(), "Api")), true, pointer, texts);
        for (OperationModel operation : group.operations()) {
            sync.add(operation);
            sync.facts(operation);
            async.add(operation);
        }
        return List.of(sync.draft.done(), async.draft.done());
    }

    private void add(OperationModel operation) {
        List<Parameter> all = parameters(operation);
        JavaType returned = returned(operation);
        JavaType result = boxed(returned);
        JavaType response = JavaType.core("ApiResponse", result);
        JavaType body = async ? future(result) : returned;
        JavaType whole = async ? future(response) : response;
        if (operation.parameterObject().isPresent()) {
            form(operation, operation.name(), body, all.subList(0, all.size() - 1));
        }
        List<Parameter> withOptions = new ArrayList<>(all);
        withOptions.add(OPTIONS);
        form(operation, operation.name(), body, all);
        form(operation, operation.name(), body, withOptions);
        form(operation, operation.name() + "WithResponse", whole, all);
        form(operation, operation.name() + "WithResponse", whole, withOptions);
        operation.task().ifPresent(task -> addTask(operation, task, all));
        operation.pagination().ifPresent(pages -> {
            JavaType paged = JavaType.core(async ? "AsyncPaged" : "Paged", PageTypes.item(operation, pages), result);
            if (operation.parameterObject().isPresent()) {
                form(operation, pages.name(), paged, all.subList(0, all.size() - 1));
            }
            form(operation, pages.name(), paged, all);
            form(operation, pages.name(), paged, withOptions);
        });
    }

    private void addTask(OperationModel operation, TaskModel task, List<Parameter> all) {
        JavaType result = result(task);
        JavaType begun = JavaType.core("Operation", result);
        List<Parameter> withOptions = new ArrayList<>(all);
        withOptions.add(OPTIONS);
        List<Parameter> withWait = new ArrayList<>(all);
        withWait.add(new Parameter(JavaType.core("WaitOptions"), "options"));
        if (operation.parameterObject().isPresent()) {
            List<Parameter> needed = all.subList(0, all.size() - 1);
            form(operation, operation.name() + "AndWait", async ? future(result) : result, needed);
        }
        form(operation, operation.name() + "AndWait", async ? future(result) : result, all);
        form(operation, operation.name() + "AndWait", async ? future(result) : result, withWait);
        form(operation, operation.name() + "Operation", async ? future(begun) : begun, all);
        form(operation, operation.name() + "Operation", async ? future(begun) : begun, withOptions);
        draft.add(new JavaMember(
                "resume" + JavaNames.capitalised(operation.name()),
                JavaMember.Kind.METHOD,
                begun,
                List.of(new Parameter(JavaType.STRING, "token")),
                false,
                operation.pointer()));
    }

    private static JavaType result(TaskModel task) {
        if (task.result() instanceof TaskModel.Fetched fetched) {
            return boxed(returned(fetched.target().operation()));
        } else if (task.result() instanceof TaskModel.InTask inTask) {
            return TypeNames.boxed(inTask.type());
        }
        JavaType read = boxed(returned(task.read().operation()));
        return task.several() ? JavaType.of("java.util.List", read) : read;
    }

    private static String fact(TaskModel task) {
        return task.ids() + " " + task.read().operation().path() + " " + task.states();
    }

    private static JavaType boxed(JavaType returned) {
        return returned.equals(JavaType.VOID) ? JavaType.of("java.lang.Void") : returned;
    }

    /** A form, and the one without the parameters that have defaults for the client as a whole. */
    private void form(OperationModel operation, String name, JavaType returned, List<Parameter> parameters) {
        List<String> defaulted = operation.parameters().stream()
                .filter(parameter -> parameter.environment().isPresent())
                .map(ParameterModel::javaName)
                .toList();
        List<Parameter> others = parameters.stream()
                .filter(parameter -> !defaulted.contains(parameter.name()))
                .toList();
        add(operation, name, returned, parameters);
        if (others.size() < parameters.size()) {
            add(operation, name, returned, others);
        }
    }

    private void add(OperationModel operation, String name, JavaType returned, List<Parameter> parameters) {
        draft.add(new JavaMember(
                name, JavaMember.Kind.METHOD, returned, parameters, operation.deprecated(), operation.pointer()));
    }

    private static JavaType future(JavaType value) {
        return JavaType.of("java.util.concurrent.CompletableFuture", value);
    }

    private static JavaType returned(OperationModel operation) {
        return operation
                .result()
                .map(result -> result.answers()
                        .map(answers -> JavaType.model(answers.name()))
                        .orElseGet(() -> returned(result)))
                .orElse(JavaType.VOID);
    }

    /** What is returned where that is of one type. */
    static JavaType returned(ResultModel result) {
        return switch (result.kind()) {
            case TEXT -> JavaType.STRING;
            case BINARY, FORM, MULTIPART -> stream(result);
            case JSON -> TypeNames.boxed(result.value().type());
        };
    }

    private static JavaType stream(ResultModel result) {
        if (result.items().isEmpty()) {
            return JavaType.of("java.io.InputStream");
        }
        ItemFormat items = result.items().get();
        JavaType data = items == ItemFormat.TEXT_EVENTS
                ? JavaType.STRING
                : TypeNames.boxed(result.value().type());
        return JavaType.core("ItemStream", items == ItemFormat.LINES ? data : JavaType.core("ServerEvent", data));
    }

    private static List<Parameter> parameters(OperationModel operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (ParameterModel parameter : operation.parameters()) {
            if (parameter.required()) {
                parameters.add(new Parameter(ShownTypes.argument(parameter.value()), parameter.javaName()));
            }
        }
        operation.body().ifPresent(body -> parameters.add(new Parameter(type(body), body.javaName())));
        operation
                .parameterObject()
                .ifPresent(object -> parameters.add(new Parameter(JavaType.model(object), "params")));
        return parameters;
    }

    static JavaType type(BodyModel body) {
        return switch (body.kind()) {
            case JSON, FORM, MULTIPART -> TypeNames.boxed(body.value().type());
            case TEXT -> JavaType.STRING;
            case BINARY -> JavaType.core("BinaryBody");
        };
    }

    /** What is sent, and where to. */
    private void facts(OperationModel operation) {
        String name = operation.name() + "()";
        draft.fact("call of " + name, operation.method() + " " + operation.path(), operation.pointer());
        operation.server().ifPresent(server -> draft.fact("server of " + name, server, operation.pointer()));
        operation.task().ifPresent(task -> draft.fact("task of " + name, fact(task), operation.pointer()));
        draft.fact("credentials of " + name, operation.security().toString(), operation.pointer() + "/security");
        for (ParameterModel parameter : operation.parameters()) {
            String what = parameter.place() + " " + parameter.jsonName() + " " + parameter.style() + " "
                    + texts.of(parameter.value()).orElse("");
            draft.fact("parameter " + parameter.javaName() + " of " + name, what.strip(), operation.pointer());
        }
        operation
                .pagination()
                .ifPresent(pages -> draft.fact("pages of " + name, PageTypes.shown(pages), operation.pointer()));
        operation
                .failures()
                .errors()
                .forEach(error -> draft.fact(
                        "body of failure " + error.status() + " of " + name,
                        TypeNames.boxed(error.type()).shown(),
                        operation.pointer() + "/responses"));
        operation.body().ifPresent(body -> {
            String parts = body.parts().stream()
                    .map(part -> part.jsonName() + " " + part.style() + " " + part.contentType())
                    .toList()
                    .toString();
            String what = body.mediaType() + (body.required() ? " required " : " ") + parts + " "
                    + texts.of(body.value()).orElse("");
            draft.fact("body of " + name, what.strip(), operation.pointer() + "/requestBody");
        });
        operation
                .result()
                .ifPresent(result -> draft.fact(
                        "result of " + name,
                        result.mediaTypes() + " " + result.otherStatuses(),
                        operation.pointer() + "/responses"));
    }
}
