package dev.specwright.overlay;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 9535 (section 2.3) selects several members with {@code ['a', 'b']}; the library answers with one path that names
 * both, which leads nowhere. So a path with such a list is written out as one path for each name.
 */
final class NameLists {

    private NameLists() {}

    /**
     * Writes out the lists of names in a path.
     *
     * @param path a JSONPath
     * @return paths without lists of names, in the order in which they select; the path itself where it has none
     */
    static List<String> writtenOut(String path) {
        int at = 0;
        while (at < path.length()) {
            int end = path.charAt(at) == '[' ? PathStep.bracketEnd(path, at) : -1;
            List<String> names = end < 0 ? List.of() : names(path.substring(at + 1, end));
            if (names.size() > 1) {
                return each(path.substring(0, at), names, path.substring(end + 1));
            }
            // What is in other brackets, a filter above all, is no selector of this path.
            at = end < 0 ? PathStep.next(path, at) : end + 1;
        }
        return List.of(path);
    }

    private static List<String> each(String before, List<String> names, String after) {
        List<String> paths = new ArrayList<>();
        for (String rest : writtenOut("$" + after)) {
            for (String name : names) {
                paths.add(before + "[" + name + "]" + rest.substring(1));
            }
        }
        return paths;
    }

    /** The quoted names of a list; empty where the text is anything else. */
    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= list.length(); ) {
            if (at == list.length() || list.charAt(at) == ',') {
                String name = list.substring(start, at).strip();
                boolean quoted = name.length() > 1 && (name.startsWith("'") || name.startsWith("\""));
                if (!quoted) {
                    return List.of();
                }
                names.add(name);
                at++;
                start = at;
            } else {
                at = PathStep.next(list, at);
            }
        }
        return names;
    }
}
