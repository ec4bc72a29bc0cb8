package dev.specwright.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.load.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is one call of a function (RFC 9535, section 2.4), which the library does not know: {@code match} and
 * {@code search} as tests, {@code length}, {@code count} and {@code value} compared with a literal.
 *
 * @param negated whether a test must fail
 * @param function its name
 * @param path a JSONPath from the node in question
 * @param operator how the result is compared; empty for a test
 * @param literal the regular expression of a test, else what the result is compared with, as JSON's text
 */
record FunctionFilter(boolean negated, String function, String path, String operator, String literal) {

    private static final String TEXT = "'(?<single>(?:[^'\\\\]|\\\\.)*)'|\"(?<double>(?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern TEST = Pattern.compile(
            "(?<not>!?)\\s*(?<function>match|search)\\s*\\(\\s*@(?<path>.*?)\\s*,\\s*(?:" + TEXT + ")\\s*\\)",
            Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile(
            "(?<function>length|count|value)\\s*\\(\\s*@(?<path>.*)\\)\\s*(?<operator>==|!=|<=|>=|<|>)\\s*(?:" + TEXT
                    + "|(?<plain>-?[0-9.eE+-]+|true|false|null))",
            Pattern.DOTALL);

    /**
     * Reads a filter.
     *
     * @param filter what follows the question mark
     * @return the filter; null if it is of another kind
     */
    static @Nullable FunctionFilter of(String filter) {
        Matcher test = TEST.matcher(filter.strip());
        if (test.matches()) {
            return new FunctionFilter(
                    !test.group("not").isEmpty(), test.group("function"), test.group("path"), "", text(test));
        }
        Matcher comparison = COMPARISON.matcher(filter.strip());
        if (!comparison.matches()) {
            return null;
        }
        String plain = comparison.group("plain");
        return new FunctionFilter(
                false,
                comparison.group("function"),
                comparison.group("path").strip(),
                comparison.group("operator"),
                plain == null ? "'" + text(comparison) : plain);
    }

    private static String text(Matcher matcher) {
        String single = matcher.group("single");
        String text = single == null ? matcher.group("double") : single;
        return text.replaceAll("\\\\(['\"\\\\/])", "$1");
    }

    /** Whether the filter selects a node; an index or number error where the path inside cannot be understood. */
    boolean holds(JsonNode node) {
        List<JsonNode> selected = selected(node);
        return switch (function) {
            case "match" ->
                negated != texts(selected).anyMatch(Pattern.compile(literal).asMatchPredicate());
            case "search" ->
                negated != texts(selected).anyMatch(Pattern.compile(literal).asPredicate());
            case "count" -> compare(Integer.toString(selected.size()));
            case "length" ->
                selected.size() == 1 && length(selected.get(0)) >= 0
                        ? compare(Integer.toString(length(selected.get(0))))
                        : operator.equals("!=");
            default ->
                selected.size() == 1 && selected.get(0).isValueNode()
                        ? compare((selected.get(0).isTextual() ? "'" : "")
                                + selected.get(0).asText())
                        : operator.equals("!=");
        };
    }

    private static Stream<String> texts(List<JsonNode> selected) {
        return selected.stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .limit(1);
    }

    private List<JsonNode> selected(JsonNode node) {
        List<List<String>> ways = path.isEmpty() ? List.of(List.of()) : new SteppedPath().select("$" + path, node);
        if (ways == null) {
            throw new IllegalArgumentException(path);
        }
        List<JsonNode> selected = new ArrayList<>();
        for (List<String> tokens : ways) {
            JsonNode at = node;
            for (String token : tokens) {
                at = at.at(Pointers.child("", token));
            }
            if (!at.isMissingNode()) {
                selected.add(at);
            }
        }
        return selected;
    }

    /** In code points, elements or members; -1 of what has no length. */
    private static int length(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().codePointCount(0, value.textValue().length());
        }
        return value.isContainerNode() ? value.size() : -1;
    }

    private boolean compare(String result) {
        boolean numbers = Character.isDigit(literal.charAt(literal.length() - 1))
                && literal.matches("-?[0-9.eE+-]+")
                && result.matches("-?[0-9.eE+-]+");
        int order = numbers
                ? Double.compare(Double.parseDouble(result), Double.parseDouble(literal))
                : result.compareTo(literal);
        boolean alike = numbers || result.startsWith("'") && literal.startsWith("'");
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> alike && order < 0;
            case "<=" -> order == 0 || alike && order < 0;
            case ">" -> alike && order > 0;
            default -> order == 0 || alike && order > 0;
        };
    }
}
