package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaClass.Kind;
import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.InterfaceModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.PropertyModel.Presence;
import dev.specwright.model.TypeRef;
import dev.specwright.naming.MemberMethods;
import java.util.List;

/** The class of an {@link ObjectModel}, and its builder. */
final class ObjectSurface {

    private final ObjectModel model;
    private final ConstraintTexts texts;
    private final JavaType self;
    private final JavaType builder;
    private final JavaType additional;

    private ObjectSurface(ObjectModel model, ConstraintTexts texts) {
        this.model = model;
        this.texts = texts;
        this.self = JavaType.model(model.name());
        this.builder = self.nested("Builder");
        this.additional = model.additional() instanceof AdditionalMembers.Typed typed
                ? TypeNames.element(typed.value())
                : JavaType.core("JsonValue");
    }

    /** The class and its builder, and what the class has in common with others. */
    static List<JavaClass> of(ObjectModel model, ConstraintTexts texts, List<InterfaceModel> interfaces) {
        ObjectSurface surface = new ObjectSurface(model, texts);
        ClassDraft draft = surface.model();
        interfaces.stream()
                .filter(common -> common.implementers().contains(model.name()))
                .forEach(common -> draft.implementing(JavaType.model(common.name())));
        return List.of(draft.done(), surface.builder());
    }

    /** The class and the builder of a view: it is made of JSON values that are objects. */
    static List<JavaClass> ofView(ObjectModel model, ConstraintTexts texts) {
        ObjectSurface surface = new ObjectSurface(model, texts);
        Parameter value = new Parameter(JavaType.core("JsonValue"), "value");
        ClassDraft draft = surface.model().factory("of", JavaType.optional(surface.self), value);
        return List.of(draft.done(), surface.builder());
    }

    static JavaClass of(InterfaceModel common) {
        ClassDraft draft = new ClassDraft(
                JavaType.model(common.name()),
                Kind.INTERFACE,
                JavaType.of("java.lang.Object"),
                common.properties().isEmpty() ? "" : common.properties().get(0).pointer(),
                false);
        common.properties().forEach(property -> {
            TypeRef type = property.value().type();
            JavaType shown =
                    property.mayBeEmpty() ? orNothing(property, ShownTypes.boxed(type)) : ShownTypes.plain(type);
            draft.add(new JavaMember(
                    MemberMethods.of(property).accessor(),
                    JavaMember.Kind.METHOD,
                    shown,
                    List.of(),
                    false,
                    property.pointer()));
        });
        return draft.done();
    }

    private static JavaType orNothing(PropertyModel property, JavaType value) {
        return property.isOptional() ? JavaType.optional(value) : value;
    }

    private ClassDraft model() {
        ClassDraft draft = new ClassDraft(
                self, Kind.CLASS, JavaType.core("JsonModel", additional, builder), model.pointer(), model.deprecated());
        draft.field("TYPE", JavaType.core("ModelType", self, builder))
                .factory("builder", builder)
                .factory("fromJson", self, new Parameter(JavaType.STRING, "json"))
                .factory("fromJson", self, new Parameter(JavaType.core("JsonReader"), "json"));
        model.properties().forEach(property -> read(draft, property));
        facts(draft);
        return draft;
    }

    private static void read(ClassDraft draft, PropertyModel property) {
        TypeRef type = property.value().type();
        JavaType kept = TypeNames.boxed(type);
        boolean filled = property.defaultValue().isPresent() && !property.required();
        MemberMethods methods = MemberMethods.of(property);
        JavaType shown = property.mayBeEmpty() ? orNothing(property, ShownTypes.boxed(type)) : ShownTypes.plain(type);
        draft.add(member(property, methods.accessor(), shown, List.of()));
        if (ShownTypes.isFormatted(type)) {
            draft.add(member(property, methods.text(), orNothing(property, kept), List.of()));
        }
        if (property.presence() == Presence.OPTIONAL_NULLABLE || property.presence() == Presence.OPTIONAL && filled) {
            draft.add(member(property, methods.field(), JavaType.core("Field", kept), List.of()));
        }
    }

    private static JavaMember member(PropertyModel property, String name, JavaType type, List<Parameter> parameters) {
        return new JavaMember(
                name, JavaMember.Kind.METHOD, type, parameters, property.deprecated(), property.pointer());
    }

    private JavaClass builder() {
        ClassDraft draft = new ClassDraft(
                builder,
                Kind.CLASS,
                JavaType.core("JsonModel$Builder", self, additional, builder),
                model.pointer(),
                false);
        model.properties().forEach(property -> {
            BuilderMethods methods = new BuilderMethods(property);
            property.value().type().match(methods);
            methods.all().forEach(method -> draft.add(member(property, method.name(), builder, method.parameters())));
        });
        return draft.done();
    }

    /** What callers meet at run time: what is sent, what is refused, what is read where nothing is set. */
    private void facts(ClassDraft draft) {
        for (PropertyModel property : model.properties()) {
            String name = MemberMethods.of(property).accessor() + "()";
            draft.fact("member of " + name, property.jsonName(), property.pointer());
            if (property.required()) {
                draft.fact("presence of " + name, "required", property.pointer());
            }
            property.defaultValue()
                    .ifPresent(value -> draft.fact(
                            "default of " + name,
                            property.documentation().defaultText().orElse(value.toString()),
                            property.pointer()));
            texts.of(property.value()).ifPresent(text -> draft.fact("checks of " + name, text, property.pointer()));
            if (property.secret()) {
                draft.fact("secrecy of " + name, "masked", property.pointer());
            }
        }
        String additionalMembers = model.additional() instanceof AdditionalMembers.Closed
                ? "none"
                : model.additional() instanceof AdditionalMembers.Typed typed
                        ? texts.of(typed.value()).orElse("any")
                        : "any";
        draft.fact("additional members", additionalMembers, model.pointer());
        String whole = texts.of(model.constraints());
        if (!whole.isEmpty()) {
            draft.fact("checks of the whole", whole, model.pointer());
        }
        model.rules()
                .forEach(rule -> draft.fact(
                        "rule " + rule.kind().keyword() + " " + rule.properties(), rule.message(), rule.pointer()));
    }
}
