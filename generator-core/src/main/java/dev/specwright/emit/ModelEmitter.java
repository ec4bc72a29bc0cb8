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
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.InterfaceModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Emits the class of an {@link ObjectModel}: property table, accessors, builder. */
final class ModelEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final Javadocs javadocs;
    private final List<InterfaceModel> interfaces;
    private final boolean jakarta;

    ModelEmitter(
            JavaNamespace names, JavaTypes types, Javadocs javadocs, List<InterfaceModel> interfaces, boolean jakarta) {
        this.jakarta = jakarta;
        this.interfaces = interfaces;
        this.names = names;
        this.types = types;
        this.javadocs = javadocs;
    }

    TypeSpec emit(ObjectModel model) {
        return emit(model, List.of());
    }

    /** The class of a view: it is made of JSON values, as far as they are objects. */
    TypeSpec emitView(ObjectModel model) {
        ClassName self = names.modelClass(model.name());
        ClassName json = names.coreClass("JsonValue");
        MethodSpec of = MethodSpec.methodBuilder("of")
                .addJavadoc(
                        "The value if it is an object; a {@code JsonDecodeException} lists what of it does not fit.")
                .addModifiers(PUBLIC, STATIC)
                .returns(types.optional(self))
                .addParameter(json, "value")
                .addStatement(
                        "return value instanceof $T ? $T.of(TYPE.fromValue(value)) : $T.empty()",
                        json.nestedClass("JsonObject"),
                        Optional.class,
                        Optional.class)
                .build();
        return emit(model, List.of(of));
    }

    private TypeSpec emit(ObjectModel model, List<MethodSpec> others) {
        ClassName self = names.modelClass(model.name());
        ClassName builder = self.nestedClass("Builder");
        PropertyConstants constants = new PropertyConstants(model);
        DefaultHolder defaults = new DefaultHolder(types, constants);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(javadocs.ofType(model))
                .addModifiers(PUBLIC, FINAL)
                .superclass(ParameterizedTypeName.get(names.coreClass("JsonModel"), additional(model), builder));
        if (model.deprecated()) {
            type.addAnnotation(Deprecated.class);
        }
        addPropertyTable(type, model, constants);
        type.addField(typeConstant(model, self, builder, constants));
        type.addMethod(constructor());
        factories(self, builder).forEach(type::addMethod);
        type.addMethods(others);
        AccessorEmitter accessors = new AccessorEmitter(names, types, javadocs, constants, defaults);
        Set<String> inherited = new LinkedHashSet<>();
        for (InterfaceModel common : interfaces) {
            if (common.implementers().contains(model.name())) {
                type.addSuperinterface(names.modelClass(common.name()));
                common.properties().forEach(property -> inherited.add(property.javaName()));
            }
        }
        for (PropertyModel property : model.properties()) {
            List<MethodSpec> methods = accessors.emit(property, inherited.contains(property.javaName()));
            MethodSpec accessor = methods.get(0);
            type.addMethod(jakarta ? JakartaConstraints.on(property, accessor) : accessor);
            type.addMethods(methods.subList(1, methods.size()));
        }
        type.addType(new BuilderEmitter(names, types, constants).emit(model, self, additional(model)));
        defaults.emit().ifPresent(type::addType);
        return type.build();
    }

    private TypeName additional(ObjectModel model) {
        return model.additional().match(new AdditionalMembers.Cases<>() {
            @Override
            public TypeName open(AdditionalMembers.Open open) {
                return names.coreClass("JsonValue");
            }

            @Override
            public TypeName closed(AdditionalMembers.Closed closed) {
                return names.coreClass("JsonValue");
            }

            @Override
            public TypeName typed(AdditionalMembers.Typed typed) {
                return types.element(typed.value());
            }
        });
    }

    private void addPropertyTable(TypeSpec.Builder type, ObjectModel model, PropertyConstants constants) {
        List<PropertyModel> properties = model.properties();
        IntStream.range(0, properties.size()).forEach(i -> type.addField(constant(properties.get(i), i, constants)));
    }

    private FieldSpec constant(PropertyModel property, int index, PropertyConstants constants) {
        ClassName descriptor = names.coreClass("Property");
        String factory = switch (property.presence()) {
            case REQUIRED -> "required";
            case REQUIRED_NULLABLE -> "requiredNullable";
            case OPTIONAL -> "optional";
            case OPTIONAL_NULLABLE -> "nullable";
        };
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                descriptor, types.boxed(property.value().type())),
                        constants.of(property),
                        STATIC,
                        FINAL)
                .initializer(
                        "$T.$L($L, $L,$W$L)$L",
                        descriptor,
                        factory,
                        index,
                        JavaLiterals.string(property.jsonName()),
                        types.codec(property.value().type()),
                        property.secret() ? ".secret()" : "")
                .build();
    }

    private FieldSpec typeConstant(ObjectModel model, ClassName self, ClassName builder, PropertyConstants constants) {
        ClassName modelType = names.coreClass("ModelType");
        CodeBlock.Builder value =
                CodeBlock.builder().add("$T.of($S,$W$T::new,$W$T::new", modelType, model.name(), self, builder);
        model.properties().forEach(property -> value.add(",$W$L", constants.of(property)));
        value.add(")").add(additionalSetting(model));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(modelType, self, builder),
                        PropertyConstants.TYPE,
                        PUBLIC,
                        STATIC,
                        FINAL)
                .addJavadoc("Reads and writes the JSON form.")
                .initializer(value.build())
                .build();
    }

    private CodeBlock additionalSetting(ObjectModel model) {
        return model.additional().match(new AdditionalMembers.Cases<>() {
            @Override
            public CodeBlock open(AdditionalMembers.Open open) {
                return CodeBlock.of("");
            }

            @Override
            public CodeBlock closed(AdditionalMembers.Closed closed) {
                return CodeBlock.of(".closed()");
            }

            @Override
            public CodeBlock typed(AdditionalMembers.Typed typed) {
                return CodeBlock.of(".additional($L)", types.elementCodec(typed.value()));
            }
        });
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(names.coreClass("ModelValues"), "values")
                .addStatement("super(TYPE, values)")
                .build();
    }

    private List<MethodSpec> factories(ClassName self, ClassName builder) {
        MethodSpec newBuilder = MethodSpec.methodBuilder("builder")
                .addModifiers(PUBLIC, STATIC)
                .returns(builder)
                .addStatement("return TYPE.newBuilder()")
                .build();
        MethodSpec fromText = MethodSpec.methodBuilder("fromJson")
                .addJavadoc("Reads JSON text; a {@code JsonDecodeException} lists all that does not fit.")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(String.class, "json")
                .addStatement("return TYPE.fromJson(json)")
                .build();
        return List.of(newBuilder, fromText, JacksonCreator.method(names, self));
    }
}
