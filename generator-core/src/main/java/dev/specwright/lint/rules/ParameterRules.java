package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Rule;
import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters against each other and against their path. */
final class ParameterRules {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^A-Za-z0-9_{}]*([^{}*]+)\\*?}");

    private ParameterRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.STRUCTURE)
                .error(
                        "parameter-duplicate",
                        "Two parameters of one list have the same name and place",
                        ParameterRules::duplicates)
                .spectral("operation-parameters")
                .error(
                        "path-parameters",
                        "A path and its parameters do not fit",
                        RuleList.operations(ParameterRules::path))
                .spectral("path-params")
                .rules();
    }

    private static void duplicates(LintedApi api, FindingSink findings) {
        Set<Node> holders = new LinkedHashSet<>();
        api.operations().forEach(operation -> holders.addAll(List.of(operation.item(), operation.node())));
        for (Node holder : holders) {
            Map<String, Node> seen = new LinkedHashMap<>();
            for (Node element : elements(holder)) {
                Optional<Node> parameter = api.follow(element);
                Optional<String> name = parameter.flatMap(node -> node.text("name"));
                String in = parameter.flatMap(node -> node.text("in")).orElse("");
                Node earlier = name.map(text -> seen.putIfAbsent(in + " " + text, element))
                        .orElse(null);
                if (earlier != null) {
                    duplicate(element, earlier, in + " parameter `" + name.get() + "`", findings);
                }
            }
        }
    }

    private static void duplicate(Node element, Node earlier, String what, FindingSink findings) {
        String message = "there is another " + what + " in this list";
        String hint = "Remove or rename one of them";
        if (earlier.json().equals(element.json())) {
            Fix fix = new Fix("Remove the second, which says the same", Edit.remove(element.pointer()));
            findings.report(element, message, hint, fix);
        } else {
            findings.report(element, message, hint);
        }
    }

    private static List<Node> elements(Node holder) {
        return holder.member("parameters").map(Node::elements).orElse(List.of());
    }

    private static void path(LintedApi api, OperationPlace operation, FindingSink findings) {
        List<String> inTemplate = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(operation.path());
        while (matcher.find()) {
            inTemplate.add(matcher.group(1));
        }
        Set<String> described = new LinkedHashSet<>();
        for (Node parameter : api.parameters(operation)) {
            Optional<String> name = parameter.text("name");
            if (name.isPresent() && parameter.text("in").filter("path"::equals).isPresent()) {
                described.add(name.get());
                check(operation, parameter, inTemplate, findings);
            }
        }
        inTemplate.stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> findings.report(
                        operation.node(),
                        "the path has `{" + name + "}`, but " + operation.label() + " has no such parameter",
                        "Add `{in: path, name: " + name + ", required: true, schema: …}` to `parameters`"));
    }

    private static void check(OperationPlace operation, Node parameter, List<String> inTemplate, FindingSink findings) {
        String name = parameter.text("name").orElse("");
        if (!inTemplate.contains(name)) {
            findings.report(
                    parameter,
                    "the path `" + operation.path() + "` has no `{" + name + "}`",
                    "Correct the name, or remove the parameter");
        } else if (!parameter.isTrue("required")) {
            Optional<Node> required = parameter.member("required");
            Edit edit = required.isPresent()
                    ? Edit.replace(required.get().pointer(), BooleanNode.TRUE)
                    : Edit.insert(Pointers.child(parameter.pointer(), "in"), "required", BooleanNode.TRUE);
            findings.report(
                    parameter,
                    "the path parameter `" + name + "` is not `required: true`",
                    "A URL with a part missing is another URL (OpenAPI, Parameter Object)",
                    new Fix("Write `required: true`", edit));
        }
    }
}
