package dev.specwright.lint.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts of a document that are not used, not possible or not where they belong. */
final class DocumentRules {

    private DocumentRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.STRUCTURE)
                .error("tag-duplicate", "Two tags have the same name", DocumentRules::tags)
                .spectral("openapi-tags-uniqueness")
                .info("unused-component", "Nothing refers to a component", DocumentRules::unused)
                .only(Preset.STRICT)
                .spectral("oas3-unused-component")
                .warning(
                        "example-value-and-external",
                        "An example has both `value` and `externalValue`, or neither",
                        DocumentRules::examples)
                .spectral("oas3-examples-value-or-externalValue")
                .warning("callbacks-in-callback", "A callback has callbacks", DocumentRules::callbacksInCallback)
                .only(Preset.STRICT)
                .spectral("oas3-callbacks-in-callbacks")
                .warning(
                        "callbacks-in-webhook",
                        "A webhook has callbacks",
                        (api, findings) -> inWebhook(api, "callbacks", findings))
                .only(Preset.STRICT)
                .spectral("oas3_1-callbacks-in-webhook")
                .warning(
                        "servers-in-webhook",
                        "A webhook has servers, although the caller decides where it goes",
                        (api, findings) -> inWebhook(api, "servers", findings))
                .only(Preset.STRICT)
                .spectral("oas3_1-servers-in-webhook")
                .rules();
    }

    private static void tags(LintedApi api, FindingSink findings) {
        Map<String, Node> seen = new LinkedHashMap<>();
        for (Node tag : api.root().member("tags").map(Node::elements).orElse(List.of())) {
            Optional<Node> name =
                    tag.member("name").filter(value -> value.json().isTextual());
            Node earlier = name.map(value -> seen.putIfAbsent(value.json().textValue(), tag))
                    .orElse(null);
            if (name.isPresent() && earlier != null) {
                String message = "there is another tag `" + name.get().json().textValue() + "`";
                if (earlier.json().equals(tag.json())) {
                    Fix fix = new Fix("Remove the second, which says the same", Edit.remove(tag.pointer()));
                    findings.report(name.get(), message, "Join the two", fix);
                } else {
                    findings.report(name.get(), message, "Join the two");
                }
            }
        }
    }

    private static void unused(LintedApi api, FindingSink findings) {
        Set<String> used = new LinkedHashSet<>();
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(api.root().json()));
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.pop();
            JsonNode reference = node.path("$ref");
            if (reference.isTextual() && reference.textValue().startsWith("#/components/")) {
                String[] tokens = reference.textValue().split("/");
                used.add(tokens.length > 3 ? "/components/" + tokens[2] + "/" + tokens[3] : "");
            }
            node.path("discriminator")
                    .path("mapping")
                    .forEach(target -> used.add(
                            target.asText().startsWith("#")
                                    ? target.asText().substring(1)
                                    : "/components/schemas/" + target.asText()));
            node.forEach(waiting::push);
        }
        Node components = api.root().member("components").orElse(api.root());
        boolean operations = !api.operations().isEmpty() || !api.webhooks().isEmpty();
        for (Node.Member kind : components.members()) {
            // Without operations the components are what the document is for.
            if (operations
                    && !kind.name().equals("securitySchemes")
                    && !kind.name().startsWith("x-")) {
                kind.value().members().stream()
                        .filter(component -> !used.contains(component.value().pointer()))
                        .forEach(component -> findings.report(
                                component.value(),
                                "nothing refers to `" + component.name() + "`",
                                "Remove it, or use it"));
            }
        }
    }

    private static void examples(LintedApi api, FindingSink findings) {
        List<Node> holders = new ArrayList<>(api.objects(ObjectKind.MEDIA_TYPE));
        holders.addAll(api.objects(ObjectKind.PARAMETER));
        api.root().member("components").ifPresent(holders::add);
        for (Node holder : holders) {
            for (Node.Member example :
                    holder.member("examples").map(Node::members).orElse(List.of())) {
                boolean value = example.value().member("value").isPresent();
                boolean external = example.value().member("externalValue").isPresent();
                if (example.value().json().isObject() && !example.value().isReference() && value == external) {
                    findings.report(
                            example.value(),
                            "the example `" + example.name() + "` has "
                                    + (value
                                            ? "both `value` and `externalValue`"
                                            : "neither `value` nor `externalValue`"),
                            "It needs one of the two");
                }
            }
        }
    }

    private static void callbacksInCallback(LintedApi api, FindingSink findings) {
        api.objects(ObjectKind.OPERATION).stream()
                .filter(operation -> operation.pointer().contains("/callbacks/"))
                .forEach(operation -> operation
                        .member("callbacks")
                        .ifPresent(inner -> findings.report(
                                inner, "a callback has callbacks", "Few tools go that far; describe them elsewhere")));
    }

    private static void inWebhook(LintedApi api, String keyword, FindingSink findings) {
        api.webhooks()
                .forEach(webhook -> webhook.node()
                        .member(keyword)
                        .ifPresent(inner -> findings.report(
                                inner, "the webhook `" + webhook.path() + "` has `" + keyword + "`", "Remove it")));
    }
}
