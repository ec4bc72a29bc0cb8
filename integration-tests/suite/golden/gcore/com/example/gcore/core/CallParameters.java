package com.example.gcore.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The parameters of a call, as they go into its path, its query and its headers; {@code C} is the call's own type. */
abstract class CallParameters<C extends CallParameters<C>> {
    final StringBuilder query = new StringBuilder();
    String path;
    /** Why the call cannot be sent, which is said once the API's own constraints are checked; else null. */
    IllegalArgumentException refused;
    private final Map<String, String> headers = new LinkedHashMap<>();

    CallParameters(String template) {
        this.path = template;
    }

    abstract C self();

    /** Fills a variable of the path; "", "." and ".." would lead elsewhere, the call is not sent with them. */
    public C path(String name, Object value) {
        return encodedPath(name, HttpText.percentEncode(Objects.requireNonNull(value, name).toString()));
    }

    private C encodedPath(String name, String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            refused = new IllegalArgumentException("Path parameter " + name + " must not be \"" + text + "\"");
        }
        path = path.replace("{".concat(name).concat("}"), text);
        return self();
    }

    /** Adds a parameter to the query string: null is not sent, a collection is sent as one pair for each element. */
    public C query(String name, Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> HttpText.appendQuery(query, name, Objects.requireNonNull(each, name)));
        } else if (value != null) {
            HttpText.appendQuery(query, name, value);
        }
        return self();
    }

    /** Sets a header; null is not sent. The call is not sent with a value that HTTP does not allow. */
    public C header(String name, Object value) {
        try {
            if (value != null) {
                headers.put(name, HttpText.requireHeader(name, value.toString()));
            }
        } catch (IllegalArgumentException e) {
            refused = e;
        }
        return self();
    }

    /** Adds the headers to those that are there. */
    void addHeaders(Map<String, String> all) {
        all.putAll(headers);
    }
}
