package dev.specwright.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.ItemFormat;
import dev.specwright.model.OperationModel.ResultModel;
import java.io.InputStream;

/** Writes what a call returns that is of one type: JSON, text, or a stream of bytes, of lines, of server-sent events. */
final class StreamEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final BodyEmitter bodies;

    StreamEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies) {
        this.names = names;
        this.types = types;
        this.bodies = bodies;
    }

    /** The type of what is returned. */
    TypeName type(ResultModel result) {
        return switch (result.kind()) {
            case TEXT -> ClassName.get(String.class);
            case BINARY, FORM, MULTIPART -> stream(result);
            case JSON -> types.boxed(result.value().type());
        };
    }

    private TypeName stream(ResultModel result) {
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

    /** What reads it, as the support classes call it, and the codec that goes with that where it takes one. */
    CodeBlock call(OperationModel operation, ResultModel result) {
        return CodeBlock.of(
                "$T.of$L($S, $L$L)",
                names.coreClass("ApiCall"),
                reader(result),
                operation.method(),
                JavaLiterals.string(operation.path()),
                codec(result));
    }

    /** {@code Text} for text, {@code Lines} for lines and so on, {@code ""} for JSON. */
    static String reader(ResultModel result) {
        return switch (result.kind()) {
            case JSON -> "";
            case TEXT -> "Text";
            case BINARY, FORM, MULTIPART ->
                result.items()
                        .map(format -> format == ItemFormat.LINES ? "Lines" : "Events")
                        .orElse("Stream");
        };
    }

    /** The codec as a further argument; nothing where text and bytes are read as they are. */
    CodeBlock codec(ResultModel result) {
        boolean coded = result.kind() == BodyKind.JSON
                || result.items()
                        .filter(format -> format != ItemFormat.TEXT_EVENTS)
                        .isPresent();
        return coded ? CodeBlock.of(", $L", bodies.codec(result.value().type())) : CodeBlock.of("");
    }
}
