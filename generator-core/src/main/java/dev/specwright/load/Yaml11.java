package dev.specwright.load;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What YAML 1.1 (yaml.org/type) makes of a plain scalar that YAML 1.2 reads differently. Two differences are left out:
 * {@code y} and {@code n}, which hardly any 1.1 reader takes for booleans but many a property is named, and dates,
 * which every reader of JSON data turns back into the same text.
 */
final class Yaml11 {

    private Yaml11() {}

    /**
     * The 1.1 reading of a plain scalar.
     *
     * @param text the scalar
     * @param tag what YAML 1.2 makes of it
     * @return for example {@code true}, {@code the number 8} or {@code text}; null where the two agree
     */
    static @Nullable String differentReading(String text, Tag tag) {
        return switch (text) {
            case "yes", "Yes", "YES", "on", "On", "ON" -> "true";
            case "no", "No", "NO", "off", "Off", "OFF" -> "false";
            default -> text.isEmpty() || !mayBeNumber(text.charAt(0)) ? null : numeric(text, tag);
        };
    }

    private static boolean mayBeNumber(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.';
    }

    private static @Nullable String numeric(String text, Tag tag) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        String body = text.substring(start);
        if (tag.equals(Tag.FLOAT)) {
            return exponentOfYaml12(body) ? "text" : null;
        }
        if (tag.equals(Tag.INT)) {
            return body.startsWith("0o") ? "text" : leadingZero(body);
        }
        String reading = radix(body, start == 1);
        if (reading == null) {
            reading = body.indexOf(':') > 0 ? sexagesimal(body) : underscored(body);
        }
        return reading;
    }

    /** YAML 1.1 wants a point before, and a sign in, the exponent. */
    private static boolean exponentOfYaml12(String body) {
        int exponent = Math.max(body.indexOf('e'), body.indexOf('E'));
        if (exponent < 0) {
            return false;
        }
        char next = body.charAt(exponent + 1);
        return body.lastIndexOf('.', exponent) < 0 || next != '+' && next != '-';
    }

    private static @Nullable String leadingZero(String body) {
        if (body.length() < 2 || body.charAt(0) != '0' || body.charAt(1) == 'x' || body.length() > Numbers.MAX_LENGTH) {
            return null;
        }
        if (body.indexOf('8') >= 0 || body.indexOf('9') >= 0) {
            return "text";
        }
        BigInteger octal = new BigInteger(body, 8);
        return octal.equals(new BigInteger(body)) ? null : "the number " + octal;
    }

    private static @Nullable String radix(String body, boolean signed) {
        boolean binary = body.startsWith("0b");
        boolean hexadecimal = body.startsWith("0x") && (signed || body.indexOf('_') > 0);
        if (!binary && !hexadecimal) {
            return null;
        }
        for (int i = 2; i < body.length(); i++) {
            if (body.charAt(i) != '_' && Character.digit(body.charAt(i), binary ? 2 : 16) < 0) {
                return null;
            }
        }
        return body.length() > 2 ? "a number" : null;
    }

    /** Base 60, {@code 12:30} being 750: {@code [1-9][0-9_]*(:[0-5]?[0-9])+} and a fraction. */
    private static @Nullable String sexagesimal(String body) {
        int point = body.indexOf('.');
        String whole = point < 0 ? body : body.substring(0, point);
        String[] parts = whole.split(":", -1);
        if (!isUnderscored(parts[0]) || point < 0 && parts[0].charAt(0) == '0') {
            return null;
        }
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            boolean twoDigits = part.length() == 2 && part.charAt(0) <= '5';
            if (CoreScalars.digitsEnd(part, 0) != part.length() || part.length() != 1 && !twoDigits) {
                return null;
            }
        }
        boolean fraction = point < 0 || isUnderscored("0" + body.substring(point + 1));
        return fraction ? "a number in base 60" : null;
    }

    private static @Nullable String underscored(String body) {
        int point = body.indexOf('.');
        boolean digits = body.indexOf('_') > 0
                && isUnderscored(point < 0 ? body : body.substring(0, point))
                && (point < 0 || isUnderscored("0" + body.substring(point + 1)));
        return digits ? "the number " + body.replace("_", "") : null;
    }

    private static boolean isUnderscored(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '_' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !part.isEmpty() && part.charAt(0) != '_';
    }
}
