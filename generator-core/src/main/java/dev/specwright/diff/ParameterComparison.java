package dev.specwright.diff;

import dev.specwright.diff.Ledger.Direction;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import dev.specwright.resolve.ResolvedOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the parameters of operations. */
final class ParameterComparison {

    private static final Pattern IN_PATH = Pattern.compile("\\{([^{}]*)}");
    /** What OpenAPI takes out of the list of parameters: it is said elsewhere. */
    private static final Set<String> RESERVED =
            ResolvedOperation.IGNORED_HEADERS.stream().map("header "::concat).collect(Collectors.toUnmodifiableSet());

    private final ResolvedApi oldApi;
    private final ResolvedApi newApi;
    private final ContentComparison contents;
    private final Lifecycle lifecycle;
    private final Subjects subjects;

    ParameterComparison(ResolvedApi oldApi, ResolvedApi newApi, ContentComparison contents, Lifecycle lifecycle) {
        this.subjects = new Subjects(newApi.root());
        this.oldApi = oldApi;
        this.newApi = newApi;
        this.contents = contents;
        this.lifecycle = lifecycle;
    }

    void compare(Endpoint before, Endpoint after, Ledger.Page page) {
        Map<String, Node> old = renamed(before.parameters(oldApi), pathNames(before.path()), pathNames(after.path()));
        Map<String, Node> now = after.parameters(newApi);
        old.keySet().removeAll(RESERVED);
        now.keySet().removeAll(RESERVED);
        old.forEach((key, parameter) -> {
            if (now.containsKey(key)) {
                kept(parameter, now.get(key), page);
            } else {
                removed(parameter, after, page);
            }
        });
        now.forEach((key, parameter) -> {
            if (!old.containsKey(key)) {
                added(parameter, before, page);
            }
        });
        order(old, now, page);
    }

    private static List<String> pathNames(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = IN_PATH.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The old parameters under the names that the new path gives them. */
    private static Map<String, Node> renamed(Map<String, Node> parameters, List<String> before, List<String> after) {
        Map<String, Node> renamed = new LinkedHashMap<>();
        parameters.forEach((key, parameter) -> {
            int index = key.startsWith("path ") ? before.indexOf(key.substring("path ".length())) : -1;
            renamed.put(index >= 0 && index < after.size() ? "path " + after.get(index) : key, parameter);
        });
        return renamed;
    }

    private void removed(Node parameter, Endpoint after, Ledger.Page page) {
        Level level = parameter.text("in").equals(Optional.of("path")) ? Level.BREAKING : Level.RISKY;
        // Whoever sends it on is not refused, as far as the document says, unless its end was announced for a later
        // day.
        boolean early = parameter.isTrue("deprecated") && lifecycle.removal(parameter) == Level.BREAKING;
        page.report(
                ChangeKind.PARAMETER_REMOVED,
                early ? Level.BREAKING : level,
                Direction.REQUEST,
                new ViewRule.Places(List.of(parameter), List.of(after.node())),
                name(parameter) + " of " + page.label() + " is gone");
    }

    private void added(Node parameter, Endpoint before, Ledger.Page page) {
        boolean required = parameter.isTrue("required");
        page.report(
                ChangeKind.PARAMETER_ADDED,
                required ? Level.BREAKING : Level.SAFE,
                Direction.REQUEST,
                new ViewRule.Places(List.of(before.node()), List.of(parameter)),
                name(parameter) + " of " + page.label() + " is new" + (required ? " and required" : ""));
    }

    private void kept(Node before, Node after, Ledger.Page page) {
        String subject = subjects.shared(after).orElseGet(() -> name(after) + " of " + page.label());
        ViewRule.Places places = new ViewRule.Places(List.of(before), List.of(after));
        if (!before.text("name").equals(after.text("name")) && before.text("in").equals(Optional.of("path"))) {
            page.report(
                    ChangeKind.PATH_PARAMETER_RENAMED,
                    Level.SAFE,
                    Direction.REQUEST,
                    places,
                    subject + " was called `" + before.text("name").orElse("") + "`");
        }
        boolean was = before.isTrue("required");
        boolean is = after.isTrue("required");
        if (was != is) {
            page.report(
                    ChangeKind.PARAMETER_REQUIREDNESS,
                    is ? Level.BREAKING : Level.SAFE,
                    Direction.REQUEST,
                    places,
                    subject + (is ? " is required now" : " is optional now"));
        }
        List<Finding> announced = new ArrayList<>();
        lifecycle.compare(before, after, subject, announced);
        announced.forEach(finding -> page.report(finding, Direction.REQUEST));
        style(places, Direction.REQUEST, subject, page);
        contents.compareText(before, after, Direction.REQUEST, page);
    }

    /** Compares how values of a parameter or a header are written. */
    static void style(ViewRule.Places places, Direction direction, String subject, Ledger.Page page) {
        String was = written(places.before().get(0));
        String is = written(places.after().get(0));
        if (!was.equals(is)) {
            page.report(
                    ChangeKind.PARAMETER_STYLE,
                    Level.BREAKING,
                    direction,
                    places,
                    subject + " is written " + is + ", it was " + was);
        }
    }

    /** How a parameter is written, defaults filled in: OpenAPI 3.1, "Style Values". */
    private static String written(Node parameter) {
        if (parameter.member("content").isPresent()) {
            return "as content";
        }
        String place = parameter.text("in").orElse("");
        String style =
                parameter.text("style").orElse(place.equals("query") || place.equals("cookie") ? "form" : "simple");
        boolean explode =
                parameter.member("explode").map(node -> node.json().asBoolean()).orElse(style.equals("form"));
        String reserved = parameter.isTrue("allowReserved") ? ", reserved characters as they are" : "";
        return "in `" + style + "`" + (explode ? ", exploded" : "") + reserved;
    }

    private static void order(Map<String, Node> before, Map<String, Node> after, Ledger.Page page) {
        List<String> old = before.keySet().stream().filter(after::containsKey).toList();
        List<String> now = after.keySet().stream().filter(before::containsKey).toList();
        if (!old.equals(now)) {
            Node was = before.get(old.get(0));
            Node is = after.get(now.get(0));
            page.report(
                    ChangeKind.PARAMETER_ORDER,
                    Level.SAFE,
                    Direction.REQUEST,
                    new ViewRule.Places(List.of(was), List.of(is)),
                    "the parameters of " + page.label() + " stand in another order");
        }
    }

    static String name(Node parameter) {
        return parameter.text("in").orElse("unknown") + " parameter `"
                + parameter.text("name").orElse("") + "`";
    }
}
