package dev.specwright.lint;

import dev.specwright.resolve.Node;
import java.util.Locale;

/**
 * An operation where it stands.
 *
 * @param path its path template, or its webhook's name
 * @param method the HTTP method in lower case
 * @param item the path item
 * @param node the operation
 */
public record OperationPlace(String path, String method, Node item, Node node) {

    /**
     * What people call the operation.
     *
     * @return such as {@code GET /pets}
     */
    public String label() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
