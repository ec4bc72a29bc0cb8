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
        SchemaExpressions expressions = new SchemaExpressions(names);
        List<CodeBlock> initializers = expressions.initializers(units);
        for (int i = 0; i < units.size(); i++) {
            String constant = units.get(i).name().constant();
            type.addField(FieldSpec.builder(names.coreClass("Schema"), constant, STATIC, FINAL)
                    .initializer(initializers.get(i))
                    .build());
        }
        expressions.parts().forEach(type::addMethod);
        return type.addMethod(
                        MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
                .build();
    }
}
