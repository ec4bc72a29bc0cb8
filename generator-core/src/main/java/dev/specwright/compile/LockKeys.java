package dev.specwright.compile;

import dev.specwright.load.Pointers;
import dev.specwright.model.OperationModel;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a lock calls the parts of a document, and where they are in it. A place is a pointer in which parameters stand by
 * their names, as their numbers change whenever one is added or moved.
 */
final class LockKeys {

    private final ResolvedApi api;

    LockKeys(ResolvedApi api) {
        this.api = api;
    }

    /** The place of a schema as it stands in a lock: {@code #/components/…}, or {@code file.yaml#/…} in another file. */
    String place(String pointer) {
        List<String> tokens = named(Pointers.tokens(pointer));
        if (tokens.size() < 2 || !tokens.get(0).equals(Bundler.FILES)) {
            return "#" + pointer(tokens);
        }
        return tokens.get(1) + "#" + pointer(tokens.subList(2, tokens.size()));
    }

    /** A place of a lock as one within the run. */
    static String internal(String place) {
        int hash = place.indexOf('#');
        return hash <= 0
                ? place.substring(hash + 1)
                : Pointers.child("/" + Bundler.FILES, place.substring(0, hash)) + place.substring(hash + 1);
    }

    private List<String> named(List<String> tokens) {
        List<String> named = new ArrayList<>(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).equals("parameters")) {
                int index = i;
                parameters(tokens.subList(0, i)).stream()
                        .filter(node -> node.name().equals(tokens.get(index)))
                        .flatMap(node -> name(node).stream())
                        .findFirst()
                        .ifPresent(name -> named.set(index, name));
            }
        }
        return named;
    }

    /** The node at a place, where there is one now. */
    Optional<Node> at(String place) {
        List<String> tokens = new ArrayList<>(Pointers.tokens(place));
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).equals("parameters")) {
                String name = tokens.get(i);
                int index = i;
                parameters(tokens.subList(0, i)).stream()
                        .filter(node -> name(node).equals(Optional.of(name)))
                        .findFirst()
                        .ifPresent(node -> tokens.set(index, node.name()));
            }
        }
        return api.at(pointer(tokens));
    }

    private List<Node> parameters(List<String> tokens) {
        return api.at(pointer(tokens)).map(Node::elements).orElse(List.of());
    }

    private static Optional<String> name(Node parameter) {
        return parameter.text("in").flatMap(in -> parameter.text("name").map(name -> in + "." + name));
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
