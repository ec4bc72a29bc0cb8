package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
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
import dev.specwright.naming.MemberMethods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Emits a model's builder. */
final class BuilderEmitter {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
    private final PropertyConstants constants;

    BuilderEmitter(JavaNamespace names, JavaTypes types, PropertyConstants constants) {
        this.names = names;
        this.types = types;
        this.formats = new FormattedTypes(names, types);
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
            setters.add(MemberMethods.of(property).unset(), "unset($L)", constants.of(property));
        }
        return setters.methods;
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
        private final MemberMethods called;
        private final String name;
        private final String constant;
        private final boolean nullable;
        private final List<MethodSpec> methods = new ArrayList<>();

        Setters(PropertyModel property, ClassName builder) {
            this.property = property;
            this.builder = builder;
            this.called = MemberMethods.of(property);
            this.name = property.javaName();
            this.constant = constants.of(property);
            this.nullable = property.value().nullable();
        }

        @Override
        public Setters own(TypeRef.Own own) {
            return set();
        }

        @Override
        public Setters anyJson() {
            return set();
        }

        @Override
        public Setters text(TypeRef.Text text) {
            if (!FormattedTypes.isFormatted(text)) {
                return set();
            }
            add(
                    called.setter(),
                    orNull(formats.boxed(text)),
                    name,
                    "set($L, $L)",
                    formats.text(text, CodeBlock.of("$L", name)));
            return setText(orNull(types.boxed(text)), "set($L, $L)");
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
        public Setters decimal(TypeRef.Decimal decimal) {
            return decimal.exact() ? set() : primitive();
        }

        @Override
        public Setters file() {
            return set();
        }

        @Override
        public Setters list(TypeRef.ListOf list) {
            ValueModel element = list.element();
            boolean formatted = FormattedTypes.isFormatted(list);
            add(
                    called.setter(),
                    orNull(collection(element, formats.element(element))),
                    name,
                    "setList($L, $L)",
                    texts(element, name));
            String single = decapitalised(property.elementName());
            String adder = "add" + property.elementName();
            add(adder, plainElement(element), single, "add($L, $L)", text(element, single));
            addFilled(adder, element, single, "add($L, $L)");
            return formatted ? setText(orNull(collection(element, types.element(element))), "setList($L, $L)") : this;
        }

        private TypeName collection(ValueModel element, TypeName shown) {
            return ParameterizedTypeName.get(
                    ClassName.get(Collection.class),
                    isFinal(element, shown) ? shown : WildcardTypeName.subtypeOf(shown));
        }

        @Override
        public Setters map(TypeRef.MapOf map) {
            ValueModel value = map.value();
            boolean formatted = FormattedTypes.isFormatted(map);
            add(
                    called.setter(),
                    orNull(wholeMap(value, formats.element(value))),
                    name,
                    "setMap($L, $L)",
                    texts(value, name));
            methods.add(start("put" + property.elementName())
                    .addParameter(String.class, "name")
                    .addParameter(plainElement(value), "value")
                    .addStatement("return put($L, name, $L)", constant, text(value, "value"))
                    .build());
            return formatted ? setText(orNull(wholeMap(value, types.element(value))), "setMap($L, $L)") : this;
        }

        private TypeName wholeMap(ValueModel value, TypeName shown) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    isFinal(value, shown) ? shown : WildcardTypeName.subtypeOf(shown));
        }

        @Override
        public Setters named(TypeRef.Named named) {
            set();
            addFilled(called.setter(), new ValueModel(named, false, List.of()), name, "set($L, $L)");
            return this;
        }

        private Setters set() {
            return add(called.setter(), orNull(types.boxed(property.value().type())), name, "set($L, $L)");
        }

        private TypeName orNull(TypeName type) {
            return types.orNull(type, nullable);
        }

        private Setters primitive() {
            add(called.setter(), types.plain(property.value().type()), name, "set($L, $L)");
            return nullable ? set() : this;
        }

        /** What takes texts as they are, also such as do not have the format. */
        private Setters setText(TypeName type, String call) {
            return add(called.textSetter(), type, name, call);
        }

        private CodeBlock text(ValueModel element, String parameter) {
            return FormattedTypes.isFormatted(element.type())
                    ? CodeBlock.of("$L.text($L)", formats.elementFormat(element), parameter)
                    : CodeBlock.of("$L", parameter);
        }

        private CodeBlock texts(ValueModel element, String parameter) {
            return FormattedTypes.isFormatted(element.type())
                    ? CodeBlock.of("$L.texts($L)", formats.elementFormat(element), parameter)
                    : CodeBlock.of("$L", parameter);
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
            return element.nullable() ? formats.element(element) : formats.plain(element.type());
        }

        private Setters add(String method, TypeName type, String parameter, String call) {
            return add(method, type, parameter, call, CodeBlock.of("$L", parameter));
        }

        private Setters add(String method, TypeName type, String parameter, String call, CodeBlock value) {
            methods.add(start(method)
                    .addParameter(type, parameter)
                    .addStatement("return " + call, constant, value)
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
    private static boolean isFinal(ValueModel value, TypeName shown) {
        boolean union = value.type() instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.UNION);
        boolean plain = shown instanceof ClassName || shown instanceof ArrayTypeName;
        return plain && !union && !(value.type() instanceof TypeRef.AnyJson);
    }
}
