package dev.specwright.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.PartModel;
import dev.specwright.model.ParameterStyle;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.naming.MemberMethods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a call carries: its body, and the values of optional parameters. */
final class BodyEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final RequestChecks checks;
    private final Map<String, ObjectModel> models = new LinkedHashMap<>();

    BodyEmitter(JavaNamespace names, JavaTypes types, ApiModel api, RequestChecks checks) {
        this.names = names;
        this.types = types;
        this.checks = checks;
        api.types().forEach(type -> {
            if (type instanceof ObjectModel model) {
                models.put(model.name(), model);
            }
        });
    }

    /** The type of the parameter that takes a body. */
    TypeName type(BodyModel body) {
        return switch (body.kind()) {
            case JSON, FORM, MULTIPART -> types.boxed(body.value().type());
            case TEXT -> ClassName.get(String.class);
            case BINARY -> names.coreClass("BinaryBody");
        };
    }

    /** The type of that parameter with what is said of null. */
    TypeName parameterType(BodyModel body) {
        return types.orNull(type(body), !body.required() || isNullBody(body));
    }

    /** The calls that set a body. */
    List<CodeBlock> emit(BodyModel body) {
        List<CodeBlock> calls = new ArrayList<>();
        if (body.kind() == BodyKind.JSON) {
            calls.add(json(body));
            checks.model(body)
                    .filter(model -> isNullBody(body))
                    .ifPresent(model -> calls.add(check(model, body.javaName())));
            return calls;
        }
        CodeBlock content = content(body);
        boolean guarded = !body.required() && body.kind() != BodyKind.BINARY;
        calls.add(CodeBlock.of(
                ".body($L, $L)",
                JavaLiterals.string(mediaType(body)),
                guarded ? CodeBlock.of("$L == null ? null : $L", body.javaName(), content) : content));
        checks.model(body).ifPresent(model -> calls.add(check(model, body.javaName())));
        if (checks.areWanted()) {
            calls.addAll(mediaTypeChecks(body));
        }
        return calls;
    }

    private CodeBlock json(BodyModel body) {
        TypeRef type = body.value().type();
        String mediaType = JavaLiterals.string(mediaType(body));
        if (isNullBody(body)) {
            // Here null is a body, JSON's null, and not the lack of one.
            CodeBlock value = CodeBlock.of("$T.ofNullable($L)", Optional.class, body.javaName());
            CodeBlock optional = CodeBlock.of("$T.optional($L)", names.coreClass("JsonCodec"), codec(type));
            return CodeBlock.of(".body($L, $L, $L)", mediaType, optional, value);
        }
        CodeBlock.Builder call = CodeBlock.builder().add(".body($L, $L, $L", mediaType, codec(type), argument(body));
        checks.model(body).ifPresent(model -> call.add(", $T::validate", names.validatorClass(model)));
        return call.add(")").build();
    }

    /** Whether null is a body. Where any JSON will do, there is a value for it. */
    static boolean isNullBody(BodyModel body) {
        return body.kind() == BodyKind.JSON
                && body.required()
                && body.value().nullable()
                && !(body.value().type() instanceof TypeRef.AnyJson);
    }

    /** Else a null would go out as no body at all. */
    private static CodeBlock argument(BodyModel body) {
        return body.required()
                ? CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, body.javaName(), body.javaName())
                : CodeBlock.of("$L", body.javaName());
    }

    private static String mediaType(BodyModel body) {
        return switch (body.kind()) {
            case JSON -> body.mediaType().equals("*/*") ? "application/json" : body.mediaType();
            case TEXT -> body.mediaType().contains(";") ? body.mediaType() : body.mediaType() + "; charset=utf-8";
            case FORM, MULTIPART, BINARY -> body.mediaType();
        };
    }

    private CodeBlock content(BodyModel body) {
        CodeBlock codec = codec(body.value().type());
        return switch (body.kind()) {
            case FORM ->
                CodeBlock.of("$T.of($L, $L)$L", names.coreClass("FormBody"), codec, body.javaName(), styles(body));
            case MULTIPART ->
                CodeBlock.of(
                        "$T.of($L, $L)$L$L",
                        names.coreClass("MultipartBody"),
                        codec,
                        body.javaName(),
                        files(body),
                        styles(body));
            case TEXT -> CodeBlock.of("$T.of($L)", names.coreClass("TransportRequest", "Body"), argument(body));
            case BINARY, JSON -> argument(body);
        };
    }

    private CodeBlock styles(BodyModel body) {
        CodeBlock.Builder calls = CodeBlock.builder();
        for (PartModel part : body.parts()) {
            String name = JavaLiterals.string(part.jsonName());
            boolean json = body.kind() == BodyKind.FORM
                    && part.contentType().filter(type -> type.contains("json")).isPresent();
            ParameterStyle asJson = new ParameterStyle(ParameterStyle.Form.JSON, false, false);
            part.style()
                    .or(() -> json ? Optional.of(asJson) : Optional.empty())
                    .ifPresent(style -> calls.add("\n.style($L, $L)", name, CallEmitter.style(names, style)));
            boolean file = fileProperties(body).stream()
                    .anyMatch(property -> property.jsonName().equals(part.jsonName()));
            part.contentType()
                    .filter(type -> body.kind() == BodyKind.MULTIPART)
                    .flatMap(type -> file ? Optional.of(type) : firstOf(type))
                    .ifPresent(type -> calls.add("\n.type($L, $L)", name, JavaLiterals.string(type)));
        }
        return calls.build();
    }

    private CodeBlock files(BodyModel body) {
        CodeBlock.Builder calls = CodeBlock.builder();
        for (PropertyModel property : fileProperties(body)) {
            calls.add(
                    "\n.$L($L, $L)",
                    property.value().type() instanceof TypeRef.ListOf ? "files" : "file",
                    JavaLiterals.string(property.jsonName()),
                    file(body, property));
        }
        return calls.build();
    }

    private static CodeBlock file(BodyModel body, PropertyModel property) {
        String absent = property.isOptional() ? ".orElse(null)" : "";
        return CodeBlock.of(
                "$L.$L()$L", body.javaName(), MemberMethods.of(property).accessor(), absent);
    }

    private List<PropertyModel> fileProperties(BodyModel body) {
        boolean isModel = body.kind() == BodyKind.MULTIPART
                && body.value().type() instanceof TypeRef.Named named
                && models.containsKey(named.name());
        return isModel
                ? models.get(((TypeRef.Named) body.value().type()).name()).properties().stream()
                        .filter(property -> isFile(property.value().type()))
                        .toList()
                : List.of();
    }

    private static boolean isFile(TypeRef type) {
        return type instanceof TypeRef.File
                || type instanceof TypeRef.ListOf list && list.element().type() instanceof TypeRef.File;
    }

    /** Checks that files are of one of the media types that the document leaves open: there it is for the caller to say. */
    List<CodeBlock> mediaTypeChecks(BodyModel body) {
        List<CodeBlock> calls = new ArrayList<>();
        if (body.kind() == BodyKind.BINARY && isRange(body.mediaType())) {
            calls.add(mediaTypeCheck("", CodeBlock.of("$L", body.javaName()), body.mediaType(), body.pointer()));
        }
        for (PropertyModel property : fileProperties(body)) {
            body.parts().stream()
                    .filter(part -> part.jsonName().equals(property.jsonName()))
                    .filter(part ->
                            part.contentType().filter(BodyEmitter::isRange).isPresent())
                    .forEach(part -> calls.add(mediaTypeCheck(
                            "/" + part.jsonName().replace("~", "~0").replace("/", "~1"),
                            CodeBlock.of(
                                    "$L$L",
                                    body.required() ? "" : body.javaName() + " == null ? null : ",
                                    file(body, property)),
                            part.contentType().orElseThrow(),
                            part.pointer() + "/contentType")));
        }
        return calls;
    }

    private CodeBlock mediaTypeCheck(String pointer, CodeBlock file, String mediaTypes, String schema) {
        return CodeBlock.of(
                ".check(() -> $T.check($L, $L, $L,$W$L))",
                names.coreClass("BinaryBody"),
                JavaLiterals.string(pointer),
                file,
                JavaLiterals.string(mediaTypes),
                JavaLiterals.string("#" + schema));
    }

    /** Of several media types the first that is no range: what is sent for a value that has none of its own. */
    private static Optional<String> firstOf(String mediaTypes) {
        return Stream.of(mediaTypes.split(","))
                .map(String::strip)
                .filter(type -> !type.contains("*"))
                .findFirst();
    }

    static boolean isRange(String mediaType) {
        return !mediaType.equals("*/*") && (mediaType.contains("*") || mediaType.contains(","));
    }

    /** The call that checks a value against its model. */
    CodeBlock check(String model, String value) {
        return CodeBlock.of(".check(() -> $T.validate($L))", names.validatorClass(model), value);
    }

    /** Whether a parameter object has properties that the compiler warns of. */
    boolean isDeprecated(String object) {
        return models.get(object).properties().stream().anyMatch(PropertyModel::deprecated);
    }

    /** What the caller has set of an optional parameter, null where it has not: a default is never sent uninvited. */
    CodeBlock optional(String object, String property) {
        PropertyModel kept = models.get(object).properties().stream()
                .filter(each -> each.javaName().equals(property))
                .findFirst()
                .orElseThrow();
        MemberMethods methods = MemberMethods.of(kept);
        String accessor = FormattedTypes.isFormatted(kept.value().type()) ? methods.text() : methods.accessor();
        String set = kept.defaultValue().isPresent()
                ? methods.field() + "().toOptional().orElse(null)"
                : accessor + (kept.isOptional() ? "().orElse(null)" : "()");
        return CodeBlock.of("$L.$L", OperationsEmitter.PARAMETER_OBJECT, set);
    }

    /** A codec where the models' classes may be initialised: no need for the lazy detour that models take. */
    CodeBlock codec(TypeRef type) {
        return type instanceof TypeRef.Named ? CodeBlock.of("$T.TYPE", types.boxed(type)) : types.codec(type);
    }
}
