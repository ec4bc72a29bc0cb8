package com.example.gcore.core;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param headers values by name
 * @param body the body, empty where there is none; whoever reads it closes it
 */
public record TransportResponse(int status, Map<String, List<String>> headers, InputStream body) {

    /** Tells the status and the names of the headers. */
    @Override
    public String toString() {
        return status + " " + headers.keySet();
    }
}
