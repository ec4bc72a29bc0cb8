package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Rule;
import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.model.EnumModel;
import dev.specwright.model.TypeModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.resolve.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists of values. */
final class EnumRules {

    private EnumRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.VALUES)
                .error("enum-duplicate", "An enum has a value twice", RuleList.schemas(EnumRules::duplicates))
                .spectral("duplicated-entry-in-enum")
                .error(
                        "enum-type-mismatch",
                        "An enum has a value that its own `type` refuses",
                        RuleList.schemas(EnumRules::types))
                .spectral("typed-enum")
                .error("enum-empty", "An enum has no values, so nothing fits", RuleList.schemas(EnumRules::empty))
                .warning(
                        "nullable-enum-without-null",
                        "The type allows null, but the enum does not list it, so null is refused",
                        RuleList.schemas(EnumRules::nullable))
                .rules();
    }

    static List<Rule> names() {
        return new RuleList(Family.CODE)
                .warning(
                        "enum-constant-collision",
                        "Two values of an enum have the same Java constant",
                        EnumRules::constants)
                .rules();
    }

    private static List<Node> values(Node schema) {
        return schema.member("enum").map(Node::elements).orElse(List.of());
    }

    private static void duplicates(LintedApi api, Node schema, FindingSink findings) {
        Map<JsonNode, Node> seen = new LinkedHashMap<>();
        for (Node value : values(schema)) {
            Node earlier = seen.putIfAbsent(value.json(), value);
            if (earlier != null) {
                String message = "the enum has " + ValueRules.shown(value.json()) + " twice";
                if (hasNames(schema)) {
                    findings.report(value, message, "Remove one of them");
                } else {
                    Fix fix = new Fix("Remove the second", Edit.remove(value.pointer()));
                    findings.report(value, message, "Remove one of them", fix);
                }
            }
        }
    }

    /** Extensions name or describe the values by their number. */
    private static boolean hasNames(Node schema) {
        return schema.members().stream().anyMatch(member -> member.name().startsWith("x-"));
    }

    private static void types(LintedApi api, Node schema, FindingSink findings) {
        Set<String> types = SchemaTypes.of(api, schema);
        for (Node value : values(schema)) {
            boolean fits = types.isEmpty() || types.stream().anyMatch(type -> SchemaTypes.isOf(value.json(), type));
            if (!fits) {
                String hint = value.json().isNull()
                        ? "Add 'null' to `type`, or remove it here"
                        : "Write it as the type demands (in quotes, if it is a string), or remove it";
                findings.report(
                        value,
                        ValueRules.shown(value.json()) + " can never be sent: `type` is " + String.join(" or ", types),
                        hint);
            }
        }
    }

    private static void empty(LintedApi api, Node schema, FindingSink findings) {
        schema.member("enum")
                .filter(values -> values.json().isArray() && values.json().isEmpty())
                .ifPresent(values -> findings.report(values, "the enum has no values, so no value fits", "List them"));
    }

    private static void nullable(LintedApi api, Node schema, FindingSink findings) {
        List<Node> values = values(schema);
        boolean listed = values.stream().anyMatch(value -> value.json().isNull());
        if (!values.isEmpty() && !listed && SchemaTypes.of(api, schema).contains("null")) {
            findings.report(
                    schema.member("enum").orElse(schema),
                    "the type allows null, but the enum does not list it, so null is refused",
                    "Add null to the enum, or do not allow it");
        }
    }

    private static void constants(LintedApi api, FindingSink findings) {
        for (TypeModel type : api.model().types()) {
            if (type instanceof EnumModel model && model.hasConstants()) {
                constants(api, model, findings);
            }
        }
    }

    private static void constants(LintedApi api, EnumModel model, FindingSink findings) {
        Map<String, String> owners = new LinkedHashMap<>();
        model.values().forEach(value -> owners.put(value.constant(), value.json()));
        for (EnumModel.Value value : model.values()) {
            String plain = value.constant().replaceFirst("_?\\d+$", "");
            String owner = owners.get(plain);
            boolean renamed = owner != null
                    && !plain.equals(value.constant())
                    && JavaNames.constantName(unquoted(value.json())).equals(plain);
            if (renamed) {
                findings.report(
                        place(api, model, value.json()),
                        "Java calls " + value.json() + " `" + value.constant() + "`, because " + owner + " is `" + plain
                                + "` already",
                        "Give both a name with `x-enum-varnames`, or remove the one that is a misspelling");
            }
        }
    }

    private static String unquoted(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    private static String place(LintedApi api, EnumModel model, String json) {
        Optional<Node> schema = api.api().at(model.pointer()).flatMap(api::follow);
        return schema.map(EnumRules::values).orElse(List.of()).stream()
                .filter(value -> value.json().toString().equals(json))
                .map(Node::pointer)
                .findFirst()
                .orElse(model.pointer());
    }
}
