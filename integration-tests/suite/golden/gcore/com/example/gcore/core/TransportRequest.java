package com.example.gcore.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sent.
 *
 * @param method the HTTP method, in upper case
 * @param uri where to
 * @param headers by name, with credentials
 * @param body null where the request has none
 * @param timeout how long the client waits for the complete answer; a transport need not look at it
 */
public record TransportRequest(String method, URI uri, Map<String, String> headers, Body body, Duration timeout) {
    /** The same with another value for a header, or with one more. */
    public TransportRequest header(String name, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(name, HttpText.requireHeader(name, value));
        return new TransportRequest(method, uri, all, body, timeout);
    }

    /** Tells method, host, path and the names of the headers: their values and the query may hold secrets. */
    @Override
    public String toString() {
        String target = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        return method + " " + target + " " + headers.keySet();
    }

    /** Bytes to send. */
    public interface Body {
        /** The length in bytes. */
        long length();

        /** A stream of the bytes from their start, at each call. */
        InputStream open() throws IOException;
    }

    /** Bytes in memory. */
    record Bytes(byte[] bytes) implements Body {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
