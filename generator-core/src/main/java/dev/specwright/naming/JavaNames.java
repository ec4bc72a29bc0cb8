package dev.specwright.naming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Legal Java identifiers from any text. Pure: the same text gives the same name, whatever else the document says; making
 * names unique is {@link NameTable}'s part.
 *
 * <p>A name that is already what Java asks for stays as it is. Else the text is cut into words, at everything that is
 * neither letter nor digit and at humps, and the words are put together again: {@code X-Api-Key} becomes
 * {@code xApiKey}. Letters of all scripts are letters. Other characters become words only where they are all there is,
 * or where they are no punctuation: {@code u1F600}.
 */
public final class JavaNames {

    /** File names end at 255 bytes on the usual file systems; what is appended to a class's name needs some of them. */
    private static final int LONGEST_CLASS_NAME = 180;

    private static final Pattern HEX = Pattern.compile("u[0-9A-F]{2,6}");

    private JavaNames() {}

    /**
     * A class's name.
     *
     * @param text any text
     * @return a legal identifier in PascalCase; the text itself if it is one already
     */
    public static String className(String text) {
        return shorten(isLegal(text, true) ? text : pascal(words(text)));
    }

    /**
     * A method's, parameter's or variable's name.
     *
     * @param text any text
     * @return an identifier in camelCase; the text itself if it is one already. Legal but for reserved words: {@link
     *     #isReservedWord}
     */
    public static String memberName(String text) {
        if (isLegal(text, false)) {
            return text;
        }
        List<String> words = words(text);
        String first = words.get(0).toLowerCase(Locale.ROOT);
        return legalStart(first + capitalised(words.subList(1, words.size())));
    }

    /**
     * A constant's name.
     *
     * @param text any text
     * @return a legal identifier in UPPER_SNAKE_CASE
     */
    public static String constantName(String text) {
        return legalStart(String.join("_", words(text)).toUpperCase(Locale.ROOT));
    }

    /**
     * The same name with a capital first letter, as it stands after a prefix: {@code unset} + {@code Name}.
     *
     * @param name an identifier
     * @return the identifier, capitalised
     */
    public static String capitalised(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT) + name.substring(end);
    }

    /**
     * Whether an identifier cannot be used because it means something to Java.
     *
     * @param name an identifier
     * @return true for keywords and literals
     */
    public static boolean isReservedWord(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    /**
     * The words of a text.
     *
     * @param text any text
     * @return its words in their own case, at least one, each of letters and digits only
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (isPart(codePoint)) {
                if (isHump(previous, codePoint, text, i)) {
                    flush(word, words);
                }
                word.appendCodePoint(codePoint);
                previous = codePoint;
            } else {
                flush(word, words);
                previous = 0;
                spell(text, i, codePoint, words);
            }
        }
        flush(word, words);
        return words.isEmpty() ? spellOut(text) : words;
    }

    /** Symbols say something; punctuation only separates, but for a sign before a number. */
    private static void spell(String text, int index, int codePoint, List<String> words) {
        boolean sign = index == 0 && Character.isDigit(after(text, index));
        if (sign && (codePoint == '+' || codePoint == '-')) {
            words.add(codePoint == '+' ? "plus" : "minus");
        } else if (Character.isSupplementaryCodePoint(codePoint)
                || Character.getType(codePoint) == Character.OTHER_SYMBOL) {
            words.add(hex(codePoint));
        }
    }

    private static List<String> spellOut(String text) {
        return text.isEmpty()
                ? List.of("empty")
                : text.codePoints().limit(8).mapToObj(JavaNames::hex).toList();
    }

    private static String hex(int codePoint) {
        return "u" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static int after(String text, int index) {
        int next = index + Character.charCount(text.codePointAt(index));
        return next < text.length() ? text.codePointAt(next) : 0;
    }

    /**
     * A word begins at a capital after a small letter or digit, and at the last capital of several before a small one;
     * the plural of an abbreviation, as in {@code taskIDs}, is one word.
     */
    private static boolean isHump(int previous, int codePoint, String text, int index) {
        if (previous == 0 || !Character.isUpperCase(codePoint)) {
            return false;
        }
        int next = after(text, index);
        boolean plural = next == 's' && !Character.isLowerCase(after(text, index + Character.charCount(codePoint)));
        return !Character.isUpperCase(previous) || Character.isLowerCase(next) && !plural;
    }

    private static boolean isPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && Character.isJavaIdentifierPart(codePoint)
                || isMark(codePoint) && Character.isJavaIdentifierPart(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isLegal(String text, boolean capital) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPart(text.codePointAt(i))) {
                return false;
            }
        }
        int first = text.codePointAt(0);
        // Letters without case serve for both.
        return Character.isJavaIdentifierStart(first)
                && (capital ? !Character.isLowerCase(first) : !Character.isUpperCase(first));
    }

    private static String pascal(List<String> words) {
        return legalStart(capitalised(words));
    }

    private static String capitalised(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            String small = word.toLowerCase(Locale.ROOT);
            boolean hex = HEX.matcher(word).matches();
            boolean digitBefore = name.length() > 0 && Character.isDigit(name.charAt(name.length() - 1));
            // 1.2 and 12 are different words.
            name.append(digitBefore && Character.isDigit(word.codePointAt(0)) ? "_" : "");
            name.append(hex ? "U" + word.substring(1) : capitalised(small));
        }
        return name.toString();
    }

    private static String legalStart(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    private static String shorten(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CLASS_NAME) {
            return name;
        }
        int end = 0;
        int bytes = 0;
        while (bytes < LONGEST_CLASS_NAME - 16) {
            String character = Character.toString(name.codePointAt(end));
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            end += character.length();
        }
        return name.substring(0, end) + "X" + Integer.toHexString(name.hashCode());
    }
}
