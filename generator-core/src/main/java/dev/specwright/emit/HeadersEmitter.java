package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.ApiModel;
import dev.specwright.model.EnumModel;
import dev.specwright.model.HeadersModel;
import dev.specwright.model.HeadersModel.HeaderModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.ParameterStyle;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Emits the constants by which the headers of answers are read. */
final class HeadersEmitter {

    private final JavaNamespace names;
    private final FormattedTypes formats;
    private final BodyEmitter bodies;
    private final Javadocs javadocs;
    private final Map<String, TypeModel> models = new LinkedHashMap<>();

    HeadersEmitter(JavaNamespace names, JavaTypes types, BodyEmitter bodies, Javadocs javadocs, ApiModel api) {
        this.names = names;
        this.formats = new FormattedTypes(names, types);
        this.bodies = bodies;
        this.javadocs = javadocs;
        api.types().forEach(type -> models.put(type.name(), type));
    }

    TypeSpec emit(HeadersModel headers) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.apiClass(headers.name()))
                .addJavadoc(
                        "The headers that the API's document describes, for {@link $T#header($T)}.",
                        names.coreClass("ApiResponse"),
                        names.coreClass("ResponseHeader"))
                .addModifiers(PUBLIC, FINAL)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
        headers.all().forEach(header -> type.addField(constant(header)));
        return type.build();
    }

    private FieldSpec constant(HeaderModel header) {
        TypeRef type = header.value().type();
        FieldSpec.Builder field = FieldSpec.builder(
                        ParameterizedTypeName.get(names.coreClass("ResponseHeader"), formats.boxed(type)),
                        header.constant(),
                        PUBLIC,
                        STATIC,
                        FINAL)
                .addJavadoc(javadocs.ofHeader(header))
                .initializer(
                        FormattedTypes.isFormatted(type)
                                ? CodeBlock.of("$L.as($L)", reader(header), formats.format(type))
                                : reader(header));
        if (header.deprecated()) {
            field.addAnnotation(Deprecated.class);
        }
        return field.build();
    }

    private CodeBlock reader(HeaderModel header) {
        TypeRef type = header.value().type();
        boolean json = header.style().form() == ParameterStyle.Form.JSON;
        String how = json ? "json" : isText(type) ? "text" : "json";
        CodeBlock more = CodeBlock.of("");
        if (!json && type instanceof TypeRef.ListOf list) {
            how = "list";
            more = CodeBlock.of(", $L", isText(list.element().type()));
        } else if (!json && (type instanceof TypeRef.MapOf || isObject(type))) {
            how = "object";
            more = CodeBlock.of(", $L$L", header.style().explode(), jsonMembers(type));
        }
        return CodeBlock.of(
                "$T.$L($L, $L$L)",
                names.coreClass("ResponseHeader"),
                how,
                JavaLiterals.string(header.jsonName()),
                bodies.codec(type),
                more);
    }

    private boolean isObject(TypeRef type) {
        return type instanceof TypeRef.Named named && models.get(named.name()) instanceof ObjectModel;
    }

    private CodeBlock jsonMembers(TypeRef type) {
        CodeBlock.Builder members = CodeBlock.builder();
        if (type instanceof TypeRef.Named named && models.get(named.name()) instanceof ObjectModel model) {
            model.properties().stream()
                    .filter(property -> !isText(property.value().type()))
                    .map(PropertyModel::jsonName)
                    .forEach(name -> members.add(", $L", JavaLiterals.string(name)));
        }
        return members.build();
    }

    /** Whether the text is the value and not JSON: where it may be either, too, as any text can be read so. */
    private boolean isText(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            TypeModel model = models.get(named.name());
            return model instanceof EnumModel listed && isText(listed.base())
                    || model instanceof UnionModel union
                            && union.members().stream()
                                    .anyMatch(member -> isText(member.value().type()));
        }
        return type instanceof TypeRef.Text || type instanceof TypeRef.AnyJson;
    }
}
