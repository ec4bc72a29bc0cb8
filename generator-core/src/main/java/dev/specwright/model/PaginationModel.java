package dev.specwright.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the pages of an operation's results follow each other.
 *
 * @param name the Java method's name, such as {@code listPetsPaged}; unique in its group
 * @param style what leads from a page to the next one
 * @param parameter the query parameter that names a page; absent where a page is named by its URL
 * @param first the number of the first page, of account for {@link Style#PAGE} alone
 * @param members where in a page things are, each as the properties that lead to it; none where it is the page itself
 */
public record PaginationModel(
        String name, Style style, Optional<String> parameter, long first, Map<Role, List<PropertyModel>> members) {

    /** Copies what it is given. */
    public PaginationModel {
        Map<Role, List<PropertyModel>> copy = new EnumMap<>(Role.class);
        members.forEach((role, path) -> copy.put(role, List.copyOf(path)));
        members = Collections.unmodifiableMap(copy);
    }

    /** What leads from a page to the next one. */
    public enum Style {
        /** A query parameter says how many items to skip. */
        OFFSET,
        /** A query parameter counts pages. */
        PAGE,
        /** A query parameter takes what the page before says. */
        CURSOR,
        /** The page says the next one's URL. */
        URL,
        /** The header {@code Link} says the next one's URL (RFC 8288). */
        LINK
    }

    /** What is of account in a page. */
    public enum Role {
        /** The list of items. */
        ITEMS,
        /** The next page's cursor or URL. */
        NEXT,
        /** The member of the last item, not of the page, that is the next page's cursor. */
        LAST_ITEM,
        /** How many items there are on all pages. */
        COUNT,
        /** How many pages there are. */
        PAGES,
        /** Whether there is a next page. */
        HAS_MORE
    }
}
