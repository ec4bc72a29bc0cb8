package com.example.gcore.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** A response that has been read to its end. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** Reads the response and closes it. */
    static Answer read(TransportResponse response) throws IOException {
        try (InputStream in = response.body()) {
            return new Answer(response.status(), response.headers(), in.readAllBytes());
        }
    }
}
