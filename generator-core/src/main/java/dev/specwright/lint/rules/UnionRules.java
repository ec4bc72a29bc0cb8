package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.DiagnosticCode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schemas that are put together of others. */
final class UnionRules {

    private static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "example",
            "examples",
            "deprecated",
            "default",
            "format",
            "externalDocs",
            "$comment");

    private UnionRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.STRUCTURE)
                .warning(
                        "ambiguous-union",
                        "Alternatives look alike, so a value may be read as the wrong one",
                        UnionRules::ambiguous)
                .warning(
                        "union-branch-unreachable",
                        "An alternative accepts nothing that an earlier one does not accept already",
                        RuleList.schemas(UnionRules::unreachable))
                .warning(
                        "one-of-overlap",
                        "Some values fit two alternatives of a `oneOf`, which refuses them",
                        RuleList.schemas(UnionRules::overlap))
                .error(
                        "discriminator-missing-in-branch",
                        "An alternative does not require the property that tells the alternatives apart",
                        RuleList.schemas(UnionRules::discriminator))
                .error(
                        "all-of-type-conflict",
                        "The parts of an `allOf` demand different types, so nothing fits",
                        RuleList.schemas(UnionRules::conflict))
                .error("required-cycle", "A schema requires itself, so no finite value fits", UnionRules::cycles)
                .info("single-branch-union", "A union has one alternative", RuleList.schemas(UnionRules::single))
                .only(Preset.STRICT)
                .rules();
    }

    private static void ambiguous(LintedApi api, FindingSink findings) {
        api.saidWhileCompiling().stream()
                .filter(diagnostic -> diagnostic.code() == DiagnosticCode.AMBIGUOUS_UNION)
                .forEach(diagnostic -> findings.report(diagnostic.pointer(), diagnostic.message(), diagnostic.hint()));
    }

    private static List<Node> alternatives(LintedApi api, Node schema, String keyword) {
        return schema.member(keyword).map(Node::elements).orElse(List.of()).stream()
                .map(alternative -> api.follow(alternative).orElse(alternative))
                .filter(alternative -> alternative.json().isObject())
                .toList();
    }

    private static Set<String> limits(Node schema) {
        Set<String> limits = new LinkedHashSet<>();
        schema.members().stream()
                .map(Node.Member::name)
                .filter(name -> !ANNOTATIONS.contains(name) && !name.startsWith("x-") && !name.equals("type"))
                .forEach(limits::add);
        return limits;
    }

    private static void unreachable(LintedApi api, Node schema, FindingSink findings) {
        List<Node> written = schema.member("anyOf").map(Node::elements).orElse(List.of());
        for (int i = 0; i < written.size(); i++) {
            for (int j = 0; j < written.size(); j++) {
                boolean before = j < i || !sameTypes(api, written.get(i), written.get(j));
                if (i != j && before && covers(api, written.get(j), written.get(i))) {
                    findings.report(
                            written.get(i),
                            "alternative " + (i + 1) + " accepts nothing that alternative " + (j + 1)
                                    + " does not accept already",
                            "Remove it, or make the other one narrower");
                    break;
                }
            }
        }
    }

    private static boolean sameTypes(LintedApi api, Node one, Node other) {
        return limits(api.follow(one).orElse(one))
                .equals(limits(api.follow(other).orElse(other)));
    }

    /** Whether a schema limits nothing but the type, and accepts every type of the other. */
    private static boolean covers(LintedApi api, Node wide, Node narrow) {
        Node target = api.follow(wide).orElse(wide);
        Set<String> types = SchemaTypes.of(api, target);
        Set<String> narrower = SchemaTypes.behind(api, narrow);
        return !types.isEmpty()
                && !types.contains("object")
                && !types.contains("array")
                && limits(target).isEmpty()
                // To JSON Schema a format limits nothing; whoever writes one for strings means that it does.
                && !(types.contains("string") && target.member("format").isPresent())
                && !narrower.isEmpty()
                && narrower.stream()
                        .allMatch(type -> types.contains(type) || type.equals("integer") && types.contains("number"));
    }

    private static void overlap(LintedApi api, Node schema, FindingSink findings) {
        List<Node> written = schema.member("oneOf").map(Node::elements).orElse(List.of());
        for (int i = 0; i < written.size(); i++) {
            for (int j = i + 1; j < written.size(); j++) {
                if (covers(api, written.get(i), written.get(j)) || covers(api, written.get(j), written.get(i))) {
                    findings.report(
                            written.get(j),
                            "what fits alternative " + (j + 1) + " may fit alternative " + (i + 1)
                                    + " as well, and `oneOf` then refuses it",
                            "Use `anyOf`, or make the alternatives exclude each other");
                }
            }
        }
    }

    private static void discriminator(LintedApi api, Node schema, FindingSink findings) {
        Optional<String> property = schema.member("discriminator").flatMap(node -> node.text("propertyName"));
        if (property.isEmpty()) {
            return;
        }
        List<Node> branches = new ArrayList<>(schema.member("oneOf")
                .or(() -> schema.member("anyOf"))
                .map(Node::elements)
                .orElse(List.of()));
        for (Node branch : branches) {
            boolean isNull = SchemaTypes.behind(api, branch).equals(Set.of("null"));
            boolean described = SchemaTypes.properties(api, branch).stream()
                    .anyMatch(member -> member.name().equals(property.get()));
            boolean nested = api.follow(branch)
                    .filter(target -> target.member("oneOf").isPresent()
                            || target.member("anyOf").isPresent())
                    .isPresent();
            if (!isNull && !nested && !described) {
                String name = branch.text("$ref")
                        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                        .orElse("");
                Node target = api.follow(branch).orElse(branch);
                findings.report(
                        target.member("properties").orElse(target),
                        "the alternative" + (name.isEmpty() ? "" : " `" + name + "`")
                                + " does not describe the discriminator's property `" + property.get() + "`",
                        "Add it to `properties` and to `required`: without it values cannot be told apart");
            }
        }
    }

    private static void conflict(LintedApi api, Node schema, FindingSink findings) {
        List<Node> parts = new ArrayList<>(alternatives(api, schema, "allOf"));
        Set<String> common = new LinkedHashSet<>(SchemaTypes.of(api, schema));
        boolean said = !common.isEmpty();
        for (Node part : parts) {
            Set<String> types = SchemaTypes.of(api, part);
            if (types.isEmpty()) {
                continue;
            }
            Set<String> wide = new LinkedHashSet<>(types);
            if (types.contains("number")) {
                wide.add("integer");
            }
            if (said && common.contains("number")) {
                common.add("integer");
            }
            Set<String> before = Set.copyOf(common);
            if (said) {
                common.retainAll(wide);
            } else {
                common.addAll(types);
            }
            if (said && common.isEmpty()) {
                findings.report(
                        schema.member("allOf").orElse(schema),
                        "nothing fits all parts: one wants "
                                + String.join(" or ", before.stream().sorted().toList()) + ", another "
                                + String.join(" or ", types),
                        "Use `anyOf` or `oneOf` if either will do");
                return;
            }
            said = true;
        }
    }

    private static void single(LintedApi api, Node schema, FindingSink findings) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            schema.member(keyword)
                    .filter(alternatives -> alternatives.json().size() == 1)
                    .ifPresent(alternatives -> findings.report(
                            alternatives, "`" + keyword + "` has one alternative", "Write the schema without it"));
        }
    }

    private static void cycles(LintedApi api, FindingSink findings) {
        for (Node.Member component : api.api().schemas()) {
            JsonNode json = component.value().json();
            List<String> way = new ArrayList<>();
            if (json.isObject()
                    && leadsTo(api, component.value(), component.value().pointer(), way, new LinkedHashSet<>())) {
                findings.report(
                        Pointers.child(Pointers.child(component.value().pointer(), "properties"), way.get(0)),
                        "`" + component.name() + "` requires a `" + component.name() + "` by `" + String.join(".", way)
                                + "`: no finite value fits",
                        "Make one of these properties optional or nullable");
            }
        }
    }

    /** Whether a value of the schema needs a value of the wanted one; the way is that through required properties. */
    private static boolean leadsTo(LintedApi api, Node schema, String wanted, List<String> way, Set<String> visited) {
        Set<String> required = SchemaTypes.required(api, schema);
        for (Node.Member property : SchemaTypes.properties(api, schema)) {
            Optional<Node> target = api.follow(property.value());
            if (target.isEmpty()
                    || !required.contains(property.name())
                    || SchemaTypes.allowsNull(api, property.value())) {
                continue;
            }
            way.add(property.name());
            boolean found = target.get().pointer().equals(wanted)
                    || visited.add(target.get().pointer())
                            && target.get().json().isObject()
                            && leadsTo(api, target.get(), wanted, way, visited);
            if (found) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }
}
