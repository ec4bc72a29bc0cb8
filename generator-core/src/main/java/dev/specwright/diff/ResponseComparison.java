package dev.specwright.diff;

import dev.specwright.diff.Ledger.Direction;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the responses of operations. */
final class ResponseComparison {

    private final ResolvedApi oldApi;
    private final ResolvedApi newApi;
    private final ContentComparison contents;
    private final Lifecycle lifecycle;
    private final Subjects subjects;

    ResponseComparison(ResolvedApi oldApi, ResolvedApi newApi, ContentComparison contents, Lifecycle lifecycle) {
        this.subjects = new Subjects(newApi.root());
        this.oldApi = oldApi;
        this.newApi = newApi;
        this.contents = contents;
        this.lifecycle = lifecycle;
    }

    void compare(Node before, Node after, Ledger.Page page) {
        Map<String, Node> old = responses(before, oldApi);
        Map<String, Node> now = responses(after, newApi);
        old.forEach((status, response) -> {
            Optional<Node> match = covering(status, now);
            if (match.isPresent()) {
                kept(response, match.get(), status, page);
            } else {
                boolean success = status.startsWith("2");
                page.report(
                        ChangeKind.RESPONSE_REMOVED,
                        success ? Level.BREAKING : Level.SAFE,
                        Direction.RESPONSE,
                        new ViewRule.Places(List.of(response), List.of(after)),
                        "response " + status + " of " + page.label() + " is gone");
            }
        });
        now.forEach((status, response) -> {
            if (!old.containsKey(status)) {
                page.report(
                        ChangeKind.RESPONSE_ADDED,
                        Level.SAFE,
                        Direction.RESPONSE,
                        new ViewRule.Places(List.of(before), List.of(response)),
                        "response " + status + " of " + page.label() + " is new");
            }
        });
    }

    private static Map<String, Node> responses(Node operation, ResolvedApi api) {
        Map<String, Node> responses = new LinkedHashMap<>();
        for (Node.Member member :
                operation.member("responses").map(Node::members).orElse(List.of())) {
            if (!member.name().startsWith("x-")) {
                String status = member.name().equals("default")
                        ? "default"
                        : member.name().toUpperCase(Locale.ROOT);
                api.follow(member.value()).ifPresent(response -> responses.put(status, response));
            }
        }
        return responses;
    }

    /** What the new document says of a status: by itself, in a range, or by default. */
    private static Optional<Node> covering(String status, Map<String, Node> responses) {
        return Stream.of(status, status.charAt(0) + "XX")
                .flatMap(name -> Optional.ofNullable(responses.get(name)).stream())
                .findFirst();
    }

    private void kept(Node before, Node after, String status, Ledger.Page page) {
        headers(before, after, status, page);
        Optional<Node> was = before.member("content");
        Optional<Node> is = after.member("content");
        if (was.isPresent() || is.isPresent()) {
            contents.compare(was.orElse(before), is.orElse(after), Direction.RESPONSE, page);
        }
    }

    private void headers(Node before, Node after, String status, Ledger.Page page) {
        Map<String, Node> old = headers(before, oldApi);
        Map<String, Node> now = headers(after, newApi);
        String where = " of " + subjects.shared(after).orElseGet(() -> "response " + status + " of " + page.label());
        old.forEach((name, header) -> {
            String subject = "header `" + name + "`" + where;
            if (now.containsKey(name)) {
                Node same = now.get(name);
                header(header, same, subjects.shared(same).orElse(subject), page);
            } else {
                page.report(
                        ChangeKind.HEADER_REMOVED,
                        header.isTrue("required") ? Level.BREAKING : Level.RISKY,
                        Direction.RESPONSE,
                        new ViewRule.Places(List.of(header), List.of(after)),
                        subject + " is gone");
            }
        });
        now.forEach((name, header) -> {
            if (!old.containsKey(name)) {
                page.report(
                        ChangeKind.HEADER_ADDED,
                        Level.SAFE,
                        Direction.RESPONSE,
                        new ViewRule.Places(List.of(before), List.of(header)),
                        "header `" + name + "`" + where + " is new");
            }
        });
    }

    private static Map<String, Node> headers(Node response, ResolvedApi api) {
        Map<String, Node> headers = new LinkedHashMap<>();
        for (Node.Member member : response.member("headers").map(Node::members).orElse(List.of())) {
            String name = member.name().toLowerCase(Locale.ROOT);
            if (!name.equals("content-type")) {
                api.follow(member.value()).ifPresent(header -> headers.put(name, header));
            }
        }
        return headers;
    }

    private void header(Node before, Node after, String subject, Ledger.Page page) {
        boolean was = before.isTrue("required");
        boolean is = after.isTrue("required");
        ViewRule.Places places = new ViewRule.Places(List.of(before), List.of(after));
        ParameterComparison.style(places, Direction.RESPONSE, subject, page);
        if (was != is) {
            page.report(
                    ChangeKind.HEADER_REQUIREDNESS,
                    is ? Level.SAFE : Level.BREAKING,
                    Direction.RESPONSE,
                    places,
                    subject + (is ? " is always sent now" : " need not be sent any more"));
        }
        List<Finding> announced = new ArrayList<>();
        lifecycle.compare(before, after, subject, announced);
        announced.forEach(finding -> page.report(finding, Direction.RESPONSE));
        contents.compareText(before, after, Direction.RESPONSE, page);
    }
}
