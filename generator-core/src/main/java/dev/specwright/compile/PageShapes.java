package dev.specwright.compile;

import dev.specwright.compile.PaginationCompiler.Draft;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.PaginationModel.Role;
import dev.specwright.model.PaginationModel.Style;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedOperation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recognises pages by what parameters and members are called. Wrong guesses cost more than missed ones, which an overlay
 * mends: where there is any doubt, nothing is recognised.
 */
final class PageShapes {

    private static final List<String> ITEMS = List.of("results", "items", "data");
    private static final List<String> COUNTS = List.of("total", "total_count", "totalCount", "total_amount", "count");
    private static final List<String> AROUND = List.of("meta", "pagination", "paging", "response_metadata");
    private static final List<String> HAS_MORE = List.of("has_more", "hasMore", "more");
    private static final Set<String> PAGE_PARAMETERS =
            Set.of("page", "per_page", "page_size", "limit", "offset", "after", "cursor");

    /** The member that says the next page's cursor, by the parameter that takes it. */
    private static final Map<String, List<String>> CURSORS = Map.of(
            "cursor", List.of("next_cursor", "nextCursor"),
            "page_token", List.of("next_page_token", "nextPageToken"),
            "pageToken", List.of("nextPageToken", "next_page_token"),
            "next_page_token", List.of("next_page_token"),
            "next_token", List.of("next_token"),
            "nextToken", List.of("nextToken"));

    private final PageMembers members;

    PageShapes(PageMembers members) {
        this.members = members;
    }

    /** How the pages of an operation that says nothing of them follow each other; empty where it seems to have none. */
    Optional<Draft> find(OperationModel operation, ResolvedOperation resolved) {
        Optional<TypeRef> body =
                PageMembers.body(operation).filter(type -> operation.method().equals("GET"));
        Optional<List<PropertyModel>> items = body.flatMap(this::items);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Map<Role, List<PropertyModel>> found = new EnumMap<>(Role.class);
        found.put(Role.ITEMS, items.get());
        named(members.of(body.get()), HAS_MORE, member -> member.value().type() instanceof TypeRef.Truth)
                .ifPresent(member -> found.put(Role.HAS_MORE, List.of(member)));
        return offset(operation, body.get(), found)
                .or(() -> cursor(operation, body.get(), found))
                .or(() -> link(operation, resolved, found));
    }

    /** The only list among the members, or the one of several that has a name for it; nothing leads to a list itself. */
    private Optional<List<PropertyModel>> items(TypeRef body) {
        if (body instanceof TypeRef.ListOf) {
            return Optional.of(List.of());
        }
        List<PropertyModel> lists = members.of(body).stream()
                .filter(member -> member.value().type() instanceof TypeRef.ListOf && !member.deprecated())
                .toList();
        return lists.size() == 1
                ? Optional.of(lists)
                : named(lists, ITEMS, member -> true).map(List::of);
    }

    private Optional<Draft> offset(OperationModel operation, TypeRef body, Map<Role, List<PropertyModel>> found) {
        Optional<PropertyModel> count = named(members.of(body), COUNTS, PageShapes::isWhole);
        boolean known = isWhole(parameter(operation, "offset")) && isWhole(parameter(operation, "limit"));
        return count.filter(member -> known).map(member -> {
            found.put(Role.COUNT, List.of(member));
            return new Draft(Style.OFFSET, Optional.of("offset"), 0, found);
        });
    }

    private Optional<Draft> cursor(OperationModel operation, TypeRef body, Map<Role, List<PropertyModel>> found) {
        for (ParameterModel parameter : operation.parameters()) {
            boolean text = parameter.place() == Place.QUERY && parameter.value().type() instanceof TypeRef.Text;
            List<String> names = CURSORS.getOrDefault(parameter.jsonName(), List.of());
            Optional<List<PropertyModel>> next = text ? next(body, names) : Optional.empty();
            if (next.isPresent()) {
                found.put(Role.NEXT, next.get());
                return Optional.of(new Draft(Style.CURSOR, Optional.of(parameter.jsonName()), 0, found));
            }
        }
        return Optional.empty();
    }

    private Optional<List<PropertyModel>> next(TypeRef body, List<String> names) {
        Predicate<PropertyModel> isText = member -> member.value().type() instanceof TypeRef.Text;
        Optional<List<PropertyModel>> here =
                named(members.of(body), names, isText).map(List::of);
        return here.or(() -> named(members.of(body), AROUND, around -> true)
                .flatMap(around -> named(members.of(around.value().type()), names, isText)
                        .map(member -> List.of(around, member))));
    }

    private static Optional<Draft> link(
            OperationModel operation, ResolvedOperation resolved, Map<Role, List<PropertyModel>> found) {
        boolean said = resolved.responses().stream()
                .filter(response -> response.status().startsWith("2"))
                .flatMap(response -> response.response().node().member("headers").map(Node::members).stream())
                .flatMap(List::stream)
                .anyMatch(header -> header.name().equalsIgnoreCase("Link"));
        boolean asked = operation.parameters().stream()
                .anyMatch(parameter ->
                        parameter.place() == Place.QUERY && PAGE_PARAMETERS.contains(parameter.jsonName()));
        return said && asked ? Optional.of(new Draft(Style.LINK, Optional.empty(), 0, found)) : Optional.empty();
    }

    /** The first of some names that a member of the right kind has; none of those that are going to be removed. */
    private static Optional<PropertyModel> named(
            List<PropertyModel> properties, List<String> names, Predicate<PropertyModel> kind) {
        return names.stream()
                .flatMap(name -> properties.stream()
                        .filter(property -> property.jsonName().equals(name)))
                .filter(property -> !property.deprecated() && kind.test(property))
                .findFirst();
    }

    static Optional<ParameterModel> parameter(OperationModel operation, String name) {
        return operation.parameters().stream()
                .filter(parameter ->
                        parameter.place() == Place.QUERY && parameter.jsonName().equals(name))
                .findFirst();
    }

    private static boolean isWhole(Optional<ParameterModel> parameter) {
        return parameter
                .filter(found -> found.value().type() instanceof TypeRef.Whole)
                .isPresent();
    }

    private static boolean isWhole(PropertyModel member) {
        return member.value().type() instanceof TypeRef.Whole;
    }
}
