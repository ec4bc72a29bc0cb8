package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.OperationPlace;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a document should say of itself. Teams differ about most of it. */
final class StyleRules {

    private StyleRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.STYLE)
                .info("info-contact", "The document does not say whom to ask", member("info", "contact"))
                .only(Preset.ALL)
                .spectral("info-contact")
                .info(
                        "info-description",
                        "The document does not say what the API is for",
                        member("info", "description"))
                .only(Preset.ALL)
                .spectral("info-description")
                .info("info-license", "The document does not say under which licence it is", member("info", "license"))
                .only(Preset.ALL)
                .info("license-url", "A licence has neither a URL nor an SPDX identifier", StyleRules::licence)
                .only(Preset.ALL)
                .info("contact-properties", "A contact lacks a name, a URL or an address", StyleRules::contact)
                .only(Preset.ALL)
                .info("tags-missing", "The document declares no tags", member("", "tags"))
                .only(Preset.ALL)
                .info("tags-alphabetical", "Tags are not in alphabetical order", StyleRules::alphabetical)
                .only(Preset.ALL)
                .info("tag-description", "A tag has no description", StyleRules::tagDescriptions)
                .only(Preset.ALL)
                .info(
                        "operation-description",
                        "An operation has no description",
                        RuleList.operations(StyleRules::description))
                .only(Preset.ALL)
                .spectral("operation-description")
                .info("operation-tags", "An operation has no tag", RuleList.operations(StyleRules::untagged))
                .only(Preset.STRICT)
                .spectral("operation-tags")
                .info(
                        "operation-singular-tag",
                        "An operation has several tags; the first one decides its Java class",
                        RuleList.operations(StyleRules::severalTags))
                .only(Preset.ALL)
                .info("parameter-description", "A parameter has no description", StyleRules::parameters)
                .only(Preset.ALL)
                .info("schema-description", "A component schema has no description", StyleRules::schemas)
                .only(Preset.ALL)
                .rules();
    }

    private static RuleList.Check member(String holder, String name) {
        return (api, findings) -> {
            Optional<Node> node =
                    holder.isEmpty() ? Optional.of(api.root()) : api.root().member(holder);
            node.filter(found -> found.json().isObject() && isBlank(found.member(name)))
                    .ifPresent(found -> findings.report(
                            found,
                            "`" + name + "` is missing" + (holder.isEmpty() ? "" : " in `" + holder + "`"),
                            "Add it"));
        };
    }

    private static boolean isBlank(Optional<Node> node) {
        return node.isEmpty()
                || node.get().json().isTextual()
                        && node.get().json().textValue().isBlank()
                || node.get().json().isArray() && node.get().json().isEmpty();
    }

    private static void licence(LintedApi api, FindingSink findings) {
        api.root()
                .member("info")
                .flatMap(info -> info.member("license"))
                .filter(licence -> licence.member("url").isEmpty()
                        && licence.member("identifier").isEmpty())
                .ifPresent(licence ->
                        findings.report(licence, "the licence has no `url`", "Add `url`, or `identifier` in 3.1"));
    }

    private static void contact(LintedApi api, FindingSink findings) {
        api.root().member("info").flatMap(info -> info.member("contact")).ifPresent(contact -> {
            List<String> missing = List.of("name", "url", "email").stream()
                    .filter(name -> contact.member(name).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                findings.report(contact, "the contact has no `" + String.join("`, no `", missing) + "`", "Add it");
            }
        });
    }

    private static List<Node> tags(LintedApi api) {
        return api.root().member("tags").map(Node::elements).orElse(List.of());
    }

    private static void alphabetical(LintedApi api, FindingSink findings) {
        String before = "";
        for (Node tag : tags(api)) {
            String name = tag.text("name").orElse("");
            if (name.compareToIgnoreCase(before) < 0) {
                findings.report(tag, "`" + name + "` stands behind `" + before + "`", "Sort the tags by name");
                return;
            }
            before = name;
        }
    }

    private static void tagDescriptions(LintedApi api, FindingSink findings) {
        tags(api).stream()
                .filter(tag -> isBlank(tag.member("description")))
                .forEach(tag -> findings.report(
                        tag, "the tag `" + tag.text("name").orElse("") + "` has no description", "Say what it groups"));
    }

    private static void description(LintedApi api, OperationPlace operation, FindingSink findings) {
        if (isBlank(operation.node().member("description"))) {
            findings.report(operation.node(), operation.label() + " has no description", "Say what it does");
        }
    }

    private static void untagged(LintedApi api, OperationPlace operation, FindingSink findings) {
        if (isBlank(operation.node().member("tags"))) {
            findings.report(
                    operation.node(),
                    operation.label() + " has no tag, so Java puts it among the operations without a group",
                    "Add one");
        }
    }

    private static void severalTags(LintedApi api, OperationPlace operation, FindingSink findings) {
        operation
                .node()
                .member("tags")
                .filter(tags -> tags.json().size() > 1)
                .ifPresent(tags -> findings.report(
                        tags,
                        operation.label() + " has " + tags.json().size() + " tags; Java goes by the first, `"
                                + tags.json().get(0).asText() + "`",
                        "Keep the one that it belongs to"));
    }

    private static void parameters(LintedApi api, FindingSink findings) {
        Set<Node> all = new LinkedHashSet<>();
        api.operations().forEach(operation -> all.addAll(api.parameters(operation)));
        all.stream()
                .filter(parameter -> isBlank(parameter.member("description")))
                .forEach(parameter -> findings.report(
                        parameter,
                        "the parameter `" + parameter.text("name").orElse("") + "` has no description",
                        "Say what it means"));
    }

    private static void schemas(LintedApi api, FindingSink findings) {
        List<Node.Member> schemas = new ArrayList<>(api.api().schemas());
        schemas.stream()
                .filter(schema -> schema.value().json().isObject()
                        && !schema.value().isReference()
                        && isBlank(schema.value().member("description")))
                .forEach(schema -> findings.report(
                        schema.value(),
                        "`" + schema.name() + "` has no description",
                        "It becomes the class's Javadoc"));
    }

    static List<Node> described(LintedApi api) {
        List<Node> all = new ArrayList<>(api.schemas());
        for (ObjectKind kind : List.of(
                ObjectKind.PARAMETER,
                ObjectKind.OPERATION,
                ObjectKind.RESPONSE,
                ObjectKind.REQUEST_BODY,
                ObjectKind.PATH_ITEM)) {
            all.addAll(api.objects(kind));
        }
        api.root().member("info").ifPresent(all::add);
        all.addAll(tags(api));
        return all;
    }
}
