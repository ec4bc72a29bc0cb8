package dev.specwright.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of media types: RFC 9110, section 8.3.1. */
final class MediaTypes {

    private MediaTypes() {}

    /** The name without parameters, in lower case. */
    static String essence(String name) {
        int semicolon = name.indexOf(';');
        return (semicolon < 0 ? name : name.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** From old names that are gone to new ones that take their place. */
    static Map<String, String> renamed(Set<String> before, Set<String> after) {
        List<String> gone =
                before.stream().filter(name -> !after.contains(name)).toList();
        List<String> fresh =
                after.stream().filter(name -> !before.contains(name)).toList();
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String name : gone) {
            fresh.stream()
                    .filter(other -> !renamed.containsValue(other))
                    .filter(other -> includes(name, other) || includes(other, name))
                    .findFirst()
                    .ifPresent(other -> renamed.put(name, other));
        }
        return renamed;
    }

    /** What it means that one name takes the place of another that is broader or narrower. */
    static Effect change(String before, String after) {
        return includes(after, before) ? Effect.WIDENED : Effect.NARROWED;
    }

    /** Whether a range has all media types that a name or another range has; a suffix's syntax has what is built on it. */
    private static boolean includes(String range, String name) {
        String[] wide = range.split("/", 2);
        String[] narrow = name.split("/", 2);
        if (wide.length < 2 || narrow.length < 2 || range.equals(name)) {
            return false;
        }
        boolean anySubtype = wide[1].equals("*") && (wide[0].equals("*") || wide[0].equals(narrow[0]));
        boolean suffix = wide[0].equals(narrow[0]) && narrow[1].endsWith("+" + wide[1]);
        return anySubtype || suffix;
    }
}
