package dev.specwright.load;

import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * YAML 1.2's core schema (section 10.3.2): what a plain scalar stands for. By hand, because the library's own answers
 * with regular expressions, which a cold start pays for.
 */
final class CoreScalars implements Schema, ScalarResolver {

    @Override
    public ScalarResolver getScalarResolver() {
        return this;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        return Map.of();
    }

    @Override
    public Tag resolve(String text, Boolean plain) {
        return plain ? tagOf(text) : Tag.STR;
    }

    static Tag tagOf(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Tag.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Tag.BOOL;
            default -> startsLikeNumber(text.charAt(0)) ? numberTag(text) : Tag.STR;
        };
    }

    /** Whether a scalar is one of {@code .inf} and {@code .nan}, numbers that JSON does not have. */
    static boolean isInfiniteOrNaN(String text) {
        String unsigned = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
        return switch (unsigned) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> unsigned.equals(text);
            default -> false;
        };
    }

    private static boolean startsLikeNumber(char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '.';
    }

    private static Tag numberTag(String text) {
        if (text.startsWith("0x")) {
            return allDigits(text, 16) ? Tag.INT : Tag.STR;
        }
        if (text.startsWith("0o")) {
            return allDigits(text, 8) ? Tag.INT : Tag.STR;
        }
        int start = isDigit(text.charAt(0)) || text.charAt(0) == '.' ? 0 : 1;
        int whole = digitsEnd(text, start);
        if (whole == text.length()) {
            return whole > start ? Tag.INT : Tag.STR;
        }
        int fraction = text.charAt(whole) == '.' ? digitsEnd(text, whole + 1) : whole;
        boolean hasDigit = whole > start || fraction > whole + 1;
        if (hasDigit && isExponentOrEnd(text, fraction)) {
            return Tag.FLOAT;
        }
        return isInfiniteOrNaN(text) ? Tag.FLOAT : Tag.STR;
    }

    private static boolean isExponentOrEnd(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        boolean signed = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
        int digits = at + (signed ? 2 : 1);
        return digits < text.length() && digitsEnd(text, digits) == text.length();
    }

    private static boolean allDigits(String text, int radix) {
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return text.length() > 2;
    }

    static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
