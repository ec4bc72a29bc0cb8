package dev.specwright.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ItemFormat;
import dev.specwright.model.OperationModel.ResultModel;
import java.io.InputStream;

/** Writes what returns a stream: of bytes, of lines of JSON, or of server-sent events. */
final class StreamEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final BodyEmitter bodies;

    StreamEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies) {
        this.names = names;
        this.types = types;
        this.bodies = bodies;
    }

    /** The type of what is read as it arrives. */
    TypeName type(ResultModel result) {
        if (result.items().isEmpty()) {
            return ClassName.get(InputStream.class);
        }
        TypeName data = result.items().get() == ItemFormat.TEXT_EVENTS
                ? ClassName.get(String.class)
                : types.boxed(result.value().type());
        return ParameterizedTypeName.get(
                names.coreClass("ItemStream"),
                result.items().get() == ItemFormat.LINES
                        ? data
                        : ParameterizedTypeName.get(names.coreClass("ServerEvent"), data));
    }

    /** The start of the description of a call that returns it. */
    CodeBlock call(OperationModel operation, ResultModel result) {
        CodeBlock target = CodeBlock.of("$S, $L", operation.method(), JavaLiterals.string(operation.path()));
        ClassName call = names.coreClass("ApiCall");
        return result.items()
                .map(format -> switch (format) {
                    case LINES ->
                        CodeBlock.of(
                                "$T.ofLines($L, $L)",
                                call,
                                target,
                                bodies.codec(result.value().type()));
                    case TEXT_EVENTS -> CodeBlock.of("$T.ofEvents($L)", call, target);
                    case EVENTS ->
                        CodeBlock.of(
                                "$T.ofEvents($L, $L)",
                                call,
                                target,
                                bodies.codec(result.value().type()));
                })
                .orElse(CodeBlock.of("$T.ofStream($L)", call, target));
    }
}
