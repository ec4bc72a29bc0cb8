package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.DANGLING_REFERENCE;
import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.MISSING_MEMBER;

import dev.specwright.compile.PaginationCompiler.Draft;
import dev.specwright.load.Pointers;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.PaginationModel.Role;
import dev.specwright.model.PaginationModel.Style;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code x-specwright-pagination}. */
final class PaginationReader {

    private static final String STYLES = "`offset`, `page`, `cursor`, `url` and `link`";

    /** What else may be said, by the keyword that says what leads to the next page. */
    private static final Map<String, List<String>> KEYWORDS = new LinkedHashMap<>();

    private static final Map<String, Kind> MEMBERS = new LinkedHashMap<>();

    static {
        KEYWORDS.put("offset", List.of("items", "count", "hasMore"));
        KEYWORDS.put("page", List.of("items", "first", "count", "pages", "hasMore"));
        KEYWORDS.put("cursor", List.of("items", "next", "lastItem", "hasMore"));
        KEYWORDS.put("url", List.of("items", "hasMore"));
        KEYWORDS.put("link", List.of("items", "hasMore"));
        Predicate<TypeRef> whole = type -> type instanceof TypeRef.Whole;
        Predicate<TypeRef> text = type -> type instanceof TypeRef.Text;
        MEMBERS.put("items", new Kind(Role.ITEMS, "a list", type -> type instanceof TypeRef.ListOf));
        MEMBERS.put("next", new Kind(Role.NEXT, "a string or a whole number", text.or(whole)));
        MEMBERS.put("lastItem", new Kind(Role.LAST_ITEM, "a string or a whole number", text.or(whole)));
        MEMBERS.put("url", new Kind(Role.NEXT, "a string", text));
        MEMBERS.put("count", new Kind(Role.COUNT, "a whole number", whole));
        MEMBERS.put("pages", new Kind(Role.PAGES, "a whole number", whole));
        MEMBERS.put("hasMore", new Kind(Role.HAS_MORE, "a boolean", type -> type instanceof TypeRef.Truth));
    }

    private final PageMembers members;
    private final Reporter reporter;

    PaginationReader(PageMembers members, Reporter reporter) {
        this.members = members;
        this.reporter = reporter;
    }

    /** What a member must be to play its role. */
    private record Kind(Role role, String words, Predicate<TypeRef> fits) {}

    /**
     * Reads what is said of an operation's pages.
     *
     * @param said the value of the keyword
     * @param operation the operation
     * @return how the pages follow each other; empty where there are none, or where something is wrong, which is reported
     */
    Optional<Draft> read(Node said, OperationModel operation) {
        if (said.json().isBoolean() && !said.json().booleanValue()) {
            return Optional.empty();
        }
        List<String> styles = KEYWORDS.keySet().stream()
                .filter(style -> said.member(style).isPresent())
                .toList();
        Optional<TypeRef> body = PageMembers.body(operation);
        if (!said.json().isObject()) {
            return refuse(said, "must be an object, or `false`, found " + said.describe());
        } else if (styles.size() != 1) {
            return refuse(said, "must have one of " + STYLES + ", which say what leads to the next page");
        } else if (body.isEmpty()) {
            return refuse(said, "stands on an operation that does not return JSON");
        }
        String style = styles.get(0);
        Optional<String> parameter = parameter(said, style, operation);
        Map<Role, List<PropertyModel>> found = members(said, style, body.get());
        boolean whole = isWhole(said, style, body.get()) && isKnown(said, style);
        long first = first(said);
        boolean named = parameter.isPresent() || style.equals("url") || style.equals("link");
        boolean complete = found.size() == wanted(said, body.get());
        return named && whole && complete && first >= 0
                ? Optional.of(new Draft(Style.valueOf(style.toUpperCase(Locale.ROOT)), parameter, first, found))
                : Optional.empty();
    }

    private Optional<String> parameter(Node said, String style, OperationModel operation) {
        Node node = said.member(style).orElseThrow();
        if (style.equals("url")) {
            return Optional.empty();
        } else if (style.equals("link")) {
            if (!said.isTrue(style)) {
                report(node, "`link` must be `true`, found " + node.describe());
            }
            return Optional.empty();
        }
        Optional<String> name = said.text(style);
        Optional<ParameterModel> parameter = name.flatMap(text -> PageShapes.parameter(operation, text));
        if (name.isEmpty()) {
            report(node, "`" + style + "` must be the name of a query parameter, found " + node.describe());
        } else if (parameter.isEmpty()) {
            List<String> known = operation.parameters().stream()
                    .filter(each -> each.place() == Place.QUERY)
                    .map(ParameterModel::jsonName)
                    .toList();
            String message =
                    "`" + operation.method() + " " + operation.path() + "` has no query parameter `" + name.get() + "`";
            reporter.report(DANGLING_REFERENCE, node.pointer(), message, Suggestions.hint(name.get(), known));
        }
        return parameter.map(ParameterModel::jsonName);
    }

