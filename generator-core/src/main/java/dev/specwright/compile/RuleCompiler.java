package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.UNSUPPORTED_KEYWORD;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.PropertyRule;
import dev.specwright.model.PropertyRule.Kind;
import dev.specwright.model.TypeRef;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compiles {@code x-specwright-rules}: rules that span the properties of an object. */
final class RuleCompiler {

    private static final String KEYWORD = "x-specwright-rules";
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::keyword).toList();

    private final Reporter reporter;

    RuleCompiler(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Compiles the rules of an object.
     *
     * @param own the keywords of the object
     * @param properties its properties
     * @return the rules in the document's order; what is wrong with others is reported
     */
    List<PropertyRule> compile(List<Entry> own, List<PropertyModel> properties) {
        Map<String, PropertyModel> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.jsonName(), property));
        List<PropertyRule> rules = new ArrayList<>();
        for (Entry entry : own) {
            if (!entry.keyword().equals(KEYWORD)) {
                continue;
            }
            if (!entry.value().json().isArray()) {
                invalid(entry.value(), "`" + KEYWORD + "` must be a list of rules", "");
            }
            entry.value().elements().forEach(rule -> compile(rule, byName).ifPresent(rules::add));
        }
        return rules;
    }

    /**
     * Reports rules that stand on top of an object of another schema.
     *
     * @param flat the schema with all that it is composed of
     * @param base the object
     */
    void reportApart(FlatSchema flat, ModelBase base) {
        for (Entry entry : flat.all(KEYWORD)) {
            if (!flat.isWithin(entry.section(), base.section())) {
                reporter.report(
                        UNSUPPORTED_KEYWORD,
                        entry.value().pointer(),
                        "`" + KEYWORD + "` on top of an object of another schema is not supported yet",
                        "The object is `#" + base.schema().pointer() + "`");
            }
        }
    }

    private Optional<PropertyRule> compile(Node rule, Map<String, PropertyModel> properties) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> rule.member(kind.keyword()).isPresent())
                .toList();
        for (Node.Member member : rule.members()) {
            if (!member.name().equals("message") && !KINDS.contains(member.name())) {
                String hint = Suggestions.hint(member.name(), KINDS);
                invalid(member.value(), "there is no rule `" + member.name() + "`", hint);
                return Optional.empty();
            }
        }
        if (kinds.size() != 1) {
            invalid(rule, "a rule has exactly one of " + Suggestions.list(KINDS), "");
            return Optional.empty();
        }
        Kind kind = kinds.get(0);
        Node list = rule.member(kind.keyword()).orElse(rule);
        Optional<List<String>> names = names(list, kind, properties);
        Optional<Node> message = rule.member("message");
        if (message.isPresent() && !message.get().json().isTextual()) {
            invalid(
                    message.get(),
                    "`message` must be a string, found " + message.get().describe(),
                    "");
        }
        return names.map(found -> new PropertyRule(
                kind, found, rule.text("message").orElseGet(() -> message(kind, found)), rule.pointer()));
    }

    private Optional<List<String>> names(Node list, Kind kind, Map<String, PropertyModel> properties) {
        List<String> names = new ArrayList<>();
        boolean valid = list.json().isArray() && list.json().size() > 1;
        if (!valid) {
            invalid(list, "`" + kind.keyword() + "` must be a list of two or more property names", "");
        }
        for (Node element : list.elements()) {
            String problem = problem(element, kind, properties, names);
            if (!problem.isEmpty()) {
                boolean unknown = element.json().isTextual()
                        && !properties.containsKey(element.json().textValue());
                String hint = unknown ? Suggestions.hint(element.json().textValue(), properties.keySet()) : "";
                invalid(element, problem, hint);
                valid = false;
            }
            names.add(element.json().asText());
        }
        return valid ? Optional.of(names) : Optional.empty();
    }

    private static String problem(Node element, Kind kind, Map<String, PropertyModel> properties, List<String> before) {
        if (!element.json().isTextual()) {
            return "`" + kind.keyword() + "` lists names of properties, found " + element.describe();
        }
        String name = element.json().textValue();
        PropertyModel property = properties.get(name);
        if (property == null) {
            return "there is no property `" + name + "`";
        }
        if (before.contains(name)) {
            return "`" + name + "` is listed twice";
        }
        boolean number = property.value().type() instanceof TypeRef.Whole
                || property.value().type() instanceof TypeRef.Decimal;
        return kind == Kind.ASCENDING && !number ? "`" + name + "` is not a number" : "";
    }

    private void invalid(Node place, String message, String hint) {
        reporter.report(INVALID_VALUE, place.pointer(), message, hint);
    }

    private static String message(Kind kind, List<String> names) {
        String all = list(names, kind == Kind.AT_LEAST_ONE_OF || kind == Kind.EXACTLY_ONE_OF ? "or" : "and");
        return switch (kind) {
            case AT_MOST_ONE_OF -> "at most one of " + all + " may be set";
            case EXACTLY_ONE_OF -> "exactly one of " + all + " must be set";
            case AT_LEAST_ONE_OF -> "at least one of " + all + " must be set";
            case ASCENDING ->
                names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" must not be greater than "));
        };
    }

    private static String list(List<String> names, String conjunction) {
        String last = "`" + names.get(names.size() - 1) + "`";
        return Suggestions.list(names.subList(0, names.size() - 1)) + " " + conjunction + " " + last;
    }
}
