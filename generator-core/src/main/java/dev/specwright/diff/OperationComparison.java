package dev.specwright.diff;

import dev.specwright.diff.Ledger.Direction;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares operations: finds which belong together, then all that is in them. */
final class OperationComparison {

    private final ResolvedApi oldApi;
    private final ResolvedApi newApi;
    private final Ledger ledger;
    private final Lifecycle lifecycle;
    private final ParameterComparison parameters;
    private final ContentComparison contents;
    private final ResponseComparison responses;
    private final SecurityComparison security;
    private final Subjects subjects;

    OperationComparison(
            ResolvedApi oldApi, ResolvedApi newApi, SchemaComparison schemas, Lifecycle lifecycle, Ledger ledger) {
        this.oldApi = oldApi;
        this.newApi = newApi;
        this.ledger = ledger;
        this.lifecycle = lifecycle;
        this.subjects = new Subjects(newApi.root());
        this.contents = new ContentComparison(schemas, subjects);
        this.parameters = new ParameterComparison(oldApi, newApi, contents, lifecycle);
        this.responses = new ResponseComparison(oldApi, newApi, contents, lifecycle);
        this.security = new SecurityComparison(oldApi, newApi);
    }

    void compare() {
        compareAll(oldApi.root().member("paths"), newApi.root().member("paths"), "", false);
        compareAll(oldApi.root().member("webhooks"), newApi.root().member("webhooks"), "webhook ", true);
    }

    /** Compares two maps of path items. */
    private void compareAll(Optional<Node> before, Optional<Node> after, String prefix, boolean flipped) {
        List<Endpoint> now = Endpoint.in(after, newApi);
        Map<Node, Endpoint> matches = new IdentityHashMap<>();
        Set<Node> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        now.forEach(endpoint -> fresh.add(endpoint.node()));
        List<Endpoint> old = Endpoint.in(before, oldApi);
        match(old, now, Endpoint::label, matches, fresh);
        match(old, now, Endpoint::key, matches, fresh);
        for (Endpoint endpoint : old) {
            Endpoint match = matches.get(endpoint.node());
            String label = prefix + (match == null ? endpoint : match).label();
            Ledger.Page page = ledger.page(label, flipped);
            if (match == null) {
                gone(endpoint, newApi.root(), flipped, page);
            } else {
                compare(endpoint, match, page);
            }
        }
        for (Endpoint endpoint : now) {
            if (fresh.contains(endpoint.node())) {
                Ledger.Page page = ledger.page(prefix + endpoint.label(), flipped);
                page.report(
                        flipped ? ChangeKind.WEBHOOK_ADDED : ChangeKind.OPERATION_ADDED,
                        Level.SAFE,
                        Direction.BOTH,
                        new ViewRule.Places(List.of(oldApi.root()), List.of(endpoint.node())),
                        page.label() + " is new");
            }
        }
    }

    /**
     * Finds which operations belong together: those of the same path first, then those whose paths differ in the
     * parameters' names alone.
     *
     * @param name what two have in common
     * @param matches from old operations to new ones; gets more
     * @param fresh the new operations that belong to none so far; loses those
     */
    private static void match(
            List<Endpoint> before,
            List<Endpoint> after,
            Function<Endpoint, String> name,
            Map<Node, Endpoint> matches,
            Set<Node> fresh) {
        Map<String, Endpoint> named = new LinkedHashMap<>();
        after.stream()
                .filter(endpoint -> fresh.contains(endpoint.node()))
                .forEach(endpoint -> named.putIfAbsent(name.apply(endpoint), endpoint));
        for (Endpoint endpoint : before) {
            if (!matches.containsKey(endpoint.node())) {
                Endpoint match = named.remove(name.apply(endpoint));
                if (match != null) {
                    matches.put(endpoint.node(), match);
                    fresh.remove(match.node());
                }
            }
        }
    }

    private void gone(Endpoint endpoint, Node where, boolean flipped, Ledger.Page page) {
        Level level = lifecycle.removal(endpoint.node());
        page.report(
                flipped ? ChangeKind.WEBHOOK_REMOVED : ChangeKind.OPERATION_REMOVED,
                level,
                Direction.BOTH,
                new ViewRule.Places(List.of(endpoint.node()), List.of(where)),
                page.label() + " is gone" + (level == Level.RISKY ? ", as was announced" : ""));
    }

