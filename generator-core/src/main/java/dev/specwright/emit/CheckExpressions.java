package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.Constraint;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.MemberNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the checks of one validator as expressions, and collects the constants and methods that they call for. */
final class CheckExpressions {

    private final JavaNamespace names;
    private final JavaTypes types;
    private final Set<String> checkedModels;
    private final PropertyConstants scope;
    private final ClassName check;
    private final String base;
    private final String baseConstant;
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<MethodSpec> elementMethods = new ArrayList<>();
    private final Set<String> methodNames = new LinkedHashSet<>();
    private boolean baseUsed;
    private boolean shares;

    CheckExpressions(
            JavaNamespace names, JavaTypes types, Set<String> checkedModels, PropertyConstants scope, String pointer) {
        this.names = names;
        this.types = types;
        this.checkedModels = checkedModels;
        this.scope = scope;
        this.check = names.coreClass("Check");
        this.base = "#" + pointer + "/";
        this.baseConstant = scope.unused("SCHEMA");
    }

    /** The same, but what is equal is one constant: the same parameter stands in many operations. */
    CheckExpressions sharing() {
        shares = true;
        return this;
    }

    /** Constants that the expressions refer to. */
    List<FieldSpec> constants() {
        List<FieldSpec> all = new ArrayList<>();
        if (baseUsed) {
            all.add(constant(ClassName.get(String.class), baseConstant, CodeBlock.of("$L", JavaLiterals.string(base))));
        }
        all.addAll(constants);
        return all;
    }

    /** Methods that check one element of a list or one member of a map. */
    List<MethodSpec> elementMethods() {
        return elementMethods;
    }

    /** A keyword's pointer as an expression. */
    CodeBlock pointer(String pointer) {
        String whole = "#" + pointer;
        if (!whole.startsWith(base)) {
            return CodeBlock.of("$L", JavaLiterals.string(whole));
        }
        baseUsed = true;
        return CodeBlock.of("$L + $L", baseConstant, JavaLiterals.string(whole.substring(base.length())));
    }

    /** The checks of a value; each is an expression of type {@code Violations} with pointers relative to the value. */
    List<CodeBlock> of(ValueModel model, CodeBlock value, String name) {
        List<CodeBlock> checks = new ArrayList<>();
        ConstraintChecks cases = new ConstraintChecks(value, model.type(), name);
        model.constraints().forEach(constraint -> checks.add(constraint.match(cases)));
        checks.addAll(inner(model.type(), value, name));
        return checks;
    }

    /** A check of a model as a whole, such as {@code minProperties}. */
    CodeBlock ofModel(Constraint constraint) {
        return constraint.match(new ConstraintChecks(
                CodeBlock.of("value"), new TypeRef.Named(scope.modelName(), TypeRef.Named.Shape.OBJECT), "value"));
    }

    /** The checks of each member of a map. */
    List<CodeBlock> ofMembers(ValueModel member, CodeBlock map, String name) {
        return elementCheck(member, name)
                .map(method -> List.of(CodeBlock.of("$T.eachValue($L, $L)", check, map, method)))
                .orElse(List.of());
    }

    private List<CodeBlock> inner(TypeRef type, CodeBlock value, String name) {
        if (type instanceof TypeRef.Named named) {
            return checkedModels.contains(named.name())
                    ? List.of(CodeBlock.of("$T.validate($L)", names.validatorClass(named.name()), value))
                    : List.of();
        } else if (type instanceof TypeRef.ListOf list) {
            return elementCheck(list.element(), name)
                    .map(method -> List.of(CodeBlock.of("$T.each($L,$W$L)", check, value, method)))
                    .orElse(List.of());
        } else if (type instanceof TypeRef.MapOf map) {
            return ofMembers(map.value(), value, name);
        }
        return List.of();
    }

    private CodeBlock validator(TypeRef.Named named) {
        return CodeBlock.of("$T::validate", names.validatorClass(named.name()));
    }

    /** A reference to the method that checks one element, where there is anything to check. */
    private Optional<CodeBlock> elementCheck(ValueModel element, String name) {
        if (element.type() instanceof TypeRef.Named named
                && element.constraints().isEmpty()
                && !element.nullable()) {
            return checkedModels.contains(named.name()) ? Optional.of(validator(named)) : Optional.empty();
        }
        boolean optional = element.nullable() && !(element.type() instanceof TypeRef.AnyJson);
        CodeBlock subject = CodeBlock.of(optional ? "element.orElse(null)" : "element");
        List<CodeBlock> checks = of(element, subject, name + "Element");
        if (checks.isEmpty()) {
            return Optional.empty();
        }
        String method = unusedMethod(name + "Element");
        CodeBlock.Builder joined = CodeBlock.builder().add("$L", checks.get(0));
        checks.stream().skip(1).forEach(next -> joined.add("\n.and($L)", next));
        elementMethods.add(MethodSpec.methodBuilder(method)
                .addModifiers(PRIVATE, STATIC)
                .returns(names.coreClass("Violations"))
                .addParameter(types.element(element), "element")
                .addStatement("return $L", joined.build())
                .build());
        return Optional.of(CodeBlock.of("$T::$L", ownClass(), method));
    }

