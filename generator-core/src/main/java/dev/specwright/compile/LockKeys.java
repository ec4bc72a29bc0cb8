package dev.specwright.compile;

import dev.specwright.load.Pointers;
import dev.specwright.model.OperationModel;
import dev.specwright.resolve.Bundler;
import java.util.List;
import java.util.Locale;

/** What a lock calls the parts of a document, and what they are called within a run. */
final class LockKeys {

    private LockKeys() {}

    /** A pointer as it stands in a lock: {@code #/components/…}, or {@code file.yaml#/…} in another file. */
    static String place(String pointer) {
        List<String> tokens = Pointers.tokens(pointer);
        if (tokens.size() < 2 || !tokens.get(0).equals(Bundler.FILES)) {
            return "#" + pointer;
        }
        return tokens.get(1) + "#" + pointer(tokens.subList(2, tokens.size()));
    }

    /** The pointer that stands in a lock. */
    static String pointer(String place) {
        int hash = place.indexOf('#');
        return hash <= 0
                ? place.substring(hash + 1)
                : Pointers.child("/" + Bundler.FILES, place.substring(0, hash)) + place.substring(hash + 1);
    }

    /** The pointer of these tokens. */
    static String pointer(List<String> tokens) {
        String pointer = "";
        for (String token : tokens) {
            pointer = Pointers.child(pointer, token);
        }
        return pointer;
    }

    /** An operation as it stands in a lock. */
    static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** A place of parameters as it stands in a lock. */
    static String word(OperationModel.Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    /** A path, or a text with one in it, without the names of the path's parameters: those mean nothing to a server. */
    static String anonymous(String path) {
        return path.replaceAll("\\{[^}/]*}", "{}");
    }

    /** A listed value: texts as they are, but where they look like another value. */
    static String value(String json) {
        boolean text = json.startsWith("\"") && json.endsWith("\"") && json.indexOf('\\') < 0;
        String plain = text ? json.substring(1, json.length() - 1) : json;
        boolean ambiguous = plain.matches("(?s)|-?[0-9].*|true|false|null|[\\[{\"].*");
        return ambiguous ? json : plain;
    }
}
