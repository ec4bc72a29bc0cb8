package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaClass.Kind;
import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.ClientModel;
import dev.specwright.model.HeadersModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.AnswerModel;
import dev.specwright.model.OperationModel.AnswersModel;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What answers are beside models: the sealed types of those that are of several types, and the headers' constants. */
final class AnswersSurface {

    private static final String UNLISTED = "Unlisted";

    private AnswersSurface() {}

    static List<JavaClass> of(ClientModel client) {
        List<JavaClass> classes = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        client.groups().stream()
                .flatMap(group -> group.operations().stream())
                .forEach(operation -> operation
                        .result()
                        .flatMap(ResultModel::answers)
                        .filter(answers -> known.add(answers.name()))
                        .ifPresent(answers -> classes.addAll(of(answers, operation))));
        client.headers().ifPresent(headers -> classes.add(of(headers)));
        return classes;
    }

    private static List<JavaClass> of(AnswersModel answers, OperationModel operation) {
        JavaType self = JavaType.model(answers.name());
        String pointer = operation.pointer() + "/responses";
        ClassDraft draft = new ClassDraft(self, Kind.INTERFACE, JavaType.of("java.lang.Object"), pointer, false);
        List<JavaClass> classes = new ArrayList<>();
        List<Parameter> functions = new ArrayList<>();
        for (AnswerModel answer : answers.all()) {
            List<Parameter> body =
                    answer.content().map(content -> new Parameter(GroupSurface.returned(content), "body")).stream()
                            .toList();
            String place = pointer + "/" + answer.status();
            classes.add(record(self, answer.javaName(), body, place));
            functions.add(function(self, answer.javaName()));
            draft.fact("status of " + answer.javaName(), answer.status(), place);
        }
        if (!answers.isComplete()) {
            List<Parameter> status =
                    List.of(new Parameter(JavaType.of("int"), "status"), new Parameter(JavaType.STRING, "text"));
            classes.add(record(self, UNLISTED, status, pointer));
            functions.add(function(self, UNLISTED));
        }
        classes.add(
                0,
                draft.method("match", JavaType.of("R"), functions.toArray(Parameter[]::new))
                        .done());
        return classes;
    }

    private static JavaClass record(JavaType sealed, String name, List<Parameter> components, String pointer) {
        ClassDraft draft = new ClassDraft(sealed.nested(name), Kind.RECORD, sealed, pointer, false);
        draft.add(new JavaMember(name, JavaMember.Kind.CONSTRUCTOR, JavaType.VOID, components, false, pointer));
        components.forEach(component -> draft.method(component.name(), component.type()));
        return draft.done();
    }

    private static Parameter function(JavaType sealed, String record) {
        JavaType result = JavaType.extending(JavaType.of("R"));
        JavaType taken = JavaType.accepting(sealed.nested(record));
        return new Parameter(JavaType.of("java.util.function.Function", taken, result), JavaNames.memberName(record));
    }

    private static JavaClass of(HeadersModel headers) {
        ClassDraft draft = ClassDraft.plain(JavaType.of(headers.name()), "");
        headers.all()
                .forEach(header -> draft.add(new JavaMember(
                                header.constant(),
                                JavaMember.Kind.FIELD,
                                JavaType.core(
                                        "ResponseHeader",
                                        ShownTypes.boxed(header.value().type())),
                                List.of(),
                                header.deprecated(),
                                header.pointer()))
                        .fact("header of " + header.constant(), header.jsonName(), header.pointer()));
        return draft.done();
    }
}