    /** Takes a name for a method. Lists in lists can end in the method name of another property. */
    String unusedMethod(String wanted) {
        String method = wanted;
        for (int number = 2; !methodNames.add(method); number++) {
            method = wanted + number;
        }
        return method;
    }

    private ClassName ownClass() {
        return names.validatorClass(scope.modelName());
    }

    private CodeBlock newConstant(TypeName type, String wanted, CodeBlock value) {
        Optional<FieldSpec> equal = constants.stream()
                .filter(constant -> shares && constant.initializer().equals(value))
                .findFirst();
        if (equal.isPresent()) {
            return CodeBlock.of("$N", equal.get());
        }
        String name = scope.unused(wanted);
        constants.add(constant(type, name, value));
        return CodeBlock.of("$L", name);
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, PRIVATE, STATIC, FINAL)
                .initializer(value)
                .build();
    }

    /** One constraint to the call that checks it. */
    private final class ConstraintChecks implements Constraint.Cases<CodeBlock> {

        private final CodeBlock value;
        private final CodeBlock open;
        private final TypeRef type;
        private final String name;

        ConstraintChecks(CodeBlock value, TypeRef type, String name) {
            boolean isEnum = type instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.ENUM);
            this.open = value;
            this.value = isEnum ? CodeBlock.of("$T.plain($L)", names.coreClass("OpenChecks"), value) : value;
            this.type = type;
            this.name = name;
        }

        @Override
        public CodeBlock size(Constraint.Size size) {
            int limit = (int) Math.min(size.limit(), Integer.MAX_VALUE);
            return call(size.keyword().keyword(), CodeBlock.of("$L", limit), size.pointer());
        }

        @Override
        public CodeBlock range(Constraint.Range range) {
            return call(range.keyword().keyword(), limit(range), range.pointer());
        }

        private CodeBlock limit(Constraint.Range range) {
            BigDecimal limit = range.limit();
            boolean whole = limit.scale() <= 0 && limit.precision() - limit.scale() <= 18;
            return whole
                    ? CodeBlock.of("$L", JavaLiterals.integer(limit.longValueExact()))
                    : newConstant(
                            ClassName.get(BigDecimal.class),
                            MemberNames.constant(name) + "_"
                                    + MemberNames.constant(range.keyword().keyword()),
                            CodeBlock.of("new $T($S)", BigDecimal.class, limit.toString()));
        }

        @Override
        public CodeBlock pattern(Constraint.Pattern pattern) {
            ClassName textPattern = names.coreClass("TextPattern");
            CodeBlock compiled = TextPatterns.expression(names, pattern.pattern());
            String wanted = MemberNames.constant(name) + "_PATTERN";
            return call("pattern", newConstant(textPattern, wanted, compiled), pattern.pointer());
        }

        @Override
        public CodeBlock format(Constraint.Format format) {
            return CodeBlock.of(
                    "$T.check($L, $S, $L)",
                    names.coreClass("Formats"),
                    value,
                    format.format(),
                    pointer(format.pointer()));
        }

        @Override
        public CodeBlock uniqueItems(Constraint.UniqueItems uniqueItems) {
            return CodeBlock.of("$T.uniqueItems($L, $L)", check, value, pointer(uniqueItems.pointer()));
        }

        @Override
        public CodeBlock oneOf(Constraint.OneOf oneOf) {
            String json = "[" + String.join(",", oneOf.values()) + "]";
            TypeName values = ParameterizedTypeName.get(ClassName.get(Set.class), names.coreClass("JsonValue"));
            CodeBlock parsed = CodeBlock.of("$T.values($L)", check, JavaLiterals.string(json));
            String wanted = MemberNames.constant(name) + "_VALUES";
            return call("allowed", newConstant(values, wanted, parsed), oneOf.pointer());
        }

        @Override
        public CodeBlock listed(Constraint.Listed listed) {
            return CodeBlock.of(
                    "$T.listed($L, $T.TYPE.listed(),$W$L)",
                    names.coreClass("OpenChecks"),
                    open,
                    types.boxed(type),
                    pointer(listed.pointer()));
        }

        @Override
        public CodeBlock tree(Constraint.Tree tree) {
            CodeBlock schema = CodeBlock.of(
                    "$T.$L",
                    names.modelClass(tree.schema().owner()),
                    tree.schema().constant());
            return type instanceof TypeRef.AnyJson
                    ? CodeBlock.of("$L.check($L)", schema, value)
                    : CodeBlock.of("$L.check($L,$W$L)", schema, types.eagerCodec(type), open);
        }

        private CodeBlock call(String method, CodeBlock limit, String pointer) {
            return CodeBlock.of("$T.$L($L, $L,$W$L)", check, method, value, limit, pointer(pointer));
        }
    }
}
