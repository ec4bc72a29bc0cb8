package com.example.gcore.core;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** What came back: status, headers by name, and the body, which is empty where there is none; its reader closes it. */
public record TransportResponse(int status, Map<String, List<String>> headers, InputStream body) {
    /** Tells the status and the names of the headers. */
    @Override
    public String toString() {
        return status + " " + headers.keySet();
    }
}
