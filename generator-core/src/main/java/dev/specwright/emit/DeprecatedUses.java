package dev.specwright.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.ApiModel;
import dev.specwright.model.TypeModel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Lets generated code speak of deprecated types without a warning, which is meant for those who use the generated code:
 * members that name such a type say that they know.
 */
final class DeprecatedUses {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final AnnotationSpec SUPPRESSION = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build();

    private final JavaNamespace names;
    private final List<String> deprecated;

    DeprecatedUses(JavaNamespace names, ApiModel api) {
        this.names = names;
        this.deprecated = api.types().stream()
                .filter(TypeModel::deprecated)
                .map(TypeModel::name)
                .toList();
    }

    /** The annotation of what uses something deprecated. */
    static AnnotationSpec suppression() {
        return SUPPRESSION;
    }

    /**
     * Marks what needs it.
     *
     * @param type a file's type
     * @param source its source
     * @return the type, with its members marked; the same where there is nothing to mark
     */
    TypeSpec mark(TypeSpec type, String source) {
        // What one type says of itself is no use of it (JLS 9.6.4.6).
        String others = deprecated.stream()
                .filter(name -> !name.equals(type.name()) && source.contains(name))
                .map(names::modelClass)
                .map(ClassName::canonicalName)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return others.isEmpty() ? type : mark(type, Pattern.compile("\\b(?:" + others + ")\\b"));
    }

    private static TypeSpec mark(TypeSpec type, Pattern uses) {
        if (isMarked(type.annotations()) || !uses(type.toString(), uses)) {
            return type;
        }
        return usesInHead(type, uses) || isSealedApart(type)
                ? type.toBuilder().addAnnotation(SUPPRESSION).build()
                : withMembersMarked(type, uses);
    }

    /** A record within a type counts as part of its head: JavaPoet lets nobody add an annotation to one. */
    private static boolean usesInHead(TypeSpec type, Pattern uses) {
        boolean inRecord = type.typeSpecs().stream()
                .anyMatch(nested -> nested.kind() == TypeSpec.Kind.RECORD && uses(nested.toString(), uses));
        return inRecord
                || Stream.concat(type.superinterfaces().stream(), Stream.of(type.superclass()))
                        .anyMatch(above -> uses(above.toString(), uses));
    }

    /** JavaPoet does not tell the types that it permits, so such a type can be copied as a whole only. */
    private static boolean isSealedApart(TypeSpec type) {
        return type.modifiers().contains(Modifier.SEALED) && type.typeSpecs().isEmpty();
    }

    private static TypeSpec withMembersMarked(TypeSpec type, Pattern uses) {
        TypeSpec.Builder marked = type.kind() == TypeSpec.Kind.INTERFACE
                ? TypeSpec.interfaceBuilder(type.name())
                : TypeSpec.classBuilder(type.name()).superclass(type.superclass());
        marked.addJavadoc(type.javadoc())
                .addAnnotations(type.annotations())
                .addModifiers(type.modifiers().toArray(Modifier[]::new))
                .addSuperinterfaces(type.superinterfaces());
        for (FieldSpec field : type.fieldSpecs()) {
            boolean needed = !isMarked(field.annotations()) && uses(field.toString(), uses);
            marked.addField(
                    needed ? field.toBuilder().addAnnotation(SUPPRESSION).build() : field);
        }
        for (MethodSpec method : type.methodSpecs()) {
            boolean needed = !isMarked(method.annotations()) && uses(method.toString(), uses);
            marked.addMethod(
                    needed ? method.toBuilder().addAnnotation(SUPPRESSION).build() : method);
        }
        type.typeSpecs().forEach(nested -> marked.addType(mark(nested, uses)));
        return marked.build();
    }

    private static boolean uses(String code, Pattern uses) {
        return uses.matcher(COMMENT.matcher(code).replaceAll("")).find();
    }

    private static boolean isMarked(List<AnnotationSpec> annotations) {
        return annotations.stream()
                .map(AnnotationSpec::type)
                .anyMatch(type -> type.equals(ClassName.get(Deprecated.class)) || type.equals(SUPPRESSION.type()));
    }
}
