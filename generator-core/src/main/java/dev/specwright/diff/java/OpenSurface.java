package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaClass.Kind;
import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.EnumModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import java.util.ArrayList;
import java.util.List;

/** The classes of enums and unions. */
final class OpenSurface {

    /** With more alternatives than this a union has no {@code match}. */
    private static final int MOST_MATCHED = 60;

    private static final JavaType JSON_VALUE = JavaType.core("JsonValue");
    private static final Parameter JSON_TEXT = new Parameter(JavaType.STRING, "json");
    private static final Parameter JSON_READER = new Parameter(JavaType.core("JsonReader"), "json");

    private OpenSurface() {}

    static List<JavaClass> of(EnumModel model) {
        JavaType self = JavaType.model(model.name());
        JavaType known = self.nested("Known");
        JavaType base = TypeNames.boxed(model.base());
        JavaType parent =
                JavaType.core("OpenEnum", base, model.hasConstants() ? known : JavaType.of("java.lang.Boolean"));
        ClassDraft draft = new ClassDraft(self, Kind.CLASS, parent, model.pointer(), model.deprecated());
        if (model.hasConstants()) {
            model.values().forEach(value -> {
                draft.field(value.constant(), self);
                draft.fact("value of " + value.constant(), value.json(), model.pointer());
            });
        } else {
            model.values().forEach(value -> draft.fact("listed " + value.json(), "yes", model.pointer()));
        }
        draft.field("TYPE", JavaType.core("EnumType", self, base))
                .factory("of", self, new Parameter(base.plain(), "value"))
                .factory("fromJson", self, JSON_READER);
        if (!model.hasConstants()) {
            return List.of(draft.done());
        }
        ClassDraft switchable =
                new ClassDraft(known, Kind.ENUM, JavaType.of("java.lang.Enum", known), model.pointer(), false);
        model.values().forEach(value -> switchable.constant(value.constant()));
        switchable.constant(model.unknown());
        return List.of(draft.done(), switchable.done());
    }

    static List<JavaClass> of(UnionModel model, ConstraintTexts texts) {
        JavaType self = JavaType.model(model.name());
        ClassDraft draft =
                new ClassDraft(self, Kind.INTERFACE, JavaType.core("OpenValue"), model.pointer(), model.deprecated());
        draft.field("TYPE", JavaType.core("UnionType", self))
                .factory("fromJson", self, JSON_TEXT)
                .factory("fromJson", self, JSON_READER)
                .method("isKnown", JavaType.of("boolean"))
                .method("writeTo", JavaType.VOID, new Parameter(JavaType.core("JsonWriter"), "out"));
        List<JavaClass> classes = new ArrayList<>();
        for (UnionModel.Member member : model.members()) {
            if (hasOwnErasure(model, member)) {
                draft.factory(
                        "of",
                        self,
                        new Parameter(ShownTypes.plain(member.value().type()), "value"));
            }
            facts(draft, model, member, texts);
            classes.add(record(self, member, model.pointer()));
        }
        classes.add(record(self, "Unknown", JSON_VALUE, model.pointer()).done());
        if (model.members().size() <= MOST_MATCHED) {
            draft.method("match", JavaType.of("R"), functions(model));
        }
        model.discriminator().ifPresent(name -> draft.fact("discriminator", name, model.pointer()));
        String checks = texts.of(model.constraints());
        if (!checks.isEmpty()) {
            draft.fact("checks of the whole", checks, model.pointer());
        }
        classes.add(0, draft.done());
        return classes;
    }

    private static void facts(ClassDraft draft, UnionModel model, UnionModel.Member member, ConstraintTexts texts) {
        draft.fact(
                "what makes a " + member.name(),
                member.kinds() + " " + member.tags() + " " + member.constants(),
                model.pointer());
        texts.of(member.value()).ifPresent(text -> draft.fact("checks of " + member.name(), text, model.pointer()));
    }

    private static boolean hasOwnErasure(UnionModel model, UnionModel.Member member) {
        String own = ShownTypes.boxed(member.value().type()).erasure();
        return model.members().stream()
                .filter(other -> other != member)
                .noneMatch(other ->
                        ShownTypes.boxed(other.value().type()).erasure().equals(own));
    }

    private static JavaClass record(JavaType union, UnionModel.Member member, String pointer) {
        TypeRef type = member.value().type();
        ClassDraft draft = record(union, member.name(), TypeNames.boxed(type), pointer);
        if (ShownTypes.isFormatted(type)) {
            draft.method("parsed", ShownTypes.boxed(type));
        }
        return draft.done();
    }

    private static ClassDraft record(JavaType union, String name, JavaType value, String pointer) {
        ClassDraft draft = new ClassDraft(union.nested(name), Kind.RECORD, union, pointer, false);
        Parameter component = new Parameter(value, "value");
        draft.add(new JavaMember(name, JavaMember.Kind.CONSTRUCTOR, JavaType.VOID, List.of(component), false, pointer))
                .method("value", value);
        return draft;
    }

    private static Parameter[] functions(UnionModel model) {
        List<Parameter> functions = new ArrayList<>();
        for (UnionModel.Member member : model.members()) {
            functions.add(function(TypeNames.boxed(member.value().type()), member.parameter()));
        }
        functions.add(function(JSON_VALUE, "unknown"));
        return functions.toArray(Parameter[]::new);
    }

    private static Parameter function(JavaType from, String name) {
        JavaType result = JavaType.extending(JavaType.of("R"));
        return new Parameter(JavaType.of("java.util.function.Function", JavaType.accepting(from), result), name);
    }
}
