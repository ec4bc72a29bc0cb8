package dev.specwright.diff;

import dev.specwright.load.Pointers;
import dev.specwright.resolve.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people call the place that a pointer leads to: {@code `Pet.name`}, {@code response 200 of GET /pets}. */
final class Subjects {

    private final Node root;

    /** @param root the document's root */
    Subjects(Node root) {
        this.root = root;
    }

    /** The name of the place where a node stands. */
    String of(Node place) {
        return new Path(Pointers.tokens(place.pointer())).name();
    }

    /** What the parameter at a place is called. */
    private String parameter(List<String> tokens) {
        Optional<Node> node = Optional.of(root);
        for (String token : tokens) {
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

    /** One pointer as it is read, from left to right. */
    private final class Path {

        private final List<String> tokens;
        private int next;
        private final StringBuilder path = new StringBuilder();

        Path(List<String> tokens) {
            this.tokens = tokens;
        }

        String name() {
            if (tokens.size() >= 3 && tokens.get(0).equals("components")) {
                return component();
            }
            if (tokens.size() >= 2
                    && (tokens.get(0).equals("paths") || tokens.get(0).equals("webhooks"))) {
                return operation();
            }
            return tokens.isEmpty() ? "the document" : "`" + String.join(".", tokens) + "`";
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
            String whole = kind.equals("parameters")
                    ? parameter(tokens.subList(0, 3))
                    : noun.toLowerCase(Locale.ROOT) + " `" + name + "`";
            return path.isEmpty() ? whole : quoted() + " of " + whole;
        }

        private String operation() {
            String item = tokens.get(0).equals("webhooks") ? "webhook " + tokens.get(1) : tokens.get(1);
            next = 2;
            if (next < tokens.size() && !at("parameters")) {
                item = tokens.get(next).toUpperCase(Locale.ROOT) + " " + item;
                next++;
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
                return parameter(tokens.subList(0, next));
            } else if (next < tokens.size() && at("requestBody")) {
                next++;
                return "body";
            } else if (next + 1 < tokens.size() && at("responses")) {
                next += 2;
                return "response " + tokens.get(next - 1);
            }
            return "";
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
