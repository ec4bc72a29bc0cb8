package dev.specwright.emit;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.OperationModel;
import dev.specwright.model.PaginationModel;
import dev.specwright.model.PaginationModel.Role;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.naming.MemberMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emits what goes through the pages of an operation's results. */
final class PagesEmitter {

    private static final CodeBlock NULL = CodeBlock.of("null");

    private final JavaNamespace names;
    private final JavaTypes types;
    private final FormattedTypes formats;
    private final CallEmitter calls;
    private final ClassName options;

    PagesEmitter(JavaNamespace names, JavaTypes types, CallEmitter calls) {
        this.names = names;
        this.types = types;
        this.formats = new FormattedTypes(names, types);
        this.calls = calls;
        this.options = names.coreClass("RequestOptions");
    }

    /**
     * The methods that callers see.
     *
     * @param operation the operation
     * @param pages how its pages follow each other
     * @param parameters the parameters of its methods
     * @param owner the class that describes its calls
     * @param async whether they return futures
     */
    List<MethodSpec> forms(
            OperationModel operation,
            PaginationModel pages,
            List<ParameterSpec> parameters,
            ClassName owner,
            boolean async) {
        TypeName result = paged(async ? "AsyncPaged" : "Paged", operation, pages);
        CodeBlock arguments = names(parameters);
        CodeBlock prefix = async ? CodeBlock.of("$T.", owner) : CodeBlock.of("");
        CodeBlock signature = OperationsEmitter.signature(pages.name(), parameters);
        List<MethodSpec> methods = new ArrayList<>();
        if (operation.parameterObject().isPresent()) {
            List<ParameterSpec> needed = parameters.subList(0, parameters.size() - 1);
            CodeBlock comma = CodeBlock.of(needed.isEmpty() ? "" : ",$W");
            TypeName object = parameters.get(needed.size()).type();
            methods.add(start(operation, pages, result, needed)
                    .addJavadoc("As {@link #$L} without optional parameters.", signature)
                    .addStatement("return $L($L$L$T.builder().build())", pages.name(), names(needed), comma, object)
                    .build());
        }
        CodeBlock comma = CodeBlock.of(parameters.isEmpty() ? "" : ",$W");
        methods.add(start(operation, pages, result, parameters)
                .addJavadoc(
                        "All pages of {@link #$L}, fetched as they are asked for.",
                        OperationsEmitter.signature(operation.name(), parameters))
                .addStatement("return $L($L$L$T.NONE)", pages.name(), arguments, comma, options)
                .build());
        methods.add(start(operation, pages, result, parameters)
                .addJavadoc("As {@link #$L} with options of the call of each page.", signature)
                .addParameter(options, "options")
                .addStatement(
                        "return new $T<>(caller, $L$L(),$W() -> $L$L($L),$Woptions)",
                        names.coreClass(async ? "AsyncPaged" : "Paged"),
                        prefix,
                        rulesName(pages),
                        prefix,
                        CallEmitter.methodName(operation),
                        arguments)
                .build());
        return methods;
    }

    private static MethodSpec.Builder start(
            OperationModel operation, PaginationModel pages, TypeName result, List<ParameterSpec> parameters) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(pages.name())
                .addModifiers(PUBLIC)
                .returns(result)
                .addParameters(parameters);
        if (operation.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    private static CodeBlock names(List<ParameterSpec> parameters) {
        return parameters.stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(",$W"));
    }

    private static String rulesName(PaginationModel pages) {
        return pages.name() + "Rules";
    }

