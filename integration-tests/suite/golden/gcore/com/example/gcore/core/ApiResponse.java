package com.example.gcore.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A successful answer.
 *
 * @param status the HTTP status, 200 to 299
 * @param headers all values by name; {@link #header} finds a name in any case
 * @param body the decoded body, null where the answer has none
 */
public record ApiResponse<T>(int status, Map<String, List<String>> headers, T body) {

    /** The first value of a header, its name in any case. */
    public Optional<String> header(String name) {
        return HttpText.first(headers, name);
    }

    /** Tells status and body, secrets masked; no headers, as cookies may be among them. */
    @Override
    public String toString() {
        return status + " " + body;
    }
}
