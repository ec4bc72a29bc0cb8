package com.example.gcore.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A successful answer: its status (200 to 299), its headers by name, its decoded body or null where it has none. */
public record ApiResponse<T>(int status, Map<String, List<String>> headers, T body) {
    /** The first value of a header, its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(HttpText.header(headers, name));
    }

    /** Tells status and body, secrets masked; no headers, as cookies may be among them. */
    @Override
    public String toString() {
        return status + " " + body;
    }
}
