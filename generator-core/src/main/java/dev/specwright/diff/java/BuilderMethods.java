package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.MemberMethods;
import java.util.ArrayList;
import java.util.List;

/** The methods of a builder that set one property, by its type. */
final class BuilderMethods implements TypeRef.Cases<BuilderMethods> {

    /**
     * A method that returns the builder.
     *
     * @param name its name
     * @param parameters what it takes
     */
    record Method(String name, List<Parameter> parameters) {}

    private final PropertyModel property;
    private final String name;
    private final List<Method> methods = new ArrayList<>();

    BuilderMethods(PropertyModel property) {
        this.property = property;
        this.name = MemberMethods.of(property).setter();
    }

    /** The methods, what unsets the property included. */
    List<Method> all() {
        if (!property.required()) {
            methods.add(new Method(MemberMethods.of(property).unset(), List.of()));
        }
        return methods;
    }

    @Override
    public BuilderMethods own(TypeRef.Own own) {
        return set();
    }

    @Override
    public BuilderMethods anyJson() {
        return set();
    }

    @Override
    public BuilderMethods text(TypeRef.Text text) {
        add(name, ShownTypes.boxed(text), name);
        return texts(text, TypeNames.boxed(text));
    }

    @Override
    public BuilderMethods truth() {
        return primitive();
    }

    @Override
    public BuilderMethods whole(TypeRef.Whole whole) {
        return primitive();
    }

    @Override
    public BuilderMethods decimal(TypeRef.Decimal decimal) {
        return decimal.exact() ? set() : primitive();
    }

    @Override
    public BuilderMethods file() {
        return set();
    }

    @Override
    public BuilderMethods list(TypeRef.ListOf list) {
        ValueModel element = list.element();
        add(name, collection(element, ShownTypes.element(element)), name);
        String one = "add" + property.elementName();
        add(one, single(element), "element");
        fill(one, element.type());
        return texts(list, collection(element, TypeNames.element(element)));
    }

    @Override
    public BuilderMethods map(TypeRef.MapOf map) {
        ValueModel value = map.value();
        add(name, map(value, ShownTypes.element(value)), name);
        methods.add(new Method(
                "put" + property.elementName(),
                List.of(new Parameter(JavaType.STRING, "name"), new Parameter(single(value), "value"))));
        return texts(map, map(value, TypeNames.element(value)));
    }

    private static JavaType collection(ValueModel element, JavaType shown) {
        return JavaType.of("java.util.Collection", argument(element, shown));
    }

    private static JavaType map(ValueModel value, JavaType shown) {
        return JavaType.of("java.util.Map", JavaType.STRING, argument(value, shown));
    }

    /** What takes texts as they are, where another type is shown. */
    private BuilderMethods texts(TypeRef type, JavaType kept) {
        if (ShownTypes.isFormatted(type)) {
            add(MemberMethods.of(property).textSetter(), kept, name);
        }
        return this;
    }

    @Override
    public BuilderMethods named(TypeRef.Named named) {
        set();
        fill(name, named);
        return this;
    }

    private static JavaType argument(ValueModel element, JavaType shown) {
        return TypeNames.isFinal(element, shown) ? shown : JavaType.extending(shown);
    }

    private static JavaType single(ValueModel element) {
        return element.nullable() ? ShownTypes.element(element) : ShownTypes.plain(element.type());
    }

    private BuilderMethods set() {
        add(name, TypeNames.boxed(property.value().type()), name);
        return this;
    }

    private BuilderMethods primitive() {
        add(name, TypeNames.plain(property.value().type()), name);
        return property.value().nullable() ? set() : this;
    }

    private void fill(String method, TypeRef type) {
        if (type instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.OBJECT)) {
            JavaType filled = JavaType.model(named.name()).nested("Builder");
            add(method, JavaType.core("Fill", filled), "fill");
        }
    }

    private void add(String method, JavaType type, String parameter) {
        methods.add(new Method(method, List.of(new Parameter(type, parameter))));
    }
}
