package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.SchemaUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Emits the classes that hold the schemas of one component each, as constants. */
final class SchemaEmitter {

    private final JavaNamespace names;

    SchemaEmitter(JavaNamespace names) {
        this.names = names;
    }

    List<TypeSpec> emit(List<SchemaUnit> units) {
        Map<String, List<SchemaUnit>> byOwner = new LinkedHashMap<>();
        units.forEach(unit -> byOwner.computeIfAbsent(unit.name().owner(), none -> new ArrayList<>())
                .add(unit));
        return byOwner.entrySet().stream()
                .map(entry -> emit(entry.getKey(), entry.getValue()))
                .toList();
    }

    private TypeSpec emit(String owner, List<SchemaUnit> units) {
        TypeSpec.Builder type = TypeSpec.classBuilder(owner)
                .addJavadoc("Schemas that are evaluated on JSON values.")
                .addModifiers(FINAL);
        for (SchemaUnit unit : units) {
            SchemaExpressions expressions = new SchemaExpressions(names, unit);
            type.addField(
                    FieldSpec.builder(names.coreClass("Schema"), unit.name().constant(), STATIC, FINAL)
                            .initializer(expressions.unit())
                            .build());
            expressions.parts().forEach(type::addMethod);
        }
        return type.addMethod(
                        MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }

    /** A call: on one line if it fits, else one argument to a line. */
    static CodeBlock call(CodeBlock head, List<CodeBlock> arguments) {
        CodeBlock oneLine = CodeBlock.builder()
                .add(head)
                .add("(")
                .add(CodeBlock.join(arguments, ", "))
                .add(")")
                .build();
        String text = oneLine.toString();
        if (arguments.isEmpty() || text.length() <= 80 && text.indexOf('\n') < 0) {
            return oneLine;
        }
        return CodeBlock.builder()
                .add(head)
                .add("($>$>\n")
                .add(CodeBlock.join(arguments, ",\n"))
                .add("$<$<)")
                .build();
    }
}
