package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What descriptions say. */
final class ProseRules {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,80})`");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");

    private ProseRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.PROSE)
                .info(
                        "dangling-name",
                        "A description speaks of a name that the document does not have",
                        ProseRules::danglingNames)
                .rules();
    }

    private static void danglingNames(LintedApi api, FindingSink findings) {
        Set<String> names = names(api);
        for (Node schema : api.schemas()) {
            schema.text("description").ifPresent(text -> {
                Matcher code = CODE.matcher(text);
                Set<String> reported = new LinkedHashSet<>();
                while (code.find()) {
                    String name = code.group(1);
                    if (NAME.matcher(name).matches() && !names.contains(name) && reported.add(name)) {
                        findings.report(
                                schema.member("description").orElse(schema),
                                "the description speaks of `" + name + "`, which nothing in the document is called",
                                "Correct the name, or say where it comes from");
                    }
                }
            });
        }
    }

    /** Everything that a description may speak of: properties, parameters, enum values, schemas, tags, operations. */
    private static Set<String> names(LintedApi api) {
        Set<String> names = new LinkedHashSet<>();
        for (Node schema : api.schemas()) {
            schema.member("properties")
                    .map(Node::members)
                    .orElse(List.of())
                    .forEach(property -> names.add(property.name()));
            for (String keyword : List.of("enum", "examples")) {
                schema.member(keyword)
                        .map(Node::elements)
                        .orElse(List.of())
                        .forEach(value -> names.add(value.json().asText()));
            }
            for (String keyword : List.of("const", "default", "example", "format")) {
                schema.member(keyword).ifPresent(value -> names.add(value.json().asText()));
            }
        }
        for (Node parameter : api.objects(ObjectKind.PARAMETER)) {
            parameter.text("name").ifPresent(names::add);
        }
        api.operations()
                .forEach(operation -> operation.node().text("operationId").ifPresent(names::add));
        api.api().schemas().forEach(schema -> names.add(schema.name()));
        return names;
    }
}
