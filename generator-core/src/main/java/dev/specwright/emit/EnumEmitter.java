package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.EnumModel;
import dev.specwright.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Emits the class of an {@link EnumModel}: a constant for each value, and a Java enum of the same for {@code switch}. */
final class EnumEmitter {

    /** A string constant has at most 65,535 bytes in UTF-8; a character has at most three. */
    private static final int LONGEST_TEXT = 20_000;

    private final JavaNamespace names;
    private final JavaTypes types;
    private final Javadocs javadocs;

    EnumEmitter(JavaNamespace names, JavaTypes types, Javadocs javadocs) {
        this.names = names;
        this.types = types;
        this.javadocs = javadocs;
    }

    TypeSpec emit(EnumModel model) {
        ClassName self = names.modelClass(model.name());
        TypeName value = types.boxed(model.base());
        TypeName known = model.hasConstants() ? self.nestedClass("Known") : TypeName.BOOLEAN.box();
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(javadocs.ofType(model))
                .addModifiers(PUBLIC, FINAL)
                .superclass(ParameterizedTypeName.get(names.coreClass("OpenEnum"), value, known));
        if (model.deprecated()) {
            type.addAnnotation(Deprecated.class);
        }
        if (model.hasConstants()) {
            model.values().forEach(listed -> type.addField(constant(model, listed, self)));
        }
        type.addField(typeConstant(model, self, value));
        type.addMethod(constructor(model, value, known));
        type.addMethod(MethodSpec.methodBuilder("of")
                .addJavadoc("Any value, listed or not.")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(types.plain(model.base()), "value")
                .addStatement("return TYPE.of(value)")
                .build());
        type.addMethod(JacksonCreator.method(names, self));
        if (model.hasConstants()) {
            type.addType(known(model));
        }
        return type.build();
    }

    private FieldSpec constant(EnumModel model, EnumModel.Value listed, ClassName self) {
        FieldSpec.Builder field = FieldSpec.builder(self, listed.constant(), PUBLIC, STATIC, FINAL)
                .initializer("new $T($L, Known.$L)", self, literal(model.base(), listed.json()), listed.constant());
        if (!listed.description().isBlank()) {
            field.addJavadoc(javadocs.ofText(listed.description()));
        }
        return field.build();
    }

    private CodeBlock literal(TypeRef base, String json) {
        if (base instanceof TypeRef.Text) {
            return CodeBlock.of("$L", JavaLiterals.string(JsonTexts.string(json)));
        } else if (base instanceof TypeRef.Whole whole) {
            boolean wide = whole.width() == TypeRef.Whole.Width.LONG;
            return CodeBlock.of("$L$L", JsonTexts.whole(json), wide ? "L" : "");
        } else if (base instanceof TypeRef.Decimal) {
            return CodeBlock.of("$L", Double.toString(Double.parseDouble(json)));
        }
        return CodeBlock.of("$T.parse($L)", names.coreClass("JsonValue"), JavaLiterals.string(json));
    }

    private FieldSpec typeConstant(EnumModel model, ClassName self, TypeName value) {
        ClassName enumType = names.coreClass("EnumType");
        CodeBlock.Builder made = CodeBlock.builder();
        if (model.hasConstants()) {
            made.add(
                    "$T.of($L,$Wvalue -> new $T(value, Known.$L),$W$T.of(",
                    enumType,
                    types.codec(model.base()),
                    self,
                    model.unknown(),
                    List.class);
            String comma = "";
            for (EnumModel.Value listed : model.values()) {
                made.add(comma + "$L", listed.constant());
                comma = ",$W";
            }
            made.add(")");
        } else {
            made.add("$T.parsed($L, $T::new", enumType, types.codec(model.base()), self);
            arrays(model).forEach(array -> made.add(",\n        $L", JavaLiterals.string(array)));
        }
        return FieldSpec.builder(
                        ParameterizedTypeName.get(enumType, self, value), PropertyConstants.TYPE, PUBLIC, STATIC, FINAL)
                .addJavadoc("Reads and writes the JSON form.")
                .initializer(made.add(")").build())
                .build();
    }

    /** All values in as many JSON arrays as it takes. */
    private static List<String> arrays(EnumModel model) {
        List<String> arrays = new ArrayList<>();
        StringBuilder array = new StringBuilder();
        for (EnumModel.Value listed : model.values()) {
            if (array.length() + listed.json().length() > LONGEST_TEXT && !array.isEmpty()) {
                arrays.add("[" + array + "]");
                array.setLength(0);
            }
            array.append(array.isEmpty() ? "" : ",").append(listed.json());
        }
        arrays.add("[" + array + "]");
        return arrays;
    }

    private MethodSpec constructor(EnumModel model, TypeName value, TypeName known) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(value, "value")
                .addParameter(known, "known");
        return model.hasConstants()
                ? constructor
                        .addStatement("super(value, known, known != Known.$L)", model.unknown())
                        .build()
                : constructor.addStatement("super(value, known, known)").build();
    }

    private TypeSpec known(EnumModel model) {
        TypeSpec.Builder known = TypeSpec.enumBuilder("Known")
                .addJavadoc("The listed values, and $L for all others: for {@code switch}.", model.unknown())
                .addModifiers(PUBLIC);
        model.values().forEach(listed -> known.addEnumConstant(listed.constant()));
        return known.addEnumConstant(model.unknown()).build();
    }
}
