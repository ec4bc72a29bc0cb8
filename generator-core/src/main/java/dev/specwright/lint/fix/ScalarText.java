package dev.specwright.lint.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes values into a text.
 *
 * @param json whether the text is JSON; YAML otherwise
 */
record ScalarText(boolean json) {

    /** Texts that no version of YAML takes for anything else, wherever they stand. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z$][A-Za-z0-9$_./-]*( [A-Za-z0-9$_./-]+)*");

    private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|\\.nan|\\.inf");

    String value(JsonNode value) {
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(value(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        return value.isTextual() ? text(value.textValue(), '\'') : value.toString();
    }

    /** A text, in the quotes of the one that it replaces if it needs any. */
    String text(String text, char quote) {
        boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
        if (!json && plain) {
            return text;
        }
        boolean single = !json && quote == '\'' && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return single
                ? "'" + text.replace("'", "''") + "'"
                : TextNode.valueOf(text).toString();
    }

    /** A text that replaces another, written in the same way where that is possible. */
    String instead(String text, String old) {
        if (old.startsWith("\"")) {
            return TextNode.valueOf(text).toString();
        }
        return old.startsWith("'") ? "'" + text.replace("'", "''") + "'" : text(text, '\'');
    }
}
