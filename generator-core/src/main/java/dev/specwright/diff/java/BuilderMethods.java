package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
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
        this.name = property.javaName();
    }

    /** The methods, what unsets the property included. */
    List<Method> all() {
        if (!property.required()) {
            methods.add(new Method("unset" + capitalised(name), List.of()));
        }
        return methods;
    }

    @Override
    public BuilderMethods anyJson() {
        return set();
    }

    @Override
    public BuilderMethods text() {
        return set();
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
    public BuilderMethods decimal() {
        return primitive();
    }

    @Override
    public BuilderMethods file() {
        return set();
    }

    @Override
    public BuilderMethods list(TypeRef.ListOf list) {
        add(name, JavaType.of("java.util.Collection", argument(list.element())), name);
        String one = "add" + property.elementName();
        add(one, single(list.element()), "element");
        fill(one, list.element().type());
        return this;
    }

    @Override
    public BuilderMethods map(TypeRef.MapOf map) {
        add(name, JavaType.of("java.util.Map", JavaType.STRING, argument(map.value())), name);
        methods.add(new Method(
                "put" + property.elementName(),
                List.of(new Parameter(JavaType.STRING, "name"), new Parameter(single(map.value()), "value"))));
        return this;
    }

    @Override
    public BuilderMethods named(TypeRef.Named named) {
        set();
        fill(name, named);
        return this;
    }

    private static JavaType argument(ValueModel element) {
        JavaType type = TypeNames.element(element);
        return TypeNames.isFinal(element) ? type : JavaType.extending(type);
    }

    private static JavaType single(ValueModel element) {
        return element.nullable() ? TypeNames.element(element) : TypeNames.plain(element.type());
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

    private static String capitalised(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first));
    }
}
