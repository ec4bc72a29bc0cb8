package dev.specwright.diff;

import dev.specwright.load.Pointers;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people call the place that a pointer leads to: {@code `Pet.name`}, {@code response 200 of GET /pets}. */
final class Subjects {

    /** Components that are neither schemas nor operations. */
    private static final Set<String> SHARED = Set.of("parameters", "responses", "requestBodies", "headers");

    /** With these a file that is one schema begins to lead somewhere. */
    private static final Set<String> KEYWORDS =
            Set.of("properties", "items", "contains", "additionalProperties", "allOf", "anyOf", "oneOf", "prefixItems");

    private final Node root;

    /** @param root the document's root */
    Subjects(Node root) {
        this.root = root;
    }

    /** The name of the place where a node stands. */
    String of(Node place) {
        return path(place).name();
    }

    /** The name of a place that is not an operation's own: what happens there is told once, whoever refers to it. */
    Optional<String> shared(Node place) {
        return path(place).isShared() ? Optional.of(path(place).name()) : Optional.empty();
    }

    private Path path(Node place) {
        List<String> tokens = Pointers.tokens(place.pointer());
        boolean elsewhere = tokens.size() >= 2 && tokens.get(0).equals(Bundler.FILES);
        return elsewhere
                ? new Path(tokens.subList(0, 2), tokens.subList(2, tokens.size()))
                : new Path(List.of(), tokens);
    }

    /** One pointer as it is read, from left to right. */
    private final class Path {

        private final List<String> file;
        private final List<String> tokens;
        private int next;
        private final StringBuilder path = new StringBuilder();

        Path(List<String> file, List<String> tokens) {
            this.file = file;
            this.tokens = tokens;
        }

        boolean isShared() {
            return tokens.size() >= 3
                    && (tokens.get(0).equals("components") && SHARED.contains(tokens.get(1))
                            || tokens.get(0).equals("paths") && tokens.get(2).equals("parameters"));
        }

        String name() {
            if (tokens.size() >= 3 && tokens.get(0).equals("components")) {
                return component();
            }
            if (tokens.size() >= 2
                    && (tokens.get(0).equals("paths") || tokens.get(0).equals("webhooks"))) {
                return operation();
            }
            if (!file.isEmpty()) {
                return inFile(file.get(1));
            }
            return tokens.isEmpty() ? "the document" : "`" + String.join(".", tokens) + "`";
        }

        /** A file that is no document of its own is a schema, or a list of schemas. */
        private String inFile(String name) {
            String simple = name.substring(name.lastIndexOf('/') + 1);
            int dot = simple.lastIndexOf('.');
            boolean list = !tokens.isEmpty() && !KEYWORDS.contains(tokens.get(0));
            path.append(list ? tokens.get(0) : dot < 0 ? simple : simple.substring(0, dot));
            next = list ? 1 : 0;
            members();
            return quoted();
        }

        private String component() {
            next = 3;
            String kind = tokens.get(1);
            String name = tokens.get(2);
            if (kind.equals("schemas")) {
                path.append(name);
                members();
                return quoted();
            }
            String noun = kind.equals("requestBodies") ? "body" : kind.substring(0, kind.length() - 1);
            skipToSchema();
            members();
            String whole = kind.equals("parameters") ? parameter(3) : noun.toLowerCase(Locale.ROOT) + " `" + name + "`";
            return path.isEmpty() ? whole : quoted() + " of " + whole;
        }

        private String operation() {
            String item = tokens.get(1);
            next = 2;
            if (next < tokens.size() && !at("parameters")) {
                item = tokens.get(next).toUpperCase(Locale.ROOT) + " " + item;
                next++;
            }
            item = tokens.get(0).equals("webhooks") ? "webhook " + item : item;
            while (next + 3 < tokens.size() && at("callbacks")) {
                item += " callback " + tokens.get(next + 1) + " "
                        + tokens.get(next + 3).toUpperCase(Locale.ROOT) + " " + tokens.get(next + 2);
                next += 4;
            }
            String part = part();
            skipToSchema();
            members();
            String whole = part.isEmpty() ? item : part + " of " + item;
            return path.isEmpty() ? whole : quoted() + " in the " + whole;
        }

        private String part() {
            if (next + 1 < tokens.size() && at("parameters")) {
                next += 2;
                return parameter(next);
            } else if (next < tokens.size() && at("requestBody")) {
                next++;
                return "body";
            } else if (next + 1 < tokens.size() && at("responses")) {
                next += 2;
                return "response " + tokens.get(next - 1);
            }
            return "";
        }

        /** What the parameter that a number of tokens leads to is called. */
        private String parameter(int length) {
            Optional<Node> node = Optional.of(root);
            List<String> way = new ArrayList<>(file);
            way.addAll(tokens.subList(0, length));
            for (String token : way) {
                node = node.flatMap(found -> found.json().isArray()
                        ? found.elements().stream()
                                .filter(element -> element.name().equals(token))
                                .findFirst()
                        : found.member(token));
            }
            return node.filter(found -> found.text("name").isPresent())
                    .map(ParameterComparison::name)
                    .orElse("parameter");
        }

        private boolean at(String token) {
            return tokens.get(next).equals(token);
        }

        private void skipToSchema() {
            while (next < tokens.size() && !at("schema")) {
                next++;
            }
            next++;
        }

        /** Members as {@code .name}, elements as {@code []}, members by any name as {@code {}}. */
        private void members() {
            for (; next < tokens.size(); next++) {
                switch (tokens.get(next)) {
                    case "properties" -> {
                        if (next + 1 < tokens.size()) {
                            path.append(path.isEmpty() ? "" : ".").append(tokens.get(++next));
                        }
                    }
                    case "items", "contains" -> path.append("[]");
                    case "additionalProperties" -> path.append("{}");
                    case "allOf" -> next++;
                    case "anyOf", "oneOf", "prefixItems" -> {
                        if (next + 1 < tokens.size()) {
                            path.append('(').append(tokens.get(next)).append(' ');
                            path.append(tokens.get(++next)).append(')');
                        }
                    }
                    default -> {}
                }
            }
        }

        private String quoted() {
            return "`" + path + "`";
        }
    }
}