    private Map<Role, List<PropertyModel>> members(Node said, String style, TypeRef body) {
        Map<Role, List<PropertyModel>> found = new EnumMap<>(Role.class);
        if (body instanceof TypeRef.ListOf && said.member("items").isEmpty()) {
            found.put(Role.ITEMS, List.of());
        }
        MEMBERS.forEach((keyword, kind) -> said.member(keyword).ifPresent(node -> {
            Optional<TypeRef> from = kind.role() == Role.LAST_ITEM
                    ? Optional.ofNullable(found.get(Role.ITEMS)).map(path -> element(path, body))
                    : Optional.of(body);
            from.flatMap(type -> path(node, kind, type)).ifPresent(path -> found.put(kind.role(), path));
        }));
        return found;
    }

    private static TypeRef element(List<PropertyModel> path, TypeRef body) {
        TypeRef list = path.isEmpty() ? body : path.get(path.size() - 1).value().type();
        return ((TypeRef.ListOf) list).element().type();
    }

    /** The properties that lead to a member: one by its name, several by a JSON Pointer. */
    private Optional<List<PropertyModel>> path(Node node, Kind kind, TypeRef from) {
        if (!node.json().isTextual()) {
            report(node, "`" + node.name() + "` must name a member, by name or JSON Pointer, found " + node.describe());
            return Optional.empty();
        }
        String text = node.json().textValue();
        List<PropertyModel> path = new ArrayList<>();
        TypeRef type = from;
        for (String name : text.startsWith("/") ? Pointers.tokens(text) : List.of(text)) {
            Optional<PropertyModel> member = members.member(type, name);
            if (member.isEmpty()) {
                List<String> known =
                        members.of(type).stream().map(PropertyModel::jsonName).toList();
                String where = known.isEmpty() ? "no members are known where `" : "there is no member `";
                String message = where + name + "`" + (known.isEmpty() ? " is looked for" : " in a page");
                reporter.report(DANGLING_REFERENCE, node.pointer(), message, Suggestions.hint(name, known));
                return Optional.empty();
            }
            path.add(member.get());
            type = member.get().value().type();
        }
        if (!kind.fits().test(type)) {
            report(node, "`" + node.name() + "` must lead to " + kind.words() + ", `" + text + "` does not");
            return Optional.empty();
        }
        return Optional.of(path);
    }

    /** Whether all is said that must be. */
    private boolean isWhole(Node said, String style, TypeRef body) {
        if (!(body instanceof TypeRef.ListOf) && said.member("items").isEmpty()) {
            return missing(said, "`items` must say where in a page its items are");
        } else if (style.equals("cursor")
                && said.member("next").isPresent() == said.member("lastItem").isPresent()) {
            return missing(said, "`next` or `lastItem` must say where the next page's cursor is");
        }
        return true;
    }

    private boolean missing(Node said, String message) {
        reporter.report(MISSING_MEMBER, said.pointer(), message);
        return false;
    }

    private boolean isKnown(Node said, String style) {
        List<String> known = new ArrayList<>(List.of(style));
        known.addAll(KEYWORDS.get(style));
        List<Node.Member> unknown = said.members().stream()
                .filter(member -> !known.contains(member.name()))
                .toList();
        unknown.forEach(member -> reporter.report(
                INVALID_VALUE,
                member.value().pointer(),
                "`" + member.name() + "` means nothing beside `" + style + "`",
                Suggestions.hint(member.name(), known)));
        return unknown.isEmpty();
    }

    /** The number of the first page; negative where it is none, which is reported. */
    private long first(Node said) {
        Optional<Node> node = said.member("first");
        boolean number = node.filter(found -> found.json().isIntegralNumber()
                        && found.json().canConvertToLong()
                        && found.json().longValue() >= 0)
                .isPresent();
        node.filter(found -> !number)
                .ifPresent(found -> report(found, "`first` must be the number of a page, found " + found.describe()));
        return number ? node.get().json().longValue() : node.isPresent() ? -1 : 1;
    }

    /** How many members must have been found. */
    private static long wanted(Node said, TypeRef body) {
        boolean itself = body instanceof TypeRef.ListOf && said.member("items").isEmpty();
        return MEMBERS.keySet().stream()
                        .filter(name -> said.member(name).isPresent())
                        .count()
                + (itself ? 1 : 0);
    }

    private Optional<Draft> refuse(Node said, String message) {
        report(said, "`" + said.name() + "` " + message);
        return Optional.empty();
    }

    private void report(Node node, String message) {
        reporter.report(INVALID_VALUE, node.pointer(), message);
    }
}
