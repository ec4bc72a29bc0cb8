package dev.specwright.lint.rules;

import dev.specwright.lint.Family;
import dev.specwright.lint.FindingSink;
import dev.specwright.lint.LintedApi;
import dev.specwright.lint.Preset;
import dev.specwright.lint.Rule;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What descriptions say. */
final class ProseRules {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,80})`");
    private static final Pattern LISTED =
            Pattern.compile("(?m)^\\s*(?:[-*+|]|\\d+[.)])\\s*[*_]*`[^`\\n]+`|[*_]{2}`[^`\\n]+`");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");
    private static final Pattern JOINED = Pattern.compile("\\b([a-z]{3,})\\.([A-Z][a-z]+)(?=[\\s,`'\"])");
    /** In small letters only: what is written in capitals may be a name. */
    private static final Pattern DOUBLED = Pattern.compile(
            "(?<![\\w'/-])(?:(of|to|in|is|for|and|or|with)\\s+\\1|(?:the|a|an)\\s+(?:the|a|an))(?![\\w'/-])");

    private static final Pattern BOTH =
            Pattern.compile("(?i)(?:if|when)\\s+(?:both\\s+)?`(\\w+)`\\s+and\\s+`(\\w+)`\\s+are\\s+(?:both\\s+)?"
                    + "(?:specified|set|given|provided|present)[^.]*(?:error|invalid|rejected|not allowed)");
    private static final Pattern OPERATION =
            Pattern.compile("\\b(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\\s+(/[A-Za-z0-9_\\-/{}.~]+)");
    private static final Pattern MARKDOWN_CODE = Pattern.compile("(?s)```.*?```|`[^`]*`|https?://\\S+");

    private ProseRules() {}

    static List<Rule> rules() {
        return new RuleList(Family.PROSE)
                .info(
                        "dangling-name",
                        "A description speaks of a name that the document does not have",
                        ProseRules::danglingNames)
                .info(
                        "dangling-operation",
                        "A description speaks of an operation that the document does not have",
                        ProseRules::danglingOperations)
                .info(
                        "joined-sentences",
                        "Two sentences of a description have no space between them",
                        texts((text, node, findings) -> found(
                                        JOINED, MARKDOWN_CODE.matcher(text).replaceAll(" "))
                                .ifPresent(match -> findings.report(
                                        node, "there is no space between two sentences: `" + match + "`", "Add one"))))
                .info(
                        "doubled-word",
                        "A description has the same small word, or two articles, in a row",
                        texts((text, node, findings) -> found(
                                        DOUBLED, MARKDOWN_CODE.matcher(text).replaceAll("-"))
                                .ifPresent(match -> findings.report(
                                        node,
                                        "`" + match.replaceAll("\\s+", " ") + "` is one word too many",
                                        "Remove it"))))
                .info(
                        "exclusion-in-prose",
                        "A description forbids a combination of properties that the schema allows",
                        texts(ProseRules::exclusions))
                .info(
                        "eval-in-markdown",
                        "A description has `eval(`, which some viewers would run",
                        texts((text, node, findings) -> contains(text, "eval(", node, findings)))
                .only(Preset.STRICT)
                .spectral("no-eval-in-markdown")
                .warning(
                        "script-in-markdown",
                        "A description has `<script`, which some viewers would run",
                        texts((text, node, findings) -> contains(text, "<script", node, findings)))
                .spectral("no-script-tags-in-markdown")
                .rules();
    }

    /** Looks at one text. */
    @FunctionalInterface
    private interface TextCheck {
        void check(String text, Node node, FindingSink findings);
    }

    private static RuleList.Check texts(TextCheck check) {
        return (api, findings) -> {
            for (Node holder : StyleRules.described(api)) {
                for (String keyword : List.of("description", "summary", "title")) {
                    holder.text(keyword)
                            .ifPresent(text ->
                                    check.check(text, holder.member(keyword).orElse(holder), findings));
                }
            }
        };
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static void contains(String text, String mark, Node node, FindingSink findings) {
        if (text.toLowerCase(Locale.ROOT).contains(mark)) {
            findings.report(node, "the text has `" + mark + "`", "Put it differently, or in a code block elsewhere");
        }
    }

    private static void exclusions(String text, Node node, FindingSink findings) {
        found(BOTH, text.replaceAll("\\s+", " "))
                .ifPresent(match -> findings.report(
                        node,
                        "only the description says that two properties exclude each other: \"" + match + "\"",
                        "Say it to machines too: `not: {required: [one, other]}`, or `x-specwright-rules`"));
    }

    private static void danglingNames(LintedApi api, FindingSink findings) {
        Set<String> names = DocumentNames.of(api);
        for (Node schema : api.schemas()) {
            schema.text("description").ifPresent(text -> {
                // A list of names describes them itself.
                Matcher code = CODE.matcher(LISTED.matcher(text).replaceAll(" "));
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

    private static void danglingOperations(LintedApi api, FindingSink findings) {
        List<String> known = new ArrayList<>();
        api.operations().forEach(operation -> known.add(shape(operation.label())));
        texts((text, node, sink) -> {
                    Matcher matcher = OPERATION.matcher(text.replace("`", ""));
                    Set<String> reported = new LinkedHashSet<>();
                    while (matcher.find()) {
                        String label = matcher.group(1) + " " + matcher.group(2).replaceAll("[.,]+$", "");
                        boolean described = known.stream()
                                .anyMatch(
                                        each -> each.endsWith(path(label)) && each.startsWith(matcher.group(1) + " "));
                        if (!described && reported.add(label)) {
                            sink.report(
                                    node,
                                    "the text speaks of `" + label + "`, which the document does not describe",
                                    "Correct it, or say where it is described");
                        }
                    }
                })
                .check(api, findings);
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^{}]*}", "{}").replaceAll("/$", "");
    }

    private static String path(String label) {
        return shape(label).substring(label.indexOf(' ') + 1);
    }
}
