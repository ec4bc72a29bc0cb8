package dev.specwright.emit;

import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.AnswerModel;
import dev.specwright.model.OperationModel.AnswersModel;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what an operation returns whose successes are of several types: a sealed type, a record for each status. */
final class AnswersEmitter {

    /** The record for successes that the document does not speak of. */
    static final String UNLISTED = "Unlisted";

    private final JavaNamespace names;
    private final JavaTypes types;
    private final StreamEmitter streams;

    AnswersEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies) {
        this.names = names;
        this.types = types;
        this.streams = new StreamEmitter(names, types, bodies);
    }

    /** The start of the description of a call. */
    CodeBlock call(OperationModel operation, AnswersModel answers) {
        ClassName type = names.modelClass(answers.name());
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "$T.of($S, $L, new $T<$T>($L)",
                        names.coreClass("ApiCall"),
                        operation.method(),
                        JavaLiterals.string(operation.path()),
                        names.coreClass("Answers"),
                        type,
                        answers.isComplete() ? CodeBlock.of("") : CodeBlock.of("$T.$L::new", type, UNLISTED));
        for (AnswerModel answer : answers.all()) {
            String reader = answer.content().map(AnswersEmitter::reader).orElse("nothing");
            CodeBlock codec = answer.content().map(streams::codec).orElse(CodeBlock.of(""));
            call.add("\n        .$L($S$L,$W$T.$L::new)", reader, answer.status(), codec, type, answer.javaName());
        }
        return call.add(")").build();
    }

    private static String reader(ResultModel content) {
        String reader = StreamEmitter.reader(content);
        return reader.isEmpty() ? "json" : JavaNames.memberName(reader);
    }

    /** The sealed type. */
    TypeSpec emit(AnswersModel answers, OperationModel operation, Javadocs javadocs) {
        ClassName self = names.modelClass(answers.name());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addJavadoc(
                        "What {@code $L} returns, by the status of the answer.\n\n<p>Operation $L",
                        operation.name(),
                        JavadocText.code("#" + operation.pointer()))
                .addModifiers(PUBLIC, SEALED);
        type.addMethod(match(answers, self));
        for (AnswerModel answer : answers.all()) {
            TypeSpec.Builder record = record(answer.javaName(), body(answer), self);
            Documentation documentation = new Documentation(
                    "Status " + answer.status() + ".",
                    answer.documentation().description(),
                    Optional.empty(),
                    List.of());
            type.addType(record.addJavadoc(javadocs.comment(documentation, "")).build());
        }
        if (!answers.isComplete()) {
            List<ParameterSpec> status = List.of(
                    ParameterSpec.builder(TypeName.INT, "status").build(),
                    ParameterSpec.builder(String.class, "text").build());
            type.addType(record(UNLISTED, status, self)
                    .addJavadoc("A success that the document does not speak of, and the text of its body.")
                    .build());
        }
        return type.build();
    }

    private List<ParameterSpec> body(AnswerModel answer) {
        List<ParameterSpec> body = new ArrayList<>();
        answer.content().ifPresent(content -> {
            TypeName held = types.orNull(streams.type(content), content.value().nullable());
            body.add(ParameterSpec.builder(held, "body").build());
        });
        return body;
    }

    private static TypeSpec.Builder record(String name, List<ParameterSpec> components, ClassName self) {
        return TypeSpec.recordBuilder(name)
                .addModifiers(PUBLIC, STATIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(components)
                        .build())
                .addSuperinterface(self);
    }

    private static MethodSpec match(AnswersModel answers, ClassName self) {
        TypeVariableName result = TypeVariableName.get("R");
        MethodSpec.Builder match = MethodSpec.methodBuilder("match")
                .addJavadoc("Applies the function of the status that the answer had.")
                .addModifiers(PUBLIC, DEFAULT)
                .addTypeVariable(result)
                .returns(result);
        List<String> records = new ArrayList<>();
        answers.all().forEach(answer -> records.add(answer.javaName()));
        if (!answers.isComplete()) {
            records.add(UNLISTED);
        }
        String last = records.get(records.size() - 1);
        for (String record : records) {
            String name = JavaNames.memberName(record);
            match.addParameter(ParameterSpec.builder(function(self.nestedClass(record), result), name)
                    .build());
            if (record.equals(last)) {
                match.addStatement("return $L.apply(($L) this)", name, record);
            } else {
                match.beginControlFlow("if (this instanceof $L it)", record)
                        .addStatement("return $L.apply(it)", name)
                        .endControlFlow();
            }
        }
        return match.build();
    }

    private static TypeName function(TypeName from, TypeName to) {
        return ParameterizedTypeName.get(
                ClassName.get(Function.class), WildcardTypeName.supertypeOf(from), WildcardTypeName.subtypeOf(to));
    }
}
