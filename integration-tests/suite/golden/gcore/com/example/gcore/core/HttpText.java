package com.example.gcore.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The rules for text in URIs and headers. */
final class HttpText {
    private static final String UNRESERVED = "-._~";
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    private static final String HEX = "0123456789ABCDEF";

    private HttpText() {}

    /** Percent-encodes all but the unreserved characters (RFC 3986, section 2.3), so the text is one value anywhere. */
    static String percentEncode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isAlphanumericOr(UNRESERVED, octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
            }
        }
        return encoded.toString();
    }

    /** Adds {@code name=value} to a query that starts without a question mark. */
    static void appendQuery(StringBuilder query, String name, Object value) {
        query.append(query.isEmpty() ? "" : "&").append(percentEncode(name)).append('=');
        query.append(percentEncode(value.toString()));
    }

    /** The first value of a header, its name in any case; null where it has none. */
    static String header(Map<String, List<String>> headers, String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }

    /** The value of a header that HTTP (RFC 9110, section 5) allows. It stays out of messages: it may be a secret. */
    static String requireHeader(String name, String value) {
        if (name.isEmpty() || !name.chars().allMatch(c -> isAlphanumericOr(TOKEN, c))) {
            throw new IllegalArgumentException("Not a header's name: " + oneLine(name));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c > '~') {
                throw new IllegalArgumentException("The value for header " + name
                        + " has a line break or another character that headers cannot hold, at index " + i);
            }
        }
        return value;
    }

    /** An absolute http or https URL without a slash at its end. */
    static String requireBaseUrl(String what, String text) {
        String url = text.strip();
        while (url.endsWith("/")) {
            url = url.substring(0, url.length() - 1);
        }
        if (!isBaseUrl(url)) {
            String shown = url.indexOf('@') < 0 ? oneLine(text) : "(not shown, may hold a password)";
            throw new IllegalArgumentException(what + " must be an absolute http or https URL without user, query and"
                    + " fragment, such as https://api.example.com/v1; it is: " + shown);
        }
        return url;
    }

    static boolean isBaseUrl(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The text with each control character as a space: no text from outside breaks the lines of a log. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }

    private static boolean isAlphanumericOr(String others, int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || others.indexOf(c) >= 0;
    }
}
