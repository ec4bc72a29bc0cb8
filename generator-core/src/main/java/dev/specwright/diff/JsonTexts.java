package dev.specwright.diff;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON values as texts that are equal exactly where JSON Schema calls the values equal. */
final class JsonTexts {

    private static final int LONGEST_SHOWN = 60;
    /** Beyond this, a number's digits are not written out: {@code 1e1000000} is short only with its exponent. */
    private static final int MOST_DIGITS = 40;

    private JsonTexts() {}

    /** Numbers by their value, members by their names. */
    static String canonical(JsonNode value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    /** The value for a sentence: in backticks, and not too long. */
    static String shown(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : canonical(value);
        String line = text.replace('\n', ' ').replace('`', '\'');
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_SHOWN, line.codePointCount(0, line.length())));
        return end < line.length() ? "`" + line.substring(0, end) + "…`" : "`" + line + "`";
    }

    /**
     * What happened to a keyword: {@code has the title `A`, it was `B`}.
     *
     * @param keyword its name
     * @param before its old value as it is shown, empty where it was not there
     * @param after its new value as it is shown, empty where it is not there any more
     */
    static String replaced(String keyword, Optional<String> before, Optional<String> after) {
        String is = after.map(value -> "has the " + keyword + " " + value).orElse("has no " + keyword + " any more");
        return is + before.map(value -> ", it was " + value).orElse(" now");
    }

    private static void append(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            text.append('{');
            members.forEach((name, member) -> {
                append(name, text.append(text.charAt(text.length() - 1) == '{' ? "" : ","));
                append(member, text.append(':'));
            });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                append(value.get(i), text.append(i == 0 ? "" : ","));
            }
            text.append(']');
        } else if (value.isTextual()) {
            append(value.textValue(), text);
        } else {
            text.append(value.isNumber() ? number(value.decimalValue()) : value.asText());
        }
    }

    private static void append(String value, StringBuilder text) {
        text.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(value))
                .append('"');
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        boolean small = plain.precision() < MOST_DIGITS && Math.abs((long) plain.scale()) < MOST_DIGITS;
        return small ? plain.toPlainString() : plain.toString();
    }
}
