package dev.specwright.diff;

import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what belongs to no operation: version, servers, security schemes, named schemas. */
final class DocumentComparison {

    private final ResolvedApi oldApi;
    private final ResolvedApi newApi;
    private final SchemaComparison schemas;
    private final Ledger ledger;

    DocumentComparison(ResolvedApi oldApi, ResolvedApi newApi, SchemaComparison schemas, Ledger ledger) {
        this.oldApi = oldApi;
        this.newApi = newApi;
        this.schemas = schemas;
        this.ledger = ledger;
    }

    void compare() {
        version();
        servers();
        tags();
        securitySchemes();
        namedSchemas();
    }

    private static Optional<Node> at(ResolvedApi api, String... names) {
        Optional<Node> node = Optional.of(api.root());
        for (String name : names) {
            node = node.flatMap(found -> found.member(name));
        }
        return node;
    }

    private static String text(Optional<Node> node) {
        return node.map(found -> JsonTexts.canonical(found.json())).orElse("nothing");
    }

    private void version() {
        Optional<Node> before = at(oldApi, "info", "version");
        Optional<Node> after = at(newApi, "info", "version");
        if (!text(before).equals(text(after))) {
            String sentence = "the document is version " + text(after) + ", it was " + text(before);
            ledger.document(ChangeKind.VERSION_CHANGED, Level.SAFE, before, after, sentence);
        }
    }

    private void servers() {
        Optional<Node> before = at(oldApi, "servers");
        Optional<Node> after = at(newApi, "servers");
        Set<String> old = urls(before);
        Set<String> now = urls(after);
        if (old.equals(now)) {
            return;
        }
        boolean stay = now.containsAll(old);
        String sentence =
                "calls go to `" + String.join("`, `", now) + "`, they went to `" + String.join("`, `", old) + "`";
        Optional<Node> was = before.or(() -> Optional.of(oldApi.root()));
        Optional<Node> is = after.or(() -> Optional.of(newApi.root()));
        ledger.document(ChangeKind.SERVERS_CHANGED, stay ? Level.SAFE : Level.RISKY, was, is, sentence);
    }

    private static Set<String> urls(Optional<Node> servers) {
        Set<String> urls = new LinkedHashSet<>();
        for (Node server : servers.map(Node::elements).orElse(List.of())) {
            server.text("url").ifPresent(urls::add);
        }
        return urls.isEmpty() ? Set.of("/") : urls;
    }

    private void tags() {
        Set<String> old = tagNames(at(oldApi, "tags"));
        Set<String> now = tagNames(at(newApi, "tags"));
        if (!old.equals(now)) {
            Optional<Node> before = at(oldApi, "tags").or(() -> Optional.of(oldApi.root()));
            Optional<Node> after = at(newApi, "tags").or(() -> Optional.of(newApi.root()));
            String sentence = "the tags are " + String.join(", ", now) + ", they were " + String.join(", ", old);
            ledger.document(ChangeKind.TAG_LIST_CHANGED, Level.SAFE, before, after, sentence);
        }
    }

    private static Set<String> tagNames(Optional<Node> tags) {
        Set<String> names = new LinkedHashSet<>();
        tags.map(Node::elements)
                .orElse(List.of())
                .forEach(tag -> tag.text("name").ifPresent(names::add));
        return names;
    }

    private void securitySchemes() {
        Map<String, Node> before = named(oldApi, "securitySchemes");
        Map<String, Node> after = named(newApi, "securitySchemes");
        before.forEach((name, scheme) -> {
            Optional<Node> now = Optional.ofNullable(after.get(name));
            if (now.isEmpty()) {
                // Operations that asked for it say so themselves.
                String sentence = "security scheme `" + name + "` is gone";
                ledger.document(
                        ChangeKind.SECURITY_SCHEME_REMOVED,
                        Level.SAFE,
                        Optional.of(scheme),
                        Optional.of(newApi.root()),
                        sentence);
            } else {
                new SchemeComparison(name, scheme, now.get()).compare(ledger);
            }
        });
        after.forEach((name, scheme) -> {
            if (!before.containsKey(name)) {
                String sentence = "security scheme `" + name + "` is new";
                ledger.document(
                        ChangeKind.SECURITY_SCHEME_ADDED,
                        Level.SAFE,
                        Optional.of(oldApi.root()),
                        Optional.of(scheme),
                        sentence);
            }
        });
    }

    private static Map<String, Node> named(ResolvedApi api, String section) {
        Map<String, Node> named = new LinkedHashMap<>();
        for (Node.Member member :
                at(api, "components", section).map(Node::members).orElse(List.of())) {
            named.put(member.name(), member.value());
        }
        return named;
    }

    /** Schemas of the same name belong together, used or not. */
    private void namedSchemas() {
        Map<String, Node> before = named(oldApi, "schemas");
        Map<String, Node> after = named(newApi, "schemas");
        Map<String, Node> gone = without(before, after);
        Map<String, Node> fresh = without(after, before);
        before.forEach((name, schema) -> {
            if (after.containsKey(name)) {
                schemas.compare(schema, after.get(name), false);
            }
        });
        new Renames(schemas).find(gone, fresh).forEach((old, now) -> renamed(gone.remove(old), fresh.remove(now)));
        gone.forEach((name, schema) -> ledger.document(
                ChangeKind.SCHEMA_REMOVED,
                Level.SAFE,
                Optional.of(schema),
                Optional.of(newApi.root()),
                "schema `" + name + "` is gone"));
        fresh.forEach((name, schema) -> ledger.document(
                ChangeKind.SCHEMA_ADDED,
                Level.SAFE,
                Optional.of(oldApi.root()),
                Optional.of(schema),
                "schema `" + name + "` is new"));
    }

    private static Map<String, Node> without(Map<String, Node> some, Map<String, Node> others) {
        Map<String, Node> left = new LinkedHashMap<>(some);
        left.keySet().removeAll(others.keySet());
        return left;
    }

    /** A title that is the name has changed with it. */
    private void renamed(Node before, Node after) {
        String sentence = "schema `" + before.name() + "` is called `" + after.name() + "` now";
        Finding finding =
                new Finding(ChangeKind.SCHEMA_RENAMED, Effect.NONE, Optional.of(before), Optional.of(after), sentence);
        Optional<SchemaPair> pair = schemas.compare(before, after, false);
        boolean inTitle = before.text("title").equals(Optional.of(before.name()))
                && after.text("title").equals(Optional.of(after.name()));
        pair.ifPresent(same -> {
            same.findings().removeIf(found -> inTitle && found.kind() == ChangeKind.TITLE_CHANGED);
            same.findings().add(finding);
        });
        if (pair.isEmpty()) {
            ledger.document(ChangeKind.SCHEMA_RENAMED, Level.SAFE, Optional.of(before), Optional.of(after), sentence);
        }
    }
}
