package dev.specwright.emit;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.InterfaceModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.naming.MemberMethods;

/** Emits the sealed interface of an {@link InterfaceModel}. */
final class InterfaceEmitter {

    private final JavaNamespace names;
    private final FormattedTypes formats;

    InterfaceEmitter(JavaNamespace names, JavaTypes types) {
        this.names = names;
        this.formats = new FormattedTypes(names, types);
    }

    TypeSpec emit(InterfaceModel model) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.modelClass(model.name()))
                .addJavadoc(
                        "What {@link $T} and the models composed of it have in common.",
                        names.modelClass(model.model()))
                .addModifiers(PUBLIC, SEALED);
        model.implementers().forEach(name -> type.addPermittedSubclass(names.modelClass(name)));
        model.properties().forEach(property -> type.addMethod(accessor(property, model)));
        return type.build();
    }

    private MethodSpec accessor(PropertyModel property, InterfaceModel model) {
        String name = MemberMethods.of(property).accessor();
        return MethodSpec.methodBuilder(name)
                .addJavadoc("As {@link $T#$L()}.", names.modelClass(model.model()), name)
                .addModifiers(PUBLIC, ABSTRACT)
                .returns(formats.shown(property))
                .build();
    }
}
