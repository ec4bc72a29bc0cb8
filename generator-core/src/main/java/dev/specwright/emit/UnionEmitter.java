package dev.specwright.emit;

import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Emits the sealed interface of a {@link UnionModel}. */
final class UnionEmitter {

    private static final String UNKNOWN = "Unknown";
    /** A method has at most 255 parameters; long before that nobody wants to write one lambda for each. */
    private static final int MOST_MATCHED = 60;

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
    private final Javadocs javadocs;
    private final Set<String> checkedModels;
    private final boolean validators;

    UnionEmitter(
            JavaNamespace names, JavaTypes types, Javadocs javadocs, Set<String> checkedModels, boolean validators) {
        this.names = names;
        this.types = types;
        this.formats = new FormattedTypes(names, types);
        this.javadocs = javadocs;
        this.checkedModels = checkedModels;
        this.validators = validators;
    }

    TypeSpec emit(UnionModel model) {
        ClassName self = names.modelClass(model.name());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addJavadoc(javadocs.ofType(model))
                .addModifiers(PUBLIC, SEALED)
                .addSuperinterface(names.coreClass("OpenValue"))
                .addField(typeConstant(model, self));
        if (model.deprecated()) {
            type.addAnnotation(Deprecated.class);
        }
        factories(model, self).forEach(type::addMethod);
        type.addMethod(MethodSpec.methodBuilder("isKnown")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC, DEFAULT)
                .returns(TypeName.BOOLEAN)
                .addStatement("return !(this instanceof $L)", UNKNOWN)
                .build());
        type.addMethod(MethodSpec.methodBuilder("writeTo")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC, DEFAULT)
                .addParameter(names.coreClass("JsonWriter"), "out")
                .addException(IOException.class)
                .addStatement("TYPE.write(out, this)")
                .build());
        if (model.members().size() <= MOST_MATCHED) {
            type.addMethod(match(model, self));
        }
        for (UnionModel.Member member : model.members()) {
            type.addType(record(member, self));
        }
        CodeBlock comment = CodeBlock.of("What fits none of the alternatives, as it came.");
        type.addType(record(UNKNOWN, names.coreClass("JsonValue"), self)
                .addJavadoc(comment)
                .build());
        return type.build();
    }

    private TypeSpec record(UnionModel.Member member, ClassName self) {
        TypeRef type = member.value().type();
        TypeSpec.Builder record = record(member.name(), types.boxed(type), self);
        if (FormattedTypes.isFormatted(type)) {
            record.addMethod(MethodSpec.methodBuilder("parsed")
                    .addJavadoc(
                            "{@link #value()} in Java; a {@code JsonDecodeException} if it is no $L.",
                            type.format().keyword())
                    .addModifiers(PUBLIC)
                    .returns(formats.boxed(type))
                    .addStatement("return $L.parse(value)", formats.format(type))
                    .build());
        }
        return record.build();
    }

    private static TypeSpec.Builder record(String name, TypeName value, ClassName self) {
        return TypeSpec.recordBuilder(name)
                .addModifiers(PUBLIC, STATIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(value, "value")
                        .build())
                .addSuperinterface(self);
    }

    private FieldSpec typeConstant(UnionModel model, ClassName self) {
        ClassName unionType = names.coreClass("UnionType");
        CodeBlock.Builder value = CodeBlock.builder().add("$T.<$T>of($L::new)", unionType, self, UNKNOWN);
        model.discriminator()
                .ifPresent(name ->
                        value.add("\n        .discriminator($L$L)", JavaLiterals.string(name), wholeValidity(model)));
        for (UnionModel.Member member : model.members()) {
            value.add(
                    "\n        .option($L.class,$W$L::new,$W() -> $L,$W$L$L)",
                    member.name(),
                    member.name(),
                    codec(member.value().type()),
                    shape(member),
                    validity(model, member));
        }
        return FieldSpec.builder(
                        ParameterizedTypeName.get(unionType, self), PropertyConstants.TYPE, PUBLIC, STATIC, FINAL)
                .addJavadoc("Reads and writes the JSON form.")
                .initializer(value.build())
                .build();
    }

    /** A codec that is asked for when first used, so there is no need for the lazy detour. */
    private CodeBlock codec(TypeRef type) {
        return type instanceof TypeRef.Named ? CodeBlock.of("$T.TYPE", types.boxed(type)) : types.codec(type);
    }

    private CodeBlock shape(UnionModel.Member member) {
        String kinds = member.kinds().stream()
                .map(kind -> "\"" + kind.name().toLowerCase(Locale.ROOT) + "\"")
                .collect(Collectors.joining(", "));
        CodeBlock.Builder shape = CodeBlock.builder().add("$T.of($L)", names.coreClass("UnionShape"), kinds);
        if (!member.tags().isEmpty()) {
            String tags = member.tags().stream().map(JavaLiterals::string).collect(Collectors.joining(", "));
            shape.add(".tagged($L)", tags);
        }
        member.constants()
                .forEach((name, values) -> shape.add(
                        ".where($L,$W$L)",
                        JavaLiterals.string(name),
                        JavaLiterals.string("[" + String.join(",", values) + "]")));
        return shape.build();
    }

    /** A discriminator is a hint (OpenAPI, "Discriminator Object"): a value that it misleads about may be valid. */
    private CodeBlock wholeValidity(UnionModel model) {
        return validators && model.evaluated()
                ? CodeBlock.of(",$Wvalue -> $T.validate(value).isEmpty()", names.validatorClass(model.name()))
                : CodeBlock.of("");
    }

    /** Where others have values of the same kinds, validity may tell which alternative is meant. */
    private CodeBlock validity(UnionModel model, UnionModel.Member member) {
        boolean alone =
                model.members().stream().filter(other -> other != member).noneMatch(other -> overlap(member, other));
        if (alone || !validators || !CheckedModels.hasChecks(member.value(), checkedModels)) {
            return CodeBlock.of("");
        }
        boolean modelOnly = member.value().type() instanceof TypeRef.Named
                && member.value().constraints().isEmpty();
        return modelOnly
                ? CodeBlock.of(
                        ",$Wvalue -> $T.validate(value).isEmpty()",
                        names.validatorClass(((TypeRef.Named) member.value().type()).name()))
                : CodeBlock.of(
                        ",$Wvalue -> $T.$L(new $L(value)).isEmpty()",
                        names.validatorClass(model.name()),
                        UnionValidatorEmitter.alternativeMethod(model),
                        member.name());
    }

    private static boolean overlap(UnionModel.Member one, UnionModel.Member other) {
        return one.kinds().stream().anyMatch(kind -> other.kinds().stream().anyMatch(kind::overlaps));
    }

    private List<MethodSpec> factories(UnionModel model, ClassName self) {
        List<MethodSpec> factories = new ArrayList<>();
        factories.add(MethodSpec.methodBuilder("fromJson")
                .addJavadoc("Reads JSON text; a {@code JsonDecodeException} lists all that does not fit.")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(String.class, "json")
                .addStatement("return TYPE.fromJson(json)")
                .build());
        factories.add(JacksonCreator.method(names, self));
        for (UnionModel.Member member : model.members()) {
            if (hasOwnErasure(model, member)) {
                factories.add(MethodSpec.methodBuilder("of")
                        .addModifiers(PUBLIC, STATIC)
                        .returns(self)
                        .addParameter(formats.plain(member.value().type()), "value")
                        .addStatement(
                                "return new $L($L)",
                                member.name(),
                                formats.text(member.value().type(), CodeBlock.of("value")))
                        .build());
            }
        }
        return factories;
    }

    private boolean hasOwnErasure(UnionModel model, UnionModel.Member member) {
        TypeName own = erasure(member);
        return model.members().stream()
                .filter(other -> other != member)
                .noneMatch(other -> erasure(other).equals(own));
    }

    private TypeName erasure(UnionModel.Member member) {
        TypeName type = formats.boxed(member.value().type());
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    private MethodSpec match(UnionModel model, ClassName self) {
        TypeVariableName result = TypeVariableName.get("R");
        MethodSpec.Builder match = MethodSpec.methodBuilder("match")
                .addJavadoc("Applies the function of the alternative that this is.")
                .addModifiers(PUBLIC, DEFAULT)
                .addTypeVariable(result)
                .returns(result);
        for (UnionModel.Member member : model.members()) {
            match.addParameter(function(types.boxed(member.value().type()), result, member.parameter()));
            match.beginControlFlow("if (this instanceof $L it)", member.name())
                    .addStatement("return $L.apply(it.value())", member.parameter())
                    .endControlFlow();
        }
        return match.addParameter(function(names.coreClass("JsonValue"), result, "unknown"))
                .addStatement("return unknown.apply((($L) this).value())", UNKNOWN)
                .build();
    }

    private static ParameterSpec function(TypeName from, TypeName to, String name) {
        TypeName function = ParameterizedTypeName.get(
                ClassName.get(Function.class), WildcardTypeName.supertypeOf(from), WildcardTypeName.subtypeOf(to));
        return ParameterSpec.builder(function, name).build();
    }
}
