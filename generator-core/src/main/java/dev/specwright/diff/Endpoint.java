package dev.specwright.diff;

import dev.specwright.resolve.Node;
import dev.specwright.resolve.ObjectKind;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An operation of a document, be it called by clients, by callbacks or by webhooks.
 *
 * @param path the path template, or the webhook's name
 * @param method the HTTP method in lower case
 * @param item the path item
 * @param node the operation
 */
record Endpoint(String path, String method, Node item, Node node) {

    /** The operations of a map of path items. */
    static List<Endpoint> in(Optional<Node> paths, ResolvedApi api) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Node.Member path : paths.map(Node::members).orElse(List.of())) {
            Optional<Node> item = path.name().startsWith("x-") ? Optional.empty() : api.follow(path.value());
            for (Node.Member member : item.map(Node::members).orElse(List.of())) {
                if (ObjectKind.METHODS.contains(member.name())
                        && member.value().json().isObject()) {
                    endpoints.add(new Endpoint(path.name(), member.name(), item.orElseThrow(), member.value()));
                }
            }
        }
        return endpoints;
    }

    /** What people call it. */
    String label() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** The path as a server sees it: without the parameters' names. */
    String key() {
        return method + " " + path.replaceAll("\\{[^{}]*}", "{}");
    }

    /** The parameters by place and name, those of the path included. */
    Map<String, Node> parameters(ResolvedApi api) {
        Map<String, Node> parameters = new LinkedHashMap<>();
        for (Node holder : List.of(item, node)) {
            for (Node element : holder.member("parameters").map(Node::elements).orElse(List.of())) {
                api.follow(element).ifPresent(parameter -> parameters.put(key(parameter), parameter));
            }
        }
        return parameters;
    }

    private static String key(Node parameter) {
        String place = parameter.text("in").orElse("");
        String name = parameter.text("name").orElse("");
        return place + " " + (place.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }
}
