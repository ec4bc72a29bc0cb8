package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Rule;
import dev.specwright.load.CompactJson;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import dev.specwright.resolve.OpenApiVersion;
import java.util.ArrayList;
import java.util.List;

/** Defaults and examples against the schemas that they belong to. */
final class ValueRules {

    private static final int LONGEST = 60;
    private static final int LONGEST_PROBLEM = 240;

    private ValueRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.VALUES)
                .error(
                        "default-violates-schema",
                        "A default does not fit its own schema",
                        RuleList.schemas(ValueRules::defaults))
                .spectral("oas3-valid-schema-example")
                .warning(
                        "schema-example-invalid",
                        "An example does not fit the schema it stands in",
                        RuleList.schemas(ValueRules::examples))
                .spectral("oas3-valid-schema-example")
                .warning(
                        "media-example-invalid",
                        "An example of a body, a parameter or a header does not fit its schema",
                        ValueRules::mediaExamples)
                .spectral("oas3-valid-media-example")
                .rules();
    }

    private static void defaults(LintedApi api, Node schema, FindingSink findings) {
        schema.member("default")
                .ifPresent(value -> api.problem(value.json(), schema)
                        .ifPresent(problem -> findings.report(
                                value,
                                "the default " + shown(value.json()) + " does not fit its schema: "
                                        + shortened(problem.text()),
                                "Change the default or the schema; generated code leaves such a default out")));
    }

    private static void examples(LintedApi api, Node schema, FindingSink findings) {
        List<Node> examples = new ArrayList<>();
        schema.member("example").ifPresent(examples::add);
        if (api.version() == OpenApiVersion.V3_1) {
            schema.member("examples").map(Node::elements).ifPresent(examples::addAll);
        }
        examples.forEach(example -> check(api, example, schema, findings));
    }

    private static void check(LintedApi api, Node example, Node schema, FindingSink findings) {
        api.problem(example.json(), schema)
                .ifPresent(problem -> findings.report(
                        example.pointer(),
                        "the example " + shown(example.json()) + " does not fit its schema: "
                                + shortened(problem.text()),
                        "Readers copy examples: change the example or the schema"));
    }

    private static void mediaExamples(LintedApi api, FindingSink findings) {
        for (Node media : api.objects(ObjectKind.MEDIA_TYPE)) {
            boolean json = isJson(media.name());
            media.member("schema")
                    .ifPresent(schema -> values(api, media).stream()
                            .filter(example -> json || !example.json().isTextual())
                            .forEach(example -> check(api, example, schema, findings)));
        }
        for (Node parameter : api.objects(ObjectKind.PARAMETER)) {
            parameter
                    .member("schema")
                    .ifPresent(
                            schema -> values(api, parameter).forEach(example -> check(api, example, schema, findings)));
        }
    }

    private static boolean isJson(String mediaType) {
        String type = mediaType.split(";")[0].strip();
        return type.endsWith("/json") || type.endsWith("+json");
    }

    private static List<Node> values(LintedApi api, Node holder) {
        List<Node> values = new ArrayList<>();
        holder.member("example").ifPresent(values::add);
        for (Node.Member named : holder.member("examples").map(Node::members).orElse(List.of())) {
            api.follow(named.value())
                    .flatMap(example -> example.member("value"))
                    .ifPresent(values::add);
        }
        return values;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM - 1) + "…";
    }

    static String shown(JsonNode json) {
        String text = CompactJson.write(json);
        return "`" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…") + "`";
    }
}
