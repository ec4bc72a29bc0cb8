package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Emits a model's builder. */
final class BuilderEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final PropertyConstants constants;

    BuilderEmitter(JavaNamespace names, JavaTypes types, PropertyConstants constants) {
        this.names = names;
        this.types = types;
        this.constants = constants;
    }

    TypeSpec emit(ObjectModel model, ClassName self, TypeName additional) {
        ClassName builder = self.nestedClass("Builder");
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addJavadoc("Builds {@link $T}; each method sets the member of its name.", self)
                .addModifiers(PUBLIC, STATIC, FINAL)
                .superclass(
                        ParameterizedTypeName.get(names.coreClass("JsonModel", "Builder"), self, additional, builder))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(PRIVATE)
                        .addParameter(names.coreClass("ModelValues"), "values")
                        .addStatement("super(TYPE, values)")
                        .build());
        model.properties().forEach(property -> setters(property, builder).forEach(type::addMethod));
        return type.build();
    }

    private List<MethodSpec> setters(PropertyModel property, ClassName builder) {
        Setters setters = new Setters(property, builder);
        property.value().type().match(setters);
        if (!property.required()) {
            setters.add("unset" + capitalised(property.javaName()), "unset($L)", constants.of(property));
        }
        return setters.methods;
    }

    private static String capitalised(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }

    private static String decapitalised(String name) {
        int first = name.codePointAt(0);
        String lower = new StringBuilder()
                .appendCodePoint(Character.toLowerCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
        return javax.lang.model.SourceVersion.isName(lower) ? lower : lower + "_";
    }

    /** The methods that set one property, by its type. */
    private final class Setters implements TypeRef.Cases<Setters> {

        private final PropertyModel property;
        private final ClassName builder;
        private final String name;
        private final String constant;
        private final boolean nullable;
        private final List<MethodSpec> methods = new ArrayList<>();

        Setters(PropertyModel property, ClassName builder) {
            this.property = property;
            this.builder = builder;
            this.name = property.javaName();
            this.constant = constants.of(property);
            this.nullable = property.value().nullable();
        }

        @Override
        public Setters anyJson() {
            return set();
        }

        @Override
        public Setters text() {
            return set();
        }

        @Override
        public Setters truth() {
            return primitive();
        }

        @Override
        public Setters whole(TypeRef.Whole whole) {
            return primitive();
        }

        @Override
        public Setters decimal() {
            return primitive();
        }

        @Override
        public Setters file() {
            return set();
        }

        @Override
        public Setters list(TypeRef.ListOf list) {
            TypeName element = types.element(list.element());
            TypeName collection = ParameterizedTypeName.get(
                    ClassName.get(Collection.class),
                    isFinal(list.element()) ? element : WildcardTypeName.subtypeOf(element));
            add(name, collection, name, "setList($L, $L)");
            String single = decapitalised(property.elementName());
            add("add" + property.elementName(), plainElement(list.element()), single, "add($L, $L)");
            addFilled("add" + property.elementName(), list.element(), single, "add($L, $L)");
            return this;
        }

        @Override
        public Setters map(TypeRef.MapOf map) {
            TypeName element = types.element(map.value());
            TypeName wholeMap = ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    isFinal(map.value()) ? element : WildcardTypeName.subtypeOf(element));
            add(name, wholeMap, name, "setMap($L, $L)");
            methods.add(start("put" + property.elementName())
                    .addParameter(String.class, "name")
                    .addParameter(plainElement(map.value()), "value")
                    .addStatement("return put($L, name, value)", constant)
                    .build());
            return this;
        }

        @Override
        public Setters named(TypeRef.Named named) {
            set();
            addFilled(name, new ValueModel(named, false, List.of()), name, "set($L, $L)");
            return this;
        }

        private Setters set() {
            return add(name, types.boxed(property.value().type()), name, "set($L, $L)");
        }

        private Setters primitive() {
            add(name, types.plain(property.value().type()), name, "set($L, $L)");
            return nullable ? set() : this;
        }

        /** A lambda that fills the builder of the nested model. */
        private void addFilled(String method, ValueModel value, String parameter, String call) {
            if (value.type() instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.OBJECT)) {
                TypeName model = types.boxed(named);
                TypeName fill =
                        ParameterizedTypeName.get(names.coreClass("Fill"), ((ClassName) model).nestedClass("Builder"));
                CodeBlock built = CodeBlock.of("$T.builder().with($L).build()", model, parameter);
                CodeBlock set = value.nullable() ? CodeBlock.of("$T.of($L)", Optional.class, built) : built;
                methods.add(start(method)
                        .addParameter(fill, parameter)
                        .addStatement("return " + call, constant, set)
                        .build());
            }
        }

        private TypeName plainElement(ValueModel element) {
            return element.nullable() ? types.element(element) : types.plain(element.type());
        }

        private Setters add(String method, TypeName type, String parameter, String call) {
            methods.add(start(method)
                    .addParameter(type, parameter)
                    .addStatement("return " + call, constant, parameter)
                    .build());
            return this;
        }

        private void add(String method, String call, String argument) {
            methods.add(start(method).addStatement("return " + call, argument).build());
        }

        private MethodSpec.Builder start(String method) {
            MethodSpec.Builder start =
                    MethodSpec.methodBuilder(method).addModifiers(PUBLIC).returns(builder);
            if (property.deprecated()) {
                start.addAnnotation(Deprecated.class);
            }
            return start;
        }
    }

    /** Whether a wildcard would say nothing: strings, boxed primitives and models have no subtypes. */
    private boolean isFinal(ValueModel value) {
        boolean union = value.type() instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.UNION);
        return types.element(value) instanceof ClassName && !union && !(value.type() instanceof TypeRef.AnyJson);
    }
}
