package dev.specwright.emit;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;

/** The method by which Jackson's databind comes in. */
final class JacksonCreator {

    private static final ClassName ANNOTATION = ClassName.get("com.fasterxml.jackson.annotation", "JsonCreator");

    private JacksonCreator() {}

    /** The creator of a type that has a codec named {@code TYPE}. */
    static MethodSpec method(JavaNamespace names, ClassName self) {
        return MethodSpec.methodBuilder("fromJson")
                .addAnnotation(AnnotationSpec.builder(ANNOTATION)
                        .addMember("mode", "$T.Mode.DELEGATING", ANNOTATION)
                        .build())
                .addJavadoc("For Jackson: any {@code ObjectMapper}, in any configuration, reads with this.")
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addParameter(names.coreClass("JsonReader"), "json")
                .addStatement("return TYPE.fromReader(json)")
                .build();
    }
}
