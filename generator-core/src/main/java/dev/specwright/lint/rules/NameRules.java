package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Rule;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that Java cannot tell apart, and what it calls them then. */
final class NameRules {

    private static final String OVERRIDE = "x-specwright-name";

    private NameRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.CODE)
                .warning(
                        "class-name-collision",
                        "Two schemas have the same Java class, or the same file where case is ignored",
                        NameRules::classes)
                .warning(
                        "property-name-collision",
                        "Two properties of an object have the same Java name",
                        NameRules::properties)
                .warning(
                        "parameter-name-collision",
                        "Two parameters of an operation have the same Java name",
                        RuleList.operations(NameRules::parameters))
                .error(
                        "operation-id-duplicate",
                        "Two operations have the same operationId",
                        NameRules::duplicateOperations)
                .spectral("operation-operationId-unique")
                .warning(
                        "operation-id-missing",
                        "An operation has no operationId, so its method's name hangs on its path",
                        RuleList.operations(NameRules::missingOperation))
                .spectral("operation-operationId")
                .warning(
                        "operation-id-collision",
                        "Two operations of a tag have the same Java method",
                        NameRules::methods)
                .info(
                        "operation-id-not-identifier",
                        "An operationId cannot be a method's name in any language as it stands",
                        RuleList.operations(NameRules::identifiers))
                .rules();
    }

    private static void classes(LintedApi api, FindingSink findings) {
        Map<String, Node> owners = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        api.model().types().forEach(type -> names.put(type.pointer(), type.name()));
        for (Node.Member schema : api.api().schemas()) {
            String given = names.get(schema.value().pointer());
            if (given == null || schema.value().member(OVERRIDE).isPresent()) {
                continue;
            }
            String wanted = JavaNames.className(schema.name()).toLowerCase(Locale.ROOT);
            Node earlier = owners.putIfAbsent(wanted, schema.value());
            if (earlier != null) {
                findings.report(
                        schema.value(),
                        "`" + schema.name() + "` and `" + earlier.name()
                                + "` are the same class or file in Java, so one becomes `" + given + "`",
                        "Rename one, or give it a name with `" + OVERRIDE + "`");
            }
        }
    }

    private static void properties(LintedApi api, FindingSink findings) {
        for (TypeModel type : api.model().types()) {
            if (type instanceof ObjectModel model) {
                properties(model, findings);
            }
        }
    }

    private static void properties(ObjectModel model, FindingSink findings) {
        Map<String, PropertyModel> owners = new LinkedHashMap<>();
        for (PropertyModel property : model.properties()) {
            PropertyModel earlier = owners.putIfAbsent(JavaNames.memberName(property.jsonName()), property);
            if (earlier != null) {
                findings.report(
                        property.pointer(),
                        "`" + property.jsonName() + "` and `" + earlier.jsonName()
                                + "` have the same name in Java, so they become `" + earlier.javaName() + "` and `"
                                + property.javaName() + "`",
                        "Give one a name with `" + OVERRIDE + "`");
            }
        }
    }

    private static void parameters(LintedApi api, OperationPlace operation, FindingSink findings) {
        Map<String, Node> owners = new LinkedHashMap<>();
        for (Node parameter : api.parameters(operation)) {
            Optional<String> name = parameter.text(OVERRIDE).or(() -> parameter.text("name"));
            Node earlier = name.map(text -> owners.putIfAbsent(JavaNames.memberName(text), parameter))
                    .orElse(null);
            if (earlier != null) {
                findings.report(
                        parameter,
                        label(parameter) + " and " + label(earlier) + " have the same name in Java",
                        "Java numbers them; give one a name with `" + OVERRIDE + "`");
            }
        }
    }

    private static String label(Node parameter) {
        return "the " + parameter.text("in").orElse("") + " parameter `"
                + parameter.text("name").orElse("") + "`";
    }

    private static void duplicateOperations(LintedApi api, FindingSink findings) {
        Map<String, OperationPlace> owners = new LinkedHashMap<>();
        for (OperationPlace operation : api.operations()) {
            Optional<Node> id = operation
                    .node()
                    .member("operationId")
                    .filter(node -> node.json().isTextual());
            OperationPlace earlier = id.map(
                            node -> owners.putIfAbsent(node.json().textValue(), operation))
                    .orElse(null);
            if (earlier != null) {
                findings.report(
                        id.get(),
                        "the operationId `" + id.get().json().textValue() + "` is that of " + earlier.label() + " too",
                        "An operationId is unique within a document (OpenAPI, Operation Object)");
            }
        }
    }

    private static void missingOperation(LintedApi api, OperationPlace operation, FindingSink findings) {
        if (operation.node().text("operationId").filter(id -> !id.isBlank()).isEmpty()) {
            String method = method(api, operation)
                    .map(name -> "; Java calls it `" + name + "`")
                    .orElse("");
            findings.report(
                    operation.node(),
                    operation.label() + " has no operationId" + method,
                    "Give it one: a name made from the path changes with the path");
        }
    }

    private static Optional<String> method(LintedApi api, OperationPlace operation) {
        return api.model().client().stream()
                .flatMap(client -> client.groups().stream())
                .flatMap(group -> group.operations().stream())
                .filter(model -> model.pointer().equals(operation.node().pointer()))
                .map(OperationModel::name)
                .findFirst();
    }

    private static void methods(LintedApi api, FindingSink findings) {
        Map<String, OperationPlace> owners = new LinkedHashMap<>();
        for (OperationPlace operation : api.operations()) {
            Optional<String> id = operation.node().text("operationId");
            if (id.isEmpty() || operation.node().member(OVERRIDE).isPresent()) {
                continue;
            }
            List<Node> tags =
                    operation.node().member("tags").map(Node::elements).orElse(List.of());
            String tag = tags.isEmpty() ? "" : tags.get(0).json().asText();
            OperationPlace earlier = owners.putIfAbsent(tag + "\n" + JavaNames.memberName(id.get()), operation);
            if (earlier != null && !earlier.node().text("operationId").equals(id)) {
                findings.report(
                        operation.node().member("operationId").orElse(operation.node()),
                        "`" + id.get() + "` and `"
                                + earlier.node().text("operationId").orElse("") + "` are the same method in Java",
                        "Java numbers them; rename one, or give it a name with `" + OVERRIDE + "`");
            }
        }
    }

    private static void identifiers(LintedApi api, OperationPlace operation, FindingSink findings) {
        operation
                .node()
                .member("operationId")
                .filter(id -> id.json().isTextual()
                        && !id.json().textValue().isBlank()
                        && !id.json().textValue().matches("[A-Za-z_][A-Za-z0-9_-]*"))
                .ifPresent(id -> findings.report(
                        id,
                        "`" + id.json().textValue() + "` is no identifier; Java calls it `"
                                + method(api, operation)
                                        .orElse(JavaNames.memberName(id.json().textValue())) + "`",
                        "Use letters, digits and underscores, or give it a name with `" + OVERRIDE + "`"));
    }
}