    /** The method that says how the pages follow each other, in the class that describes the calls. */
    MethodSpec rules(OperationModel operation, PaginationModel pages) {
        ClassName paging = names.coreClass("Paging");
        CodeBlock items = member(operation, Role.ITEMS, pages);
        CodeBlock parameter =
                CodeBlock.of("$L", pages.parameter().map(JavaLiterals::string).orElse(""));
        CodeBlock start = switch (pages.style()) {
            case OFFSET -> CodeBlock.of("$T.byOffset($L,$W$L)", paging, parameter, items);
            case PAGE -> CodeBlock.of("$T.byNumber($L,$W$L,$W$L)", paging, parameter, pages.first(), items);
            case CURSOR -> CodeBlock.of("$T.byCursor($L,$W$L,$W$L)", paging, parameter, items, next(operation, pages));
            case URL -> CodeBlock.of("$T.byUrl($L,$W$L)", paging, items, next(operation, pages));
            case LINK -> CodeBlock.of("$T.byLink($L)", paging, items);
        };
        CodeBlock.Builder rules = CodeBlock.builder().add(start);
        add(rules, "count", operation, Role.COUNT, pages);
        add(rules, "pages", operation, Role.PAGES, pages);
        add(rules, "more", operation, Role.HAS_MORE, pages);
        MethodSpec.Builder method = MethodSpec.methodBuilder(rulesName(pages));
        if (pages.members().values().stream().flatMap(List::stream).anyMatch(PropertyModel::deprecated)) {
            method.addAnnotation(DeprecatedUses.suppression());
        }
        return method.addModifiers(STATIC)
                .returns(paged("Paging", operation, pages))
                .addStatement("return $L", rules.build())
                .build();
    }

    private void add(
            CodeBlock.Builder rules, String method, OperationModel operation, Role role, PaginationModel pages) {
        if (pages.members().containsKey(role)) {
            rules.add("\n.$L($L)", method, member(operation, role, pages));
        }
    }

    private CodeBlock next(OperationModel operation, PaginationModel pages) {
        if (!pages.members().containsKey(Role.LAST_ITEM)) {
            return member(operation, Role.NEXT, pages);
        }
        CodeBlock cursor = path("item", pages.members().get(Role.LAST_ITEM), NULL);
        return CodeBlock.of(
                "$T.ofLast($L,$W($T item) -> $L)",
                names.coreClass("Paging"),
                member(operation, Role.ITEMS, pages),
                item(operation, pages),
                cursor);
    }

    private CodeBlock member(OperationModel operation, Role role, PaginationModel pages) {
        CodeBlock none = role == Role.ITEMS ? CodeBlock.of("$T.of()", List.class) : NULL;
        return CodeBlock.of(
                "($T page) -> $L",
                calls.result(operation),
                path("page", pages.members().get(role), none));
    }

    /** From a page to one of its members, accessor by accessor; from the first on that may be empty within an Optional. */
    private static CodeBlock path(String from, List<PropertyModel> path, CodeBlock none) {
        CodeBlock code = CodeBlock.of("$L", from);
        boolean optional = false;
        for (PropertyModel property : path) {
            boolean last = property == path.get(path.size() - 1);
            boolean text = last
                    && property.value().type() instanceof TypeRef.Text
                    && FormattedTypes.isFormatted(property.value().type());
            MemberMethods methods = MemberMethods.of(property);
            String accessor = text ? methods.text() : methods.accessor();
            code = optional
                    ? CodeBlock.of(
                            "$L.$L(each -> each.$L())", code, property.isOptional() ? "flatMap" : "map", accessor)
                    : CodeBlock.of("$L.$L()", code, accessor);
            if (!optional && property.mayBeEmpty() && !property.isOptional()) {
                code = CodeBlock.of("$T.ofNullable($L)", Optional.class, code);
            }
            optional |= property.mayBeEmpty();
        }
        return optional ? CodeBlock.of("$L.orElse($L)", code, none) : code;
    }

    private TypeName paged(String type, OperationModel operation, PaginationModel pages) {
        return ParameterizedTypeName.get(names.coreClass(type), item(operation, pages), calls.result(operation));
    }

    private TypeName item(OperationModel operation, PaginationModel pages) {
        List<PropertyModel> path = pages.members().get(Role.ITEMS);
        if (path.isEmpty()) {
            TypeRef body = operation.result().orElseThrow().value().type();
            return types.element(((TypeRef.ListOf) body).element());
        }
        TypeRef list = path.get(path.size() - 1).value().type();
        return formats.element(((TypeRef.ListOf) list).element());
    }
}
