package dev.specwright.resolve;

import dev.specwright.load.Pointers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pointers as people read them. Within a run the files that a document refers to stand in its own tree (see
 * {@link Bundler}); to people they are files, and a place in one is {@code common.yaml#/components/schemas/Pet}.
 */
public final class FilePointers {

    private static final String START = "#/" + Bundler.FILES + "/";
    private static final Pattern POINTER = Pattern.compile(Pattern.quote(START) + "([^/`\"}\\n]+)");

    private FilePointers() {}

    /**
     * Names files by their names in a text.
     *
     * @param text any text, such as a message or a Java source
     * @return the text, with pointers into other files as {@code file#pointer}
     */
    public static String readable(String text) {
        return text.contains(START)
                ? POINTER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fileName(found.group(1)) + "#"))
                : text;
    }

    private static String fileName(String token) {
        return Pointers.tokens("/" + token).get(0);
    }

    /**
     * A pointer within the file that it leads to.
     *
     * @param pointer JSON Pointer from the root of the tree
     * @return JSON Pointer from the root of the file
     */
    public static String within(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        if (tokens.size() < 2 || !tokens.get(0).equals(Bundler.FILES)) {
            return pointer;
        }
        String within = "";
        for (String token : tokens.subList(2, tokens.size())) {
            within = Pointers.child(within, token);
        }
        return within;
    }
}