    private void compare(Endpoint before, Endpoint after, Ledger.Page page) {
        ViewRule.Places places = new ViewRule.Places(List.of(before.node()), List.of(after.node()));
        texts(places, "operationId", ChangeKind.OPERATION_ID_CHANGED, page);
        texts(places, "tags", ChangeKind.TAGS_CHANGED, page);
        List<Finding> announced = new ArrayList<>();
        lifecycle.compare(before.node(), after.node(), page.label(), announced);
        announced.forEach(finding -> page.report(finding, Direction.BOTH));
        parameters.compare(before, after, page);
        body(before.node(), after.node(), page);
        responses.compare(before.node(), after.node(), page);
        security.compare(before.node(), after.node(), page);
        callbacks(before.node(), after.node(), page);
    }

    private static void texts(ViewRule.Places places, String keyword, ChangeKind kind, Ledger.Page page) {
        Optional<Node> before = places.before().get(0).member(keyword);
        Optional<Node> after = places.after().get(0).member(keyword);
        Optional<String> was = before.map(node -> JsonTexts.canonical(node.json()));
        Optional<String> is = after.map(node -> JsonTexts.canonical(node.json()));
        if (!was.equals(is)) {
            page.report(
                    kind,
                    Level.SAFE,
                    Direction.BOTH,
                    new ViewRule.Places(
                            List.of(before.orElse(places.before().get(0))),
                            List.of(after.orElse(places.after().get(0)))),
                    page.label() + " " + JsonTexts.replaced(keyword, was, is));
        }
    }

    private void body(Node before, Node after, Ledger.Page page) {
        Optional<Node> was = before.member("requestBody").flatMap(oldApi::follow);
        Optional<Node> is = after.member("requestBody").flatMap(newApi::follow);
        boolean required = is.filter(body -> body.isTrue("required")).isPresent();
        if (was.isPresent() && is.isPresent()) {
            ViewRule.Places places = new ViewRule.Places(List.of(was.get()), List.of(is.get()));
            if (was.get().isTrue("required") != required) {
                page.report(
                        ChangeKind.BODY_REQUIREDNESS,
                        required ? Level.BREAKING : Level.SAFE,
                        Direction.REQUEST,
                        places,
                        subjects.shared(is.get()).orElseGet(() -> "the body of " + page.label())
                                + (required ? " is required now" : " is optional now"));
            }
            contents.compare(content(was.get()), content(is.get()), Direction.REQUEST, page);
        } else if (was.isPresent()) {
            page.report(
                    ChangeKind.BODY_REMOVED,
                    Level.BREAKING,
                    Direction.REQUEST,
                    new ViewRule.Places(List.of(was.get()), List.of(after)),
                    page.label() + " takes no body any more");
        } else if (is.isPresent()) {
            page.report(
                    ChangeKind.BODY_ADDED,
                    required ? Level.BREAKING : Level.SAFE,
                    Direction.REQUEST,
                    new ViewRule.Places(List.of(before), List.of(is.get())),
                    page.label() + (required ? " needs a body now" : " takes a body now"));
        }
    }

    private static Node content(Node body) {
        return body.member("content").orElse(body);
    }

    private void callbacks(Node before, Node after, Ledger.Page page) {
        Map<String, Node> old = named(before, oldApi);
        Map<String, Node> now = named(after, newApi);
        old.forEach((name, callback) -> {
            if (now.containsKey(name)) {
                String prefix = page.label() + " callback " + name + " ";
                compareAll(Optional.of(callback), Optional.of(now.get(name)), prefix, true);
            } else {
                callback(page, name, " is gone", List.of(callback), List.of(after));
            }
        });
        now.forEach((name, callback) -> {
            if (!old.containsKey(name)) {
                callback(page, name, " is new", List.of(before), List.of(callback));
            }
        });
    }

    private static void callback(Ledger.Page page, String name, String what, List<Node> before, List<Node> after) {
        page.report(
                ChangeKind.CALLBACK_CHANGED,
                Level.RISKY,
                Direction.BOTH,
                new ViewRule.Places(before, after),
                "callback `" + name + "` of " + page.label() + what);
    }

    private static Map<String, Node> named(Node operation, ResolvedApi api) {
        Map<String, Node> callbacks = new LinkedHashMap<>();
        operation
                .member("callbacks")
                .map(Node::members)
                .orElse(List.of())
                .forEach(member ->
                        api.follow(member.value()).ifPresent(callback -> callbacks.put(member.name(), callback)));
        return callbacks;
    }
}
