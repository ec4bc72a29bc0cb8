package com.example.gcore.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The parameters of a call, as they go into its path, its query and its headers; {@code C} is the call's own type. */
abstract class CallParameters<C extends CallParameters<C>> {
    final StringBuilder query = new StringBuilder();
    String path;
    private final Map<String, String> headers = new LinkedHashMap<>();

    CallParameters(String template) {
        this.path = template;
    }

    abstract C self();

    /** Fills a variable of the path; an IllegalArgumentException for "", "." and "..", which would lead elsewhere. */
    public C path(String name, Object value) {
        return encodedPath(name, HttpText.percentEncode(Objects.requireNonNull(value, name).toString()));
    }

    private C encodedPath(String name, String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("Path parameter " + name + " must not be \"" + text + "\"");
        }
        path = path.replace("{".concat(name).concat("}"), text);
        return self();
    }

    /** Adds a parameter to the query string: null is not sent, a collection is sent as one pair for each element. */
    public C query(String name, Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> HttpText.appendQuery(query, name, each));
        } else if (value != null) {
            HttpText.appendQuery(query, name, value);
        }
        return self();
    }

    /** Sets a header; null is not sent. An IllegalArgumentException when HTTP does not allow the value. */
    public C header(String name, Object value) {
        if (value != null) {
            headers.put(name, HttpText.requireHeader(name, value.toString()));
        }
        return self();
    }

    /** Adds the headers to those that are there. */
    void addHeaders(Map<String, String> all) {
        all.putAll(headers);
    }
}
